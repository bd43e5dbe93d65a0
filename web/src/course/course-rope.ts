import { deadlines } from "@tovholder/domain/course/deadlines.ts";
import type { RecordedContact } from "@tovholder/domain/course/fold.ts";
import { phases } from "@tovholder/domain/course/state.ts";
import type { CourseState } from "@tovholder/domain/course/state.ts";
import { plannedTimeline } from "@tovholder/domain/course/transition.ts";
import type { Method } from "@tovholder/domain/methods/definition.ts";
import { addDays, addMonths, latest } from "@tovholder/domain/time/local-date.ts";
import type { LocalDate } from "@tovholder/domain/time/local-date.ts";
import { timeline } from "@tovholder/domain/time/timeline.ts";
import type { RopeData, RopeStage } from "../ui/rope/rope-data.ts";
import type { Language } from "../ui/language.ts";

export interface RopeView {
  readonly state: CourseState;
  readonly method: Method;
  readonly contacts: readonly Pick<RecordedContact, "on" | "outcome">[];
  readonly today: LocalDate;
  readonly language: Language;
}

/** A contact period is drawn a month long until it ends: the cost model reckons about one month (cti.md §5). */
function contactStage(state: CourseState, phase1: LocalDate): RopeStage | undefined {
  const start = state.contactStart ?? (state.stage === "referred" ? state.receivedOn : undefined);
  if (start === undefined || start >= phase1) return undefined;
  return { code: "contact", plannedStart: start, plannedEnd: addDays(phase1, -1), actualStart: state.contactStart };
}

/** Where phase 1 lies, or would lie if the contact period lasted its usual month from its start, or ended today. */
function phase1Day({ state, today }: RopeView): LocalDate {
  const began = state.contactStart ?? state.receivedOn;
  return state.phaseStarts.phase1 ?? latest(addMonths(began, 1), addDays(today, 1));
}

/** The rope of a course: planned stages beside actual ones, contacts as knots, deadlines as flags. */
export function courseRope(view: RopeView): RopeData {
  const { state, method, contacts, today, language } = view;
  const start = phase1Day(view);
  const plan = plannedTimeline(state) ?? timeline(start, state.months ?? 9);
  const contact = contactStage(state, start);
  const timed = phases.map((code, index): RopeStage => {
    const planned = plan.phases[index];
    const actualStart = state.phaseStarts[code];
    return {
      code,
      plannedStart: planned?.start ?? start,
      plannedEnd: planned?.end ?? plan.lastDay,
      ...(actualStart === undefined ? {} : { actualStart }),
    };
  });
  const { closure } = state;
  return {
    stages: contact === undefined ? timed : [contact, ...timed],
    today,
    contacts: contacts
      .filter((one) => one.outcome !== "cancelled")
      .map((one) => ({ day: one.on, made: one.outcome === "made" })),
    flags: deadlines(state, method)
      .filter((deadline) => deadline.kind === "agreement" || deadline.kind === "measurement")
      .map((deadline) => ({ day: deadline.due, label: deadline.name[language] })),
    interruptions: state.interruptions.map(({ from, to }) => ({ from, to })),
    ...(closure === undefined
      ? {}
      : { closed: { on: closure.on, handedOver: (state.handoverPlan?.rows.length ?? 0) > 0 } }),
    language,
  };
}

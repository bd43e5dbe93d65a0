import { legalBasisOn } from "../law/legal-basis.ts";
import type { TimePoint } from "../measure/measurement.ts";
import type { Method, Source, Text } from "../methods/definition.ts";
import { lifeDeadlines } from "../outcome/life-due.ts";
import { addDays, daysBetween } from "../time/local-date.ts";
import type { LocalDate } from "../time/local-date.ts";
import { agreedSupport } from "./ending-steps.ts";
import { openDeadlines } from "./open-deadlines.ts";
import { focusIn, phases } from "./state.ts";
import type { CourseState } from "./state.ts";
import { nextPhase, plannedTimeline } from "./transition.ts";

export type DeadlineKind =
  | "contact-period"
  | "focus"
  | "transition"
  | "agreement"
  | "end"
  | "measurement"
  | "follow-up"
  | "life-status"
  | "review"
  | "disagreement"
  | "service"
  | "questions"
  | "task";

/** Something that is due on a day and not done yet. */
export interface Deadline {
  readonly kind: DeadlineKind;
  readonly due: LocalDate;
  readonly name: Text;
  readonly source: Source;
}

const tovholder: Source = { title: "Tovholders forslag", standing: "derived" };
const thirdPhase: Source = { title: "Socialstyrelsen, CTI 3. fase", standing: "official" };
const fivePoints: Source = { title: "VIVE, bostøtte (2018): målinger på fem tidspunkter", standing: "derived" };

/** Days after a border within which focus is chosen and a measurement taken before they are called late (derived). */
export const graceDays = 14;
/** Days of contact period before it asks for a talk at supervision; no source gives a maximum (cti.md §5). */
export const longContactPeriodDays = 60;

function measured(state: CourseState, timePoint: TimePoint): boolean {
  return state.measurements.some((one) => one.timePoint === timePoint);
}

function measurementDeadlines(state: CourseState, lastDay: LocalDate, followUp: LocalDate): readonly Deadline[] {
  const { phase1, phase2, phase3 } = state.phaseStarts;
  const points: readonly (readonly [TimePoint, LocalDate | undefined, Text])[] = [
    ["start", phase1 && addDays(phase1, graceDays), { da: "Måling ved start", en: "Measurement at start" }],
    [
      "transition-1-2",
      phase2 && addDays(phase2, graceDays),
      { da: "Måling ved skift til fase 2", en: "Measurement at the change to phase 2" },
    ],
    [
      "transition-2-3",
      phase3 && addDays(phase3, graceDays),
      { da: "Måling ved skift til fase 3", en: "Measurement at the change to phase 3" },
    ],
    ["end", phase3 && lastDay, { da: "Måling ved afslutning", en: "Measurement at the end" }],
    [
      "follow-up",
      state.closure === undefined || state.closure.reason === "died" ? undefined : followUp,
      { da: "Opfølgende måling efter 18 måneder", en: "Follow-up measurement after 18 months" },
    ],
  ];
  return points.flatMap(([point, due, name]) =>
    due === undefined || measured(state, point)
      ? []
      : [{ kind: point === "follow-up" ? "follow-up" : "measurement", due, name, source: fivePoints } as const],
  );
}

/** A long contact period asks for a talk; outreach may take as many months as it takes, and is asked nothing. */
function contactDeadlines({ stage, contactStart }: CourseState, { parts }: Method): readonly Deadline[] {
  if (stage !== "contact" || contactStart === undefined || !parts.includes("phases")) return [];
  const name = {
    da: "To måneders kontaktskabelse: tag forløbet op i supervisionen",
    en: "Two months of contact period: bring the course to supervision",
  };
  return [{ kind: "contact-period", due: addDays(contactStart, longContactPeriodDays), name, source: tovholder }];
}

function runningDeadlines(state: CourseState, method: Method): readonly Deadline[] {
  const planned = plannedTimeline(state);
  const next = nextPhase(state);
  const phase1 = state.phaseStarts.phase1;
  const deadlines: Deadline[] = [...contactDeadlines(state, method)];
  if (phase1 === undefined || planned === undefined) return deadlines;
  if (state.stage === "phase1" && focusIn(state, "phase1").length < method.focus.min) {
    const name = { da: "Vælg fokusområder til fase 1", en: "Choose focus areas for phase 1" };
    deadlines.push({ kind: "focus", due: addDays(phase1, graceDays), name, source: method.focus.source });
  }
  if (next !== undefined && next !== "phase1") {
    const number = phases.indexOf(next) + 1;
    const due = planned.phases[phases.indexOf(next)]?.start;
    const name = { da: `Fase ${number - 1} → ${number}`, en: `Phase ${number - 1} → ${number}` };
    if (due !== undefined) deadlines.push({ kind: "transition", due, name, source: method.ending.source });
  }
  if (agreedSupport(state) === undefined) {
    const name = { da: "Aftale om støtte efter forløbet", en: "Agreement on support after the course" };
    deadlines.push({ kind: "agreement", due: planned.agreementBy, name, source: thirdPhase });
  }
  return [...deadlines, endDeadline(state, method, planned.lastDay)];
}

/** The planned last day, in the legal basis' own word: § 85 has a follow-up date and never an expiry (cti.md §2). */
function endDeadline(state: CourseState, method: Method, due: LocalDate): Deadline {
  const found = legalBasisOn(state.legalBasis, state.decidedOn);
  const word = found.ok ? found.basis.endWord : { da: "slutdato", en: "end date" };
  const name = { da: `Forløbet slutter (${word.da})`, en: `The course ends (${word.en})` };
  return { kind: "end", due, name, source: method.ending.source };
}

/** What is due in a course and not done, earliest first. Callers choose how far ahead to show. */
export function deadlines(state: CourseState, method: Method): readonly Deadline[] {
  const planned = plannedTimeline(state);
  const over = state.stage === "closed" || state.stage === "joined";
  const running = over ? [] : [...runningDeadlines(state, method), ...openDeadlines(state, method)];
  const measurements = planned === undefined ? [] : measurementDeadlines(state, planned.lastDay, planned.followUp);
  const open = state.stage === "closed" ? measurements.filter((one) => one.kind === "follow-up") : measurements;
  return [...running, ...open, ...lifeDeadlines(state)].sort((left, right) => daysBetween(right.due, left.due));
}

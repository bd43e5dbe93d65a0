import { deadlines } from "../course/deadlines.ts";
import type { DeadlineKind } from "../course/deadlines.ts";
import type { RecordedContact } from "../course/fold.ts";
import { silence } from "../course/silence.ts";
import { openTasks } from "../course/state.ts";
import type { CourseState } from "../course/state.ts";
import { driftSigns } from "../fidelity/drift-signs.ts";
import type { CourseFacts } from "../fidelity/facts.ts";
import { defaultLimits } from "../fidelity/limits.ts";
import { totalsOf } from "../fidelity/tally.ts";
import { ownProposal } from "../methods/cti-sources.ts";
import type { Method, Source, Text } from "../methods/definition.ts";
import { attemptFacts, attemptsDue, sparringSource } from "../outreach/due.ts";
import { addDays } from "../time/local-date.ts";
import type { LocalDate } from "../time/local-date.ts";
import { weeklySource } from "./agenda.ts";
import type { AgendaItem, Reason } from "./agenda.ts";

/** A running course as its journal tells it. */
export interface AgendaCourse {
  readonly state: CourseState;
  readonly method: Method;
  /** As they count, oldest first. */
  readonly contacts: readonly RecordedContact[];
  readonly facts: CourseFacts | undefined;
}

/** What the team's earlier meetings tell. */
export interface AgendaPast {
  readonly today: LocalDate;
  /** The meeting before this one. */
  readonly lastMeetingId: string | undefined;
  /** Courses that have been on an agenda. */
  readonly presented: ReadonlySet<string>;
}

/** Days ahead in which a phase change is talked about; those of I dag. */
export const transitionDays = 14;
/** Until the next meeting. */
const weekDays = 7;
/** A course that came longer ago is hardly new, though no meeting here has talked about it. */
const newDays = 42;
/** The time that drift is looked at over. */
const driftDays = 91;
/** Fewer meetings or contacts than this say nothing of one course. */
const driftCases = 3;

const ahead = ownProposal("14 dage før et faseskift");
const late = ownProposal("opgaver, hvis dag er gået");

/** All that speaks for talking about a course today. Names a day and a rule, never a judgement of the citizen. */
export function reasonsOf(course: AgendaCourse, past: AgendaPast): AgendaItem {
  const { state } = course;
  const reasons = [
    ...decisionReasons(state, past),
    ...newReasons(state, past),
    ...deadlineReasons(course, past.today),
    ...sparringReasons(course, past.today),
    ...silenceReasons(course, past.today),
    ...driftReasons(course, past.today),
    ...taskReasons(state, past),
  ];
  return { courseId: state.courseId, reasons };
}

function decisionReasons({ tasks }: CourseState, { lastMeetingId, today }: AgendaPast): readonly Reason[] {
  if (lastMeetingId === undefined) return [];
  const decided = tasks.filter(({ meetingId }) => meetingId === lastMeetingId);
  return decided.map(({ what, due, settled }): Reason => {
    const [da, en] =
      settled === undefined
        ? due < today
          ? ["Aftalt sidst, dagen er gået", "Decided last time, overdue"]
          : ["Aftalt sidst", "Decided last time"]
        : settled.result === "done"
          ? ["Aftalt sidst og gjort", "Decided last time and done"]
          : ["Aftalt sidst, droppet", "Decided last time, dropped"];
    return { kind: "decision", why: { da: `${da}: ${what}`, en: `${en}: ${what}` }, source: weeklySource, on: due };
  });
}

function newReasons({ courseId, receivedOn }: CourseState, { presented, today }: AgendaPast): readonly Reason[] {
  if (presented.has(courseId) || receivedOn < addDays(today, -newDays)) return [];
  const why = { da: "Ny borger: præsenteres for teamet", en: "New citizen: presented to the team" };
  return [{ kind: "new", why, source: weeklySource, on: receivedOn }];
}

const asked: Partial<
  Record<DeadlineKind, { readonly kind: Reason["kind"]; readonly days: number; readonly source?: Source }>
> = {
  transition: { kind: "transition", days: transitionDays, source: ahead },
  disagreement: { kind: "disagreement", days: weekDays },
  "contact-period": { kind: "contact-period", days: 0 },
};

function deadlineReasons({ state, method }: AgendaCourse, today: LocalDate): readonly Reason[] {
  return deadlines(state, method).flatMap((deadline): readonly Reason[] => {
    const rule = asked[deadline.kind];
    if (rule === undefined || deadline.due > addDays(today, rule.days)) return [];
    const { due, name } = deadline;
    const why = due < today ? { da: `${name.da}: dagen er gået`, en: `${name.en}: the day has passed` } : name;
    return [{ kind: rule.kind, why, source: rule.source ?? deadline.source, on: due }];
  });
}

function sparringReasons({ state, method, contacts }: AgendaCourse, today: LocalDate): readonly Reason[] {
  if (!method.parts.includes("outreach")) return [];
  const due = attemptsDue(attemptFacts(state, contacts, { method, today }), today);
  if (!due.sparring) return [];
  const tries = due.triesSinceSparring;
  const why = {
    da: `${tries} forsøg siden sidste sparring: svar på de fire spørgsmål igen med en kollega`,
    en: `${tries} tries since the last sparring: answer the four questions anew with a colleague`,
  };
  return [{ kind: "sparring", why, source: sparringSource }];
}

function silenceReasons({ state, method }: AgendaCourse, today: LocalDate): readonly Reason[] {
  const found = silence(state, method, today);
  if (found === undefined || !found.silent || found.interrupted) return [];
  const { days, attemptsSince, since, source } = found;
  const tried = attemptsSince === 0 ? "" : `, ${attemptsSince} forsøg`;
  const triedEn = attemptsSince === 0 ? "" : `, ${attemptsSince} tries`;
  const why = {
    da: `${days} dage uden registreret kontakt${tried}`,
    en: `${days} days without a recorded contact${triedEn}`,
  };
  return [{ kind: "silence", why, source, on: since }];
}

/** The five signs of the deck, counted over this course alone. Late phase changes are said by their deadline. */
function driftReasons({ facts }: AgendaCourse, today: LocalDate): readonly Reason[] {
  if (facts === undefined) return [];
  const period = { from: addDays(today, -driftDays), to: today };
  const scope = { courses: [facts], all: [facts], period, today, limits: defaultLimits, outside: {} };
  return driftSigns.flatMap(({ item, count }): readonly Reason[] => {
    if (item.code === "drift-on-time" || count === undefined) return [];
    const tally = count(scope);
    if (tally.kind !== "share") return [];
    const { met, of } = totalsOf(tally.cases);
    const enough = of >= (isOfPhases(item.code) ? 1 : driftCases);
    if (!enough || met * 100 >= defaultLimits.driftPercent * of) return [];
    const why: Text = {
      da: `${item.name.da}: ${met} af ${of} de seneste tre måneder`,
      en: `${item.name.en}: ${met} of ${of} in the last three months`,
    };
    return [{ kind: "drift", why, source: item.source }];
  });
}

/** Phases begin seldom, so that each counts. */
function isOfPhases(code: string): boolean {
  return code === "drift-focus" || code === "drift-phase-plan";
}

function taskReasons(state: CourseState, { today, lastMeetingId }: AgendaPast): readonly Reason[] {
  const overdue = openTasks(state).filter(({ due, meetingId }) => {
    return due < today && (lastMeetingId === undefined || meetingId !== lastMeetingId);
  });
  return overdue.map(({ what, due }) => ({
    kind: "overdue-task",
    why: { da: `Opgave, dagen er gået: ${what}`, en: `Overdue task: ${what}` },
    source: late,
    on: due,
  }));
}

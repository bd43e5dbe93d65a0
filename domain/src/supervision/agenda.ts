import { cactiModel, derivedFrom, ownProposal, trainingDeck } from "../methods/cti-sources.ts";
import type { Source, Text } from "../methods/definition.ts";
import { addMonths } from "../time/local-date.ts";
import type { LocalDate } from "../time/local-date.ts";

/** Why a course is on the agenda, the most pressing first. `chosen`: a person put it there. */
export const reasonKinds = [
  "decision",
  "new",
  "transition",
  "disagreement",
  "sparring",
  "silence",
  "drift",
  "contact-period",
  "overdue-task",
  "full-review",
  "chosen",
] as const;
export type ReasonKind = (typeof reasonKinds)[number];

export interface Reason {
  readonly kind: ReasonKind;
  readonly why: Text;
  readonly source: Source;
  /** The day it is about, if any; earlier is more pressing. */
  readonly on?: LocalDate;
}

/** A course and all that speaks for talking about it. */
export interface AgendaItem {
  readonly courseId: string;
  /** The most pressing first; never empty. */
  readonly reasons: readonly Reason[];
}

export interface Agenda {
  readonly items: readonly AgendaItem[];
  /** Courses that also have a reason, but for which the meeting has no time. In the same order. */
  readonly rest: readonly AgendaItem[];
}

/** Weekly supervision of selected cases, where new ones are presented, is what the deck recommends. */
export const weeklySource: Source = trainingDeck("supervision hver uge, udvalgte borgere, nye borgere præsenteres");
/** Cases on one agenda: about an hour at some six minutes each. No source gives a number. */
export const agendaLimit = 10;
export const agendaLimitSource: Source = ownProposal("ti borgere på en time");
/** Months between reviews of all courses; the model asks that it is regular, and not how often. */
export const fullReviewMonths = 1;
export const fullReviewSource: Source = derivedFrom(cactiModel("regelmæssig gennemgang af alle borgere"));

/** Ranks courses: what was decided last comes first and is never left out, the rest by reason, up to the limit. */
export function rankAgenda(courses: readonly AgendaItem[], limit = agendaLimit): Agenda {
  const ranked = courses
    .filter(({ reasons }) => reasons.length > 0)
    .map(({ courseId, reasons }) => ({ courseId, reasons: reasons.toSorted(byPress) }))
    .sort(byRank);
  const decided = ranked.filter(isDecided).length;
  const shown = Math.max(limit, decided);
  return { items: ranked.slice(0, shown), rest: ranked.slice(shown) };
}

function isDecided({ reasons }: AgendaItem): boolean {
  return reasons.some(({ kind }) => kind === "decision");
}

function place({ kind }: Reason): number {
  return reasonKinds.indexOf(kind);
}

/** After every day that is set. */
const never = "9999";

function byPress(left: Reason, right: Reason): number {
  return (
    place(left) - place(right) || compare(left.on ?? never, right.on ?? never) || compare(left.why.da, right.why.da)
  );
}

function byRank(left: AgendaItem, right: AgendaItem): number {
  const [first, other] = [left.reasons[0], right.reasons[0]];
  if (first === undefined || other === undefined) return 0;
  return (
    place(first) - place(other) ||
    right.reasons.length - left.reasons.length ||
    compare(first.on ?? never, other.on ?? never) ||
    compare(left.courseId, right.courseId)
  );
}

function compare(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0;
}

/** When all courses are next to be gone through; at once where it was never done. */
export function fullReviewDue(lastOn: LocalDate | undefined, today: LocalDate): boolean {
  return lastOn === undefined || addMonths(lastOn, fullReviewMonths) <= today;
}

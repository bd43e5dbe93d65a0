import type { CourseFacts } from "../fidelity/facts.ts";
import { contactsAreKnown, contactsIn, isTalkWithCitizen, phaseOf } from "../fidelity/phase-span.ts";
import { changeOf, instrumentEntry } from "../measure/instruments.ts";
import type { ChangeKind } from "../measure/instruments.ts";
import type { TimePoint } from "../measure/measurement.ts";
import type { TimedPhase } from "../methods/definition.ts";
import { daysBetween } from "../time/local-date.ts";
import type { MeasuredFact } from "./outcome-facts.ts";

export const timedPhases = ["phase1", "phase2", "phase3"] as const satisfies readonly TimedPhase[];
export const lengthCodes = ["contact", ...timedPhases, "whole"] as const;
export type LengthCode = (typeof lengthCodes)[number];

/** Days that a part of a course took; the whole is from phase 1, or from first contact where there are no phases. */
export function courseLength(course: CourseFacts, code: LengthCode): number | undefined {
  const [first, second, third] = timedPhases.map((phase) => phaseOf(course, phase)?.on);
  const { contactStart, end } = course;
  const starts = {
    contact: contactStart?.on,
    phase1: first,
    phase2: second,
    phase3: third,
    whole: first ?? contactStart?.on,
  };
  const ends = { contact: first, phase1: second, phase2: third, phase3: end?.on, whole: end?.on };
  const [from, to] = [starts[code], ends[code]];
  return from === undefined || to === undefined || to < from ? undefined : daysBetween(from, to);
}

/** A rate over fewer days says little. */
const leastDays = 14;

/** Talks with the citizen for each thirty days of a phase; `undefined` where they are not in the journal. */
export function contactRate(course: CourseFacts, phase: TimedPhase): number | undefined {
  const start = phaseOf(course, phase);
  if (start === undefined || !contactsAreKnown(course, phase)) return undefined;
  const next = timedPhases[timedPhases.indexOf(phase) + 1];
  const end = (next === undefined ? undefined : phaseOf(course, next)) ?? course.end;
  if (end === undefined) return undefined;
  const days = daysBetween(start.on, end.on);
  return days < leastDays ? undefined : (30 * contactsIn(course, phase).filter(isTalkWithCitizen).length) / days;
}

/** Whether contact thinned out as the method means it to: never more in a later phase, and less in phase 3 than in phase 1. */
export function contactFalls(course: CourseFacts): boolean | undefined {
  const [first, second, third] = timedPhases.map((phase) => contactRate(course, phase));
  if (first === undefined || second === undefined || third === undefined) return undefined;
  return first >= second && second >= third && first > third;
}

/** The newest measurement of an instrument at a time point. */
export function measuredAt(
  course: CourseFacts,
  { instrument, scale, timePoint }: Pick<MeasuredFact, "instrument" | "scale" | "timePoint">,
): number | undefined {
  let newest: MeasuredFact | undefined;
  for (const one of course.outcome.measured) {
    if (one.timePoint !== timePoint || one.instrument !== instrument || one.scale !== scale) continue;
    if (newest === undefined || one.on >= newest.on) newest = one;
  }
  return newest?.value;
}

/** The change of an instrument from the start to a later time point, for those measured at both. */
export function measuredChange(
  course: CourseFacts,
  { instrument, scale, timePoint }: Pick<MeasuredFact, "instrument" | "scale"> & { readonly timePoint: TimePoint },
): ChangeKind | undefined {
  const entry = instrumentEntry(instrument);
  const own = { instrument, ...(scale === undefined ? {} : { scale }) };
  const before = measuredAt(course, { ...own, timePoint: "start" });
  const after = measuredAt(course, { ...own, timePoint });
  return entry === undefined || before === undefined || after === undefined
    ? undefined
    : changeOf(entry, [before, after]);
}

import { phases } from "../course/state.ts";
import type { CourseState } from "../course/state.ts";
import type { TimedPhase } from "../methods/definition.ts";
import { addDays } from "../time/local-date.ts";
import type { LocalDate } from "../time/local-date.ts";

/** Thirty days of a course, and how often the citizen was met or talked with in them. */
export interface ContactStretch {
  readonly from: LocalDate;
  readonly to: LocalDate;
  /** The phase that it began in. */
  readonly phase: TimedPhase;
  readonly talks: number;
}

interface Talk {
  readonly outcome: string;
  readonly channel: string;
  readonly on: LocalDate;
  readonly with: readonly string[];
}

const stretchDays = 30;

/** A message is no talk, as in fidelity. */
function isTalk({ outcome, channel, with: withWhom }: Talk): boolean {
  return outcome === "made" && channel !== "message" && withWhom.includes("citizen");
}

/**
 * Talks with the citizen for every thirty days since phase 1 began, to the end or today; the last stretch may still be running. Empty
 * before phase 1. The same talks as in the figures of results.
 */
export function contactCurve(
  { phaseStarts, closure }: Pick<CourseState, "phaseStarts" | "closure">,
  contacts: readonly Talk[],
  today: LocalDate,
): readonly ContactStretch[] {
  const start = phaseStarts.phase1;
  if (start === undefined) return [];
  const last = closure?.on ?? today;
  const stretches: ContactStretch[] = [];
  for (let from = start; from <= last; from = addDays(from, stretchDays)) {
    const to = addDays(from, stretchDays - 1);
    const talks = contacts.filter((one) => isTalk(one) && one.on >= from && one.on <= to && one.on <= last).length;
    const phase = phases.findLast((one) => (phaseStarts[one] ?? "9999") <= from) ?? "phase1";
    stretches.push({ from, to: to < last ? to : last, phase, talks });
  }
  return stretches;
}

import { addDays, addMonths, type LocalDate } from "./local-date.ts";

export interface PlannedPhase {
  readonly phase: 1 | 2 | 3;
  readonly start: LocalDate;
  /** The phase's last day, itself part of the phase. */
  readonly end: LocalDate;
}

/** The planned days of a timed course. Never moved by what happens; actual days stand beside them. */
export interface Timeline {
  readonly months: number;
  readonly start: LocalDate;
  readonly phases: readonly [PlannedPhase, PlannedPhase, PlannedPhase];
  readonly lastDay: LocalDate;
  /** The agreement on continued support is due at latest one month before the end (Socialstyrelsen, CTI 3. fase). */
  readonly agreementBy: LocalDate;
  readonly followUp: LocalDate;
}

/** Follow-up 18 months after the start, as VIVE measured bostøtte (2018). */
export const defaultFollowUpMonths = 18;

/** Longest course that a query may ask for; the longest CTI variant is 12 months. */
const longestMonths = 60;

/** Whether a course of so many whole months falls into three phases of equal whole months. */
export function isPhaseableLength(months: number): boolean {
  return Number.isInteger(months) && months >= 3 && months <= longestMonths && months % 3 === 0;
}

/**
 * Planned days of a course of `months` months whose phase 1 starts on `start`.
 *
 * Boundary k is `addMonths(start, k * months / 3)`, always from the phase-1 start and never from the boundary before, so
 * a day clamped in February does not pull the later boundaries with it. The contact period lies before and does not count.
 * Throws on a length that is not phaseable: ask `isPhaseableLength` first for a length that came from outside.
 */
export function timeline(start: LocalDate, months: number, followUpMonths: number = defaultFollowUpMonths): Timeline {
  if (!isPhaseableLength(months)) throw new Error(`Not a length with three equal phases: ${months} months`);
  const second = addMonths(start, months / 3);
  const third = addMonths(start, (months / 3) * 2);
  const lastDay = addDays(addMonths(start, months), -1);
  return {
    months,
    start,
    phases: [
      { phase: 1, start, end: addDays(second, -1) },
      { phase: 2, start: second, end: addDays(third, -1) },
      { phase: 3, start: third, end: lastDay },
    ],
    lastDay,
    agreementBy: addMonths(lastDay, -1),
    followUp: addMonths(start, followUpMonths),
  };
}

/** The phase that the plan has on a day; `undefined` before the start and after the last day. */
export function plannedPhaseOn(plan: Timeline, date: LocalDate): PlannedPhase | undefined {
  return plan.phases.find((phase) => phase.start <= date && date <= phase.end);
}

/**
 * Whether a course ended within its length: at latest `start` plus the length, so the day after the planned last day still
 * counts (CTI Implementation Self-Assessment, 2014, item 1).
 */
export function endedWithinLength(course: {
  readonly start: LocalDate;
  readonly months: number;
  readonly end: LocalDate;
}): boolean {
  return course.end <= addMonths(course.start, course.months);
}

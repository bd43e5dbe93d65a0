import { sceOf } from "../caseload/caseload.ts";
import type { Method } from "../methods/definition.ts";
import { addDays } from "../time/local-date.ts";
import type { LocalDate } from "../time/local-date.ts";
import { timeline } from "../time/timeline.ts";

/** A running course as lists hold it: enough to know what it will weigh. */
export interface RunningCourse {
  readonly workerId: string | undefined;
  readonly method: Method;
  readonly stage: string;
  readonly months: number | undefined;
  readonly phase1Start: LocalDate | undefined;
}

export interface PlannedWeek {
  /** The first day of the week counted; the first one is today. */
  readonly from: LocalDate;
  /** Standard caseload equivalents on that day, if every course keeps its planned days. */
  readonly sce: number;
  readonly heads: number;
}

/** Weeks that the forecast from planned days looks ahead (product.md §4). */
export const plannedWeeks = 26;

const order = ["contact", "phase1", "phase2", "phase3"] as const;

/**
 * What a course weighs on a coming day when it keeps its plan. A stage never runs back: a course that changed early weighs as
 * the phase it is in, and one that is late weighs as its phase until the next planned border. While contact is still being
 * made no plan says when phase 1 begins, so the weight stays; a course past its planned last day weighs until it is closed.
 */
function sceOn(course: RunningCourse, on: LocalDate, today: LocalDate): number {
  const { method, stage, months, phase1Start } = course;
  const now = weightIn(method, stage);
  if (months === undefined || phase1Start === undefined || now === 0) return now;
  const { phases, lastDay } = timeline(phase1Start, months);
  if (lastDay < on && today <= lastDay) return 0;
  const planned = phases.findLastIndex((phase) => today < phase.start && phase.start <= on);
  const reached = order.findIndex((code) => code === stage) - 1;
  const code = order[Math.max(planned, reached) + 1];
  return code === undefined ? now : weightIn(method, code);
}

/** A referral that waits weighs nothing yet. */
function weightIn(method: Method, stage: string): number {
  return method.stages.some((one) => one.code === stage) ? sceOf(method, stage) : 0;
}

/** Weights hold two decimals at most, so sums in hundredths are exact. */
function weekOf(courses: readonly RunningCourse[], from: LocalDate, today: LocalDate): PlannedWeek {
  let hundredths = 0;
  let heads = 0;
  for (const course of courses) {
    const weight = sceOn(course, from, today);
    hundredths += Math.round(weight * 100);
    if (weight > 0) heads += 1;
  }
  return { from, sce: hundredths / 100, heads };
}

/** The load of a set of courses, week by week from today, if every planned day is kept and nobody new comes. */
export function plannedLoad(
  courses: readonly RunningCourse[],
  today: LocalDate,
  weeks = plannedWeeks,
): readonly PlannedWeek[] {
  return Array.from({ length: weeks }, (_, week) => weekOf(courses, addDays(today, week * 7), today));
}

/** The same for each worker; courses without a worker come under `undefined`. */
export function plannedLoadByWorker(
  courses: readonly RunningCourse[],
  today: LocalDate,
  weeks = plannedWeeks,
): ReadonlyMap<string | undefined, readonly PlannedWeek[]> {
  const byWorker = Map.groupBy(courses, (course) => course.workerId);
  return new Map([...byWorker].map(([workerId, own]) => [workerId, plannedLoad(own, today, weeks)]));
}

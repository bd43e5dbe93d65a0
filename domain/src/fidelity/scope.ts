import { keptMonths } from "../housing/kept.ts";
import { addDays, addMonths } from "../time/local-date.ts";
import type { LocalDate } from "../time/local-date.ts";
import type { CourseFacts } from "./facts.ts";
import type { Item } from "./item.ts";
import type { Limits } from "./limits.ts";
import type { Outside } from "./outside.ts";
import type { Tally } from "./tally.ts";

/** First and last day, both within. */
export interface Period {
  readonly from: LocalDate;
  readonly to: LocalDate;
}

/** What an item is counted over. */
export interface Scope {
  /** The courses of the instrument's methods. */
  readonly courses: readonly CourseFacts[];
  /** Every course in view: the support beside a home is a course of its own. */
  readonly all: readonly CourseFacts[];
  readonly period: Period;
  readonly today: LocalDate;
  readonly limits: Limits;
  readonly outside: Outside;
  /** The team whose courses are scored; those of others are only looked at. Absent for all teams. */
  readonly teamId?: string;
}

/** An item and the one function that counts it; `undefined` where only a person can say. */
export interface Indicator {
  readonly item: Item;
  readonly count?: (scope: Scope) => Tally;
}

export function isWithin(on: LocalDate, period: Period): boolean {
  return period.from <= on && on <= period.to;
}

/** Whether a day lies so many days back that what should follow would have been seen by now. */
export function isSettled(on: LocalDate, waitDays: number, today: LocalDate): boolean {
  return addDays(on, waitDays) < today;
}

/**
 * The day from which courses are needed to score a period: those that ended before it count in nothing. A home is asked about
 * up to two years after the move, also where its course has ended: it is then missing.
 */
export function neededSince({ from }: Period): LocalDate {
  return addMonths(from, -Math.max(...keptMonths));
}

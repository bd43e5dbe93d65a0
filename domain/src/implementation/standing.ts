import { newestAnswers } from "../team-list/answered-list.ts";
import type { DatedAnswer } from "../team-list/answered-list.ts";
import type { LocalDate } from "../time/local-date.ts";
import type { Driver, DriverList, DriverValue } from "./drivers.ts";

/** One statement answered; `null` takes an answer back. */
export interface StatementAnswer extends DatedAnswer {
  readonly value: DriverValue | null;
}

/** Where a driver stands: the mean (0-3) of the statements that have an answer. */
export interface DriverStanding {
  readonly driver: Driver;
  readonly of: number;
  readonly judged: number;
  /** Absent when nothing is answered: no answer is not 0. */
  readonly mean?: number;
}

/** Where a driver stands by the answers given up to and on a day; of all days when none is told. */
export function driverStanding(
  list: DriverList,
  answers: readonly StatementAnswer[],
  { driver, on }: { readonly driver: Driver; readonly on?: LocalDate },
): DriverStanding {
  const newest = newestAnswers(on === undefined ? answers : answers.filter((one) => one.on <= on));
  const items = list.items.filter((item) => item.driver === driver);
  const values = items.flatMap(({ code }) => newest.get(code)?.value ?? []);
  const sum = values.reduce<number>((total, value) => total + value, 0);
  const judged = values.length;
  return { driver, of: items.length, judged, ...(judged === 0 ? {} : { mean: sum / judged }) };
}

export interface TrendPoint {
  readonly on: LocalDate;
  readonly standing: DriverStanding;
}

/** A driver's standing on each day that one of its statements was answered, the oldest first. */
export function driverTrend(
  list: DriverList,
  answers: readonly StatementAnswer[],
  driver: Driver,
): readonly TrendPoint[] {
  const own = new Set(list.items.filter((item) => item.driver === driver).map(({ code }) => code));
  const days = [...new Set(answers.filter(({ item }) => own.has(item)).map(({ on }) => on))].sort();
  return days.map((on) => ({ on, standing: driverStanding(list, answers, { driver, on }) }));
}

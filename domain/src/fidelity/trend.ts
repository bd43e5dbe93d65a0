import { addDays, addMonths, civil, fromCivil } from "../time/local-date.ts";
import type { LocalDate } from "../time/local-date.ts";
import type { Figure } from "./figure.ts";
import { figureFor } from "./score-card.ts";
import type { Indicator, Period, Scope } from "./scope.ts";

export interface TrendPoint {
  readonly period: Period;
  readonly figure: Figure;
}

/** How a percent has moved from the last period but one that could be counted to the last. */
export type Direction = "rising" | "falling" | "steady";

export interface Trend {
  readonly indicator: string;
  /** Oldest first, one for each period, also those that could not be counted. */
  readonly points: readonly TrendPoint[];
  /** Absent until two periods could be counted. */
  readonly direction?: Direction;
  /** Whether the sign shows: falling, or low. Absent while nothing could be counted. */
  readonly drifting?: boolean;
}

/** The last calendar stretches of so many months, oldest first; the last one holds `today` and may still be running. */
export function periodsBack(
  today: LocalDate,
  { count, months }: { readonly count: number; readonly months: 1 | 3 | 6 | 12 },
): readonly Period[] {
  const { year, month } = civil(today);
  const current = fromCivil({ year, month: month - ((month - 1) % months), day: 1 });
  return Array.from({ length: count }, (_, index) => {
    const from = addMonths(current, (index + 1 - count) * months);
    return { from, to: addDays(addMonths(from, months), -1) };
  });
}

/** Counts an indicator in each period, oldest first, and says which way it goes. */
export function trendOf(indicator: Indicator, scope: Scope, periods: readonly Period[]): Trend {
  const points = periods.map((period) => ({ period, figure: figureFor(indicator, { ...scope, period }) }));
  const values = points.flatMap(({ figure }) => (figure.computable ? figure.value : []));
  const last = values.at(-1);
  const before = values.at(-2);
  if (last === undefined) return { indicator: indicator.item.code, points };
  const low = last < scope.limits.driftPercent;
  if (before === undefined) return { indicator: indicator.item.code, points, drifting: low };
  const direction = directionOf(last - before, scope.limits.trendPoints);
  return { indicator: indicator.item.code, points, direction, drifting: low || direction === "falling" };
}

function directionOf(change: number, step: number): Direction {
  if (Math.abs(change) < step) return "steady";
  return change > 0 ? "rising" : "falling";
}

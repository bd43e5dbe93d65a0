import type { Period } from "@tovholder/domain/fidelity/scope.ts";
import { addDays, addMonths, civil, fromCivil, type LocalDate } from "@tovholder/domain/time/local-date.ts";

/** A period to choose, by calendar year or quarter: ratings belong to one, so it must not move with the day. */
export interface NamedPeriod extends Period {
  /** `2026` or `2026-4`; stands in the address. */
  readonly code: string;
  readonly year: number;
  readonly quarter?: number;
}

function stretch(year: number, quarter?: number): NamedPeriod {
  const from = fromCivil({ year, month: quarter === undefined ? 1 : 3 * quarter - 2, day: 1 });
  const to = addDays(addMonths(from, quarter === undefined ? 12 : 3), -1);
  return {
    from,
    to,
    year,
    code: quarter === undefined ? `${year}` : `${year}-${quarter}`,
    ...(quarter ? { quarter } : {}),
  };
}

/** This year first, then the six latest quarters, the running one first, then the two years before. */
export function periodsFor(today: LocalDate): readonly [NamedPeriod, ...NamedPeriod[]] {
  const { year, month } = civil(today);
  const running = year * 4 + Math.floor((month - 1) / 3);
  const quarters = Array.from({ length: 6 }, (_, index) => {
    const at = running - index;
    return stretch(Math.floor(at / 4), (at % 4) + 1);
  });
  return [stretch(year), ...quarters, stretch(year - 1), stretch(year - 2)];
}

/** The period before, as long: what a period is most often held against. */
export function periodBefore({ year, quarter }: NamedPeriod): NamedPeriod {
  if (quarter === undefined) return stretch(year - 1);
  return quarter === 1 ? stretch(year - 1, 4) : stretch(year, quarter - 1);
}

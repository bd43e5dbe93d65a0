import { addMonths } from "../time/local-date.ts";
import type { LocalDate } from "../time/local-date.ts";

/** The planned first day of phase `border + 1`: so many thirds of the length after the phase-1 start, never chained. */
export function plannedStart(phase1: LocalDate, months: number, border: number): LocalDate {
  return addMonths(phase1, Math.round((months / 3) * border));
}

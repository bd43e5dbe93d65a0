import { useWords } from "../i18n/words.tsx";
import type { NamedPeriod } from "./periods.ts";

/** What a period is called on the screen: the year, or the quarter of it. */
export function usePeriodName(): (period: NamedPeriod) => string {
  const words = useWords().fidelity;
  return ({ year, quarter }) => (quarter === undefined ? words.year(year) : words.quarter(year, quarter));
}

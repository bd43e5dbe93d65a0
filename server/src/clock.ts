import { parseLocalDate } from "@tovholder/domain/time/local-date.ts";
import type { LocalDate } from "@tovholder/domain/time/local-date.ts";

/** Tells the time. The composition root gives the real one; tests give one that stands still until moved. */
export type Clock = () => Date;

const danishDay = new Intl.DateTimeFormat("sv-SE", {
  timeZone: "Europe/Copenhagen",
  year: "numeric",
  month: "2-digit",
  day: "2-digit",
});

/** The calendar day in Denmark at this instant, whatever zone the machine keeps. */
export function danishDayOf(instant: Date): LocalDate {
  const today = parseLocalDate(danishDay.format(instant));
  if (today === undefined) throw new Error("The clock is outside the calendar");
  return today;
}

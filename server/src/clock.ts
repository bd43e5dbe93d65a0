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

const HOUR_MS = 3_600_000;
/** The last answer: Denmark is whole hours from UTC, so that a day begins and ends with an hour. */
let latest: { readonly hour: number; readonly today: LocalDate } | undefined;

/** The calendar day in Denmark at this instant, whatever zone the machine keeps. */
export function danishDayOf(instant: Date): LocalDate {
  const hour = Math.floor(instant.getTime() / HOUR_MS);
  if (latest?.hour === hour) return latest.today;
  const today = parseLocalDate(danishDay.format(instant));
  if (today === undefined) throw new Error("The clock is outside the calendar");
  latest = { hour, today };
  return today;
}

import { parseLocalDate, type LocalDate } from "@tovholder/domain/time/local-date.ts";

/** Tells the time. Tests give one that stands still until moved. */
export type Clock = () => Date;

const danishDay = new Intl.DateTimeFormat("sv-SE", { timeZone: "Europe/Copenhagen" });
const danishTime = new Intl.DateTimeFormat("sv-SE", { timeZone: "Europe/Copenhagen", timeStyle: "short" });

/** The calendar day in Denmark at this instant, whatever zone the device keeps. */
export function danishDayOf(instant: Date): LocalDate {
  const today = parseLocalDate(danishDay.format(instant));
  if (today === undefined) throw new Error("The clock is outside the calendar");
  return today;
}

/** The time of day in Denmark, `08:12`. */
export function danishTimeOf(instant: Date): string {
  return danishTime.format(instant);
}

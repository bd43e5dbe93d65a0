import { isoWeek } from "@tovholder/domain/time/calendar.ts";
import { formatWeekday } from "@tovholder/domain/time/danish-date.ts";
import { daysBetween, weekday, type LocalDate } from "@tovholder/domain/time/local-date.ts";
import { danishDayOf, danishTimeOf } from "../replica/clock.ts";
import { dayText } from "../ui/day-text.ts";
import type { Language } from "../ui/language.ts";

const englishDays = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];

/** `Tirsdag den 24. november`. */
export function dayTitle(date: LocalDate, language: Language): string {
  if (language === "en") return `${englishDays[weekday(date) - 1]} ${dayText(date, "en", "without-year")}`;
  const name = formatWeekday(date);
  return `${name.charAt(0).toUpperCase()}${name.slice(1)} den ${dayText(date, "da", "without-year")}`;
}

/** `i dag`, `i går`, `i morgen`, else the day, with its year when that is another than today's. */
export function nearDay(date: LocalDate, today: LocalDate, language: Language): string {
  const near = language === "da" ? ["i går", "i dag", "i morgen"] : ["yesterday", "today", "tomorrow"];
  const style = date.slice(0, 4) === today.slice(0, 4) ? "without-year" : "long";
  return near[daysBetween(today, date) + 1] ?? dayText(date, language, style);
}

/** `08.12`, or `08:12` in English. Takes a clock time, `08:12`. */
export function clockText(time: string, language: Language): string {
  return language === "da" ? time.replace(":", ".") : time;
}

/** An instant as a time today, else as a day and a time. */
export function instantText(at: string, today: LocalDate, language: Language): string {
  const instant = new Date(at);
  const time = clockText(danishTimeOf(instant), language);
  const date = danishDayOf(instant);
  return date === today ? time : `${time}, ${nearDay(date, today, language)}`;
}

export function weekNumber(date: LocalDate): number {
  return Number(isoWeek(date).slice(-2));
}

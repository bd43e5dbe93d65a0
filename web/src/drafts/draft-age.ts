import { daysBetween, type LocalDate } from "@tovholder/domain/time/local-date.ts";
import { danishDayOf } from "../replica/clock.ts";

/** From how many days on a draft is marked, and marked clearly. Chosen by Tovholder: what is noted late is remembered badly. */
const OLD_DAYS = 2;
const VERY_OLD_DAYS = 7;

export interface DraftAge {
  readonly days: number;
  readonly tone: "plain" | "warn" | "bad";
}

/** How old a draft is by the days of the calendar; one from a clock that is ahead is from today. */
export function draftAge(at: string, today: LocalDate): DraftAge {
  const days = Math.max(0, daysBetween(danishDayOf(new Date(at)), today));
  return { days, tone: days >= VERY_OLD_DAYS ? "bad" : days >= OLD_DAYS ? "warn" : "plain" };
}

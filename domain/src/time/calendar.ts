import { addDays, civil, daysBetween, fromCivil, weekday, type LocalDate } from "./local-date.ts";
import type { Text } from "../methods/definition.ts";

/** Days on which the municipality is closed beside weekends and public holidays. */
export type ClosedDays = ReadonlySet<LocalDate>;

export interface Holiday {
  readonly date: LocalDate;
  readonly name: Text;
}

const noClosedDays: ClosedDays = new Set();

/** The last year with store bededag as a public holiday (act of 2023, in force 1 January 2024). */
const lastStoreBededag = 2023;

/** Easter Sunday of a year in the Gregorian calendar, after the anonymous computus that Meeus prints. */
export function easterSunday(year: number): LocalDate {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const yearOfCentury = year % 100;
  const sunCorrection = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3);
  const epact = (19 * golden + century - Math.floor(century / 4) - sunCorrection + 15) % 30;
  const toSunday = (32 + 2 * (century % 4) + 2 * Math.floor(yearOfCentury / 4) - epact - (yearOfCentury % 4)) % 7;
  const late = Math.floor((golden + 11 * epact + 22 * toSunday) / 451);
  const index = epact + toSunday - 7 * late + 114;
  return fromCivil({ year, month: Math.floor(index / 31), day: (index % 31) + 1 });
}

/** Holidays that follow Easter, by days after Easter Sunday. */
const easterHolidays: ReadonlyMap<number, Text> = new Map([
  [-3, { da: "Skærtorsdag", en: "Maundy Thursday" }],
  [-2, { da: "Langfredag", en: "Good Friday" }],
  [0, { da: "Påskedag", en: "Easter Sunday" }],
  [1, { da: "2. påskedag", en: "Easter Monday" }],
  [26, { da: "Store bededag", en: "Great Prayer Day" }],
  [39, { da: "Kristi himmelfartsdag", en: "Ascension Day" }],
  [49, { da: "Pinsedag", en: "Whit Sunday" }],
  [50, { da: "2. pinsedag", en: "Whit Monday" }],
]);

/** Holidays on the same day each year, by `MM-DD`. */
const fixedHolidays: ReadonlyMap<string, Text> = new Map([
  ["01-01", { da: "Nytårsdag", en: "New Year's Day" }],
  ["12-25", { da: "Juledag", en: "Christmas Day" }],
  ["12-26", { da: "2. juledag", en: "Boxing Day" }],
]);

/** Days that are no public holidays but on which municipalities often close; each municipality decides. */
const usuallyClosed: ReadonlyMap<string, Text> = new Map([
  ["05-01", { da: "1. maj", en: "1 May" }],
  ["06-05", { da: "Grundlovsdag", en: "Constitution Day" }],
  ["12-24", { da: "Juleaftensdag", en: "Christmas Eve" }],
  ["12-31", { da: "Nytårsaftensdag", en: "New Year's Eve" }],
]);

/** The name of the Danish public holiday on a day; `undefined` on any other day. */
export function holidayName(date: LocalDate): Text | undefined {
  const fixed = fixedHolidays.get(date.slice(5));
  if (fixed) return fixed;
  const { year } = civil(date);
  const afterEaster = daysBetween(easterSunday(year), date);
  if (afterEaster === 26 && year > lastStoreBededag) return undefined;
  return easterHolidays.get(afterEaster);
}

export function isHoliday(date: LocalDate): boolean {
  return holidayName(date) !== undefined;
}

/** The public holidays of a year, in order of days. Two names may fall on one day; then the fixed one stands. */
export function holidaysOf(year: number): readonly Holiday[] {
  const easter = easterSunday(year);
  const dates = new Set([
    ...[...easterHolidays.keys()].map((offset) => addDays(easter, offset)),
    ...datesOf(year, fixedHolidays),
  ]);
  return [...dates].sort().flatMap((date) => {
    const name = holidayName(date);
    return name ? [{ date, name }] : [];
  });
}

/** What a municipality may choose as closed days of a year; a proposal, never applied by itself. */
export function usualClosedDays(year: number): readonly Holiday[] {
  return [...usuallyClosed].map(([monthDay, name]) => ({ date: onDay(year, monthDay), name }));
}

function datesOf(year: number, days: ReadonlyMap<string, Text>): readonly LocalDate[] {
  return [...days.keys()].map((monthDay) => onDay(year, monthDay));
}

function onDay(year: number, monthDay: string): LocalDate {
  return fromCivil({ year, month: Number(monthDay.slice(0, 2)), day: Number(monthDay.slice(3)) });
}

/** Monday to Friday, no public holiday, not a closed day. */
export function isWorkingDay(date: LocalDate, closed: ClosedDays = noClosedDays): boolean {
  return weekday(date) <= 5 && !isHoliday(date) && !closed.has(date);
}

/** The day itself when it is a working day, else the next one. */
export function nextWorkingDay(date: LocalDate, closed: ClosedDays = noClosedDays): LocalDate {
  let current = date;
  while (!isWorkingDay(current, closed)) current = addDays(current, 1);
  return current;
}

/** The `count`th working day after a day, the day itself not counted. `count` is 0 or more; 0 gives the day unchanged. */
export function addWorkingDays(date: LocalDate, count: number, closed: ClosedDays = noClosedDays): LocalDate {
  let current = date;
  for (let left = count; left > 0; left -= 1) current = nextWorkingDay(addDays(current, 1), closed);
  return current;
}

/** Working days after `from` up to and with `to`; 0 when `to` is not later. */
export function workingDaysBetween(from: LocalDate, to: LocalDate, closed: ClosedDays = noClosedDays): number {
  let days = 0;
  for (let current = addDays(from, 1); current <= to; current = addDays(current, 1)) {
    if (isWorkingDay(current, closed)) days += 1;
  }
  return days;
}

/** The Monday of the week of a day. */
export function mondayOf(date: LocalDate): LocalDate {
  return addDays(date, 1 - weekday(date));
}

/** ISO 8601 week, as `2026-W53`: a week belongs to the year of its Thursday. */
export function isoWeek(date: LocalDate): string {
  const thursday = addDays(mondayOf(date), 3);
  const { year } = civil(thursday);
  const week = Math.floor(daysBetween(fromCivil({ year, month: 1, day: 1 }), thursday) / 7) + 1;
  return `${year}-W${String(week).padStart(2, "0")}`;
}

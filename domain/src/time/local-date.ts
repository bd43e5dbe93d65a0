import { z } from "zod";

declare const localDateBrand: unique symbol;

/** A calendar day in Denmark, written `2026-11-22`. Never an instant, so no time zone can shift it. */
export type LocalDate = string & { readonly [localDateBrand]: true };

/** Months or days that may be added to a day. Whole numbers, negative allowed. */
export type Count = number;

const PATTERN = /^(\d{4})-(\d{2})-(\d{2})$/;

/** Days on the wire: no living person's past or planned future lies outside, and sums of months stay in four digits. */
const FIRST = "1850-01-01";
const LAST = "2199-12-31";

/** A day that exists, as it travels in commands, entries and the HTTP API. */
export const localDateSchema = z.custom<LocalDate>(
  (value) => typeof value === "string" && value >= FIRST && value <= LAST && parseLocalDate(value) !== undefined,
  { message: "Skriv en dato, der findes, som 2026-11-24" },
);

interface Civil {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** Reads `YYYY-MM-DD`; `undefined` when it is not a day that exists (31 April, 29 February outside leap years). */
export function parseLocalDate(text: string): LocalDate | undefined {
  const match = PATTERN.exec(text);
  if (!match) return undefined;
  const exists = isRealDay({ year: Number(match[1]), month: Number(match[2]), day: Number(match[3]) });
  // Just checked to be a real day in the one form that the brand stands for.
  return exists ? (text as LocalDate) : undefined;
}

function isRealDay({ year, month, day: dayOfMonth }: Civil): boolean {
  if (year < 1800 || month < 1 || month > 12) return false;
  return dayOfMonth >= 1 && dayOfMonth <= daysInMonth(year, month);
}

/** A day known at writing time to exist; throws otherwise, since a bad constant is a bug. */
export function day(text: string): LocalDate {
  const parsed = parseLocalDate(text);
  if (parsed === undefined) throw new Error(`Not a calendar day: ${text}`);
  return parsed;
}

export function isLeapYear(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

export function civil(date: LocalDate): Civil {
  const hundreds = digitsAt(date, 0);
  return { year: hundreds * 100 + digitsAt(date, 2), month: digitsAt(date, 5), day: digitsAt(date, 8) };
}

/** The number that two digits make. */
function digitsAt(date: LocalDate, index: number): number {
  return date.charCodeAt(index) * 10 + date.charCodeAt(index + 1) - twoZeros;
}

const twoZeros = "0".charCodeAt(0) * 11;

export function fromCivil({ year, month, day: dayOfMonth }: Civil): LocalDate {
  if (!isRealDay({ year, month, day: dayOfMonth }) || year > 9999) {
    throw new Error(`Not a calendar day: ${year}-${month}-${dayOfMonth}`);
  }
  // Written in the one form that the brand stands for.
  return `${year}-${twoDigits(month)}-${twoDigits(dayOfMonth)}` as LocalDate;
}

function twoDigits(number: number): string {
  return number < 10 ? `0${number}` : String(number);
}

/** Days since 1970-01-01, after the proleptic Gregorian calendar (the era/day-of-era count of Howard Hinnant). */
export function dayNumber(date: LocalDate): number {
  const { year, month, day: dayOfMonth } = civil(date);
  const shiftedYear = month <= 2 ? year - 1 : year;
  const era = Math.floor(shiftedYear / 400);
  const yearOfEra = shiftedYear - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + dayOfMonth - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
}

export function fromDayNumber(number: number): LocalDate {
  const shifted = number + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const monthIndex = Math.floor((5 * dayOfYear + 2) / 153);
  const month = monthIndex < 10 ? monthIndex + 3 : monthIndex - 9;
  return fromCivil({
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * monthIndex + 2) / 5) + 1,
  });
}

export function addDays(date: LocalDate, days: Count): LocalDate {
  return fromDayNumber(dayNumber(date) + days);
}

/** Adds calendar months; the day is clamped to the end of a shorter month (31 August + 6 months = 28 February). */
export function addMonths(date: LocalDate, months: Count): LocalDate {
  const { year, month, day: dayOfMonth } = civil(date);
  const index = year * 12 + (month - 1) + months;
  const target = { year: Math.floor(index / 12), month: (index % 12) + 1 };
  return fromCivil({ ...target, day: Math.min(dayOfMonth, daysInMonth(target.year, target.month)) });
}

/** Days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: LocalDate, to: LocalDate): number {
  return dayNumber(to) - dayNumber(from);
}

export function isBefore(left: LocalDate, right: LocalDate): boolean {
  return left < right;
}

export function earliest(left: LocalDate, right: LocalDate): LocalDate {
  return left < right ? left : right;
}

export function latest(left: LocalDate, right: LocalDate): LocalDate {
  return left > right ? left : right;
}

/** ISO weekday: Monday 1 … Sunday 7. */
export function weekday(date: LocalDate): number {
  return ((((dayNumber(date) + 3) % 7) + 7) % 7) + 1;
}

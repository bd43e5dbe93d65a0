import type { Text } from "../methods/definition.ts";
import { addDays, civil, parseLocalDate, weekday, type LocalDate } from "./local-date.ts";

const months = [
  "januar",
  "februar",
  "marts",
  "april",
  "maj",
  "juni",
  "juli",
  "august",
  "september",
  "oktober",
  "november",
  "december",
] as const;

const weekdays = ["mandag", "tirsdag", "onsdag", "torsdag", "fredag", "lørdag", "søndag"] as const;

/** `24.11.2026`. */
export function formatDate(date: LocalDate): string {
  return `${date.slice(8, 10)}.${date.slice(5, 7)}.${date.slice(0, 4)}`;
}

/** `24. november`. */
export function formatDayMonth(date: LocalDate): string {
  const { month, day } = civil(date);
  return `${day}. ${months[month - 1]}`;
}

/** `24. november 2026`. */
export function formatDayMonthYear(date: LocalDate): string {
  return `${formatDayMonth(date)} ${civil(date).year}`;
}

/** `tirsdag`. */
export function formatWeekday(date: LocalDate): string {
  return weekdays[weekday(date) - 1] ?? "";
}

/** `tirsdag den 24. november 2026`. */
export function formatLong(date: LocalDate): string {
  return `${formatWeekday(date)} den ${formatDayMonthYear(date)}`;
}

export interface ReadDateOptions {
  readonly today: LocalDate;
  /**
   * How digits without a four-digit year stand: day first as people write (`dmy`, the default), or year first as some
   * exports do (`ymd`).
   */
  readonly order?: "dmy" | "ymd";
  /**
   * How many years after today a two-digit year may lie; a later one belongs to the century before. 20 unless said, so in
   * 2026 `46` is 2046 and `47` is 1947. 0 suits birth dates.
   */
  readonly yearsAhead?: number;
}

export type ReadDate =
  | { readonly ok: true; readonly date: LocalDate }
  | { readonly ok: false; readonly reason: "empty" | "unreadable" | "no-year" | "no-such-day"; readonly text: Text };

type Refusal = Extract<ReadDate, { ok: false }>["reason"];

const refusals: Readonly<Record<Refusal, Text>> = {
  empty: { da: "Skriv en dato, fx 24.11.2026.", en: "Write a date, e.g. 24.11.2026." },
  unreadable: {
    da: "Datoen kan ikke læses. Skriv den som 24.11.2026.",
    en: "The date cannot be read. Write it as 24.11.2026.",
  },
  "no-year": { da: "Skriv også årstallet, fx 24.11.2026.", en: "Write the year too, e.g. 24.11.2026." },
  "no-such-day": {
    da: "Den dag findes ikke i kalenderen. Ret dag eller måned.",
    en: "That day does not exist in the calendar. Correct the day or the month.",
  },
};

function refuse(reason: Refusal): ReadDate {
  return { ok: false, reason, text: refusals[reason] };
}

/**
 * Reads a date as people type it: `24-11-2026`, `24.11.26`, `24/11 2026`, `241126`, `24112026`, `24. nov. 2026`,
 * `tirsdag den 24. november 2026`, `2026-11-24`, and `i dag`, `i går`, `i morgen`. Refusals carry a text for the user.
 */
export function readDate(text: string, options: ReadDateOptions): ReadDate {
  const typed = text.trim().toLowerCase().normalize("NFC");
  if (typed === "") return refuse("empty");
  const named = relativeDay(typed, options.today);
  if (named !== undefined) return { ok: true, date: named };
  const fields = fieldsOf(typed, options.order ?? "dmy");
  if (fields === undefined) return refuse("unreadable");
  if (fields.year === undefined) return refuse("no-year");
  const date = parseLocalDate(
    `${fullYear(fields.year, options)}-${fields.month.padStart(2, "0")}-${fields.day.padStart(2, "0")}`,
  );
  return date === undefined ? refuse("no-such-day") : { ok: true, date };
}

const relativeDays = new Map([
  ["i dag", 0],
  ["idag", 0],
  ["i går", -1],
  ["igår", -1],
  ["i morgen", 1],
  ["imorgen", 1],
]);

function relativeDay(typed: string, today: LocalDate): LocalDate | undefined {
  const offset = relativeDays.get(typed);
  return offset === undefined ? undefined : addDays(today, offset);
}

interface Fields {
  readonly day: string;
  readonly month: string;
  readonly year: string | undefined;
}

/** The three fields as digits, before anyone knows whether they make a day. */
function fieldsOf(typed: string, order: "dmy" | "ymd"): Fields | undefined {
  return yearFirst(typed, order) ?? dayFirst(typed) ?? digitsOnly(typed, order) ?? writtenMonth(typed);
}

const monthPattern =
  /^(?:(?:man|tirs|ons|tors|fre|lør|søn)dag,?\s+)?(?:den\s+)?(\d{1,2})\.?\s*([a-zæøå]{3,})\.?,?\s*(\d{4}|\d{2})?$/;

function writtenMonth(typed: string): Fields | undefined {
  const [, day, name, year] = monthPattern.exec(typed) ?? [];
  if (day === undefined || name === undefined) return undefined;
  const index = months.findIndex((month) => month.startsWith(name));
  return index === -1 ? undefined : { day, month: String(index + 1), year };
}

const separator = String.raw`(?:\s*[-./]\s*|\s+)`;
const fourYearFirst = new RegExp(`^(\\d{4})${separator}(\\d{1,2})${separator}(\\d{1,2})$`);
const twoYearFirst = new RegExp(`^(\\d{2})${separator}(\\d{1,2})${separator}(\\d{1,2})$`);

function yearFirst(typed: string, order: "dmy" | "ymd"): Fields | undefined {
  const match = fourYearFirst.exec(typed) ?? (order === "ymd" ? twoYearFirst.exec(typed) : null);
  const [, year, month, day] = match ?? [];
  return year && month && day ? { day, month, year } : undefined;
}

const dayFirstPattern = new RegExp(`^(\\d{1,2})${separator}(\\d{1,2})\\.?(?:${separator}(\\d{4}|\\d{2}))?$`);

function dayFirst(typed: string): Fields | undefined {
  const [, day, month, year] = dayFirstPattern.exec(typed) ?? [];
  return day && month ? { day, month, year } : undefined;
}

function digitsOnly(typed: string, order: "dmy" | "ymd"): Fields | undefined {
  if (!/^(?:\d{4}|\d{6}|\d{8})$/.test(typed)) return undefined;
  if (typed.length === 4) return { day: typed.slice(0, 2), month: typed.slice(2), year: undefined };
  if (order === "dmy") return { day: typed.slice(0, 2), month: typed.slice(2, 4), year: typed.slice(4) };
  return { year: typed.slice(0, -4), month: typed.slice(-4, -2), day: typed.slice(-2) };
}

function fullYear(year: string, { today, yearsAhead = 20 }: ReadDateOptions): string {
  if (year.length === 4) return year;
  const latest = civil(today).year + yearsAhead;
  const sameCentury = latest - (latest % 100) + Number(year);
  return String(sameCentury <= latest ? sameCentury : sameCentury - 100);
}

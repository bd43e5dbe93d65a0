import { formatDate, readDate } from "../time/danish-date.ts";
import { fromDayNumber, type LocalDate } from "../time/local-date.ts";
import { cellText, type Cell } from "./cell.ts";
import { fieldNames, type DateField } from "./field.ts";
import { fieldError, fieldWarning, type FieldProblem } from "./problem.ts";

export interface DateCell {
  readonly date?: LocalDate;
  readonly problem?: FieldProblem;
  /** Words that stood beside the day, for the note. */
  readonly note?: string;
}

export interface DateCellContext {
  readonly today: LocalDate;
  /** Serial number of 1970-01-01 in the file, see `RawSheet`. */
  readonly serialOfEpoch: number;
}

/** Signs that lists use for "nothing here yet". */
const nothing = /^(?:[-–—.?*x/]+|n\/?a|ingen|mangler|ikke (?:startet|begyndt|relevant|afsluttet)|afventer|kommer|\?)$/i;

/** Serial numbers of the years 1954-2064: an unformatted Excel day and not, say, a house number. */
const serials = { first: 20_000, last: 60_000 };

/** Reads a cell that should hold a day. Never guesses silently: what is not plainly a day leaves a problem. */
export function readDateCell(field: DateField, cell: Cell, context: DateCellContext): DateCell {
  if (cell.kind === "empty") return {};
  if (cell.kind === "date") return { date: cell.date };
  if (cell.kind === "number") return fromNumber(field, cell.value, context);
  const text = cellText(cell);
  if (text === "" || nothing.test(text)) return {};
  return /^\d{5}$/.test(text) ? fromNumber(field, Number(text), context) : fromText(field, text, context.today);
}

function fromNumber(field: DateField, value: number, { today, serialOfEpoch }: DateCellContext): DateCell {
  if (value >= serials.first && value <= serials.last) {
    const date = fromDayNumber(Math.floor(value) - serialOfEpoch);
    const message = `${fieldNames[field]}: tallet ${String(value)} er læst som Excel-datoen ${formatDate(date)}.`;
    return { date, problem: { ...fieldWarning(field, "date-from-number", message), suggestion: formatDate(date) } };
  }
  // 50126 and 5012026: a day without its leading zero, kept as a number.
  const digits = String(value);
  return fromText(field, digits.length === 5 || digits.length === 7 ? `0${digits}` : digits, today);
}

function fromText(field: DateField, text: string, today: LocalDate): DateCell {
  const options = { today, ...(field === "birthDate" ? { yearsAhead: 0 } : {}) };
  // "i dag" would mean another day each time the file is read.
  const read = /\d/.test(text) ? readDate(text, options) : undefined;
  if (read?.ok === true) return { date: read.date };
  const inside = read?.reason === "no-such-day" ? undefined : dayInside(text);
  const found = inside === undefined ? undefined : readDate(inside, options);
  if (found?.ok === true) return uncertain(field, text, found.date);
  const why = read === undefined ? "Datoen kan ikke læses. Skriv den som 24.11.2026." : read.text.da;
  return { problem: fieldError(field, "date-unreadable", `${fieldNames[field]}: "${text}". ${why}`) };
}

function uncertain(field: DateField, text: string, date: LocalDate): DateCell {
  const name = fieldNames[field];
  const message = `${name}: "${text}" er læst som ${formatDate(date)}. Resten af teksten kommer med i bemærkningen.`;
  return { date, problem: fieldWarning(field, "date-uncertain", message), note: `${name}: ${text}` };
}

/** The only day in a longer text, such as "24.11.26 (ca.)" or "ca. 1/3 2026". Two days are one too many to choose. */
function dayInside(text: string): string | undefined {
  const days = text.match(/\d{1,2}\s*[-./]\s*\d{1,2}(?:\s*[-./]\s*|\s+)(?:\d{4}|\d{2})(?!\d)/g) ?? [];
  const [day, second] = days;
  return day === undefined || second !== undefined ? undefined : day;
}

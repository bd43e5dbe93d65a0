import { cellText, type RawRow, type RawSheet } from "./cell.ts";
import { guessField, mapColumns, type ColumnChoices, type ColumnMapping } from "./columns.ts";
import { dateFields, type FieldCode } from "./field.ts";

/** Where the headings stand (row numbers of the sheet, both inclusive) and what they mean. */
export interface FoundHeader {
  readonly firstRow: number;
  readonly lastRow: number;
  readonly headings: readonly string[];
  readonly mapping: ColumnMapping;
}

const rowsSearched = 15;
const mostHeaderRows = 3;

/** A header has to name a person and a day or a worker, or it is only words above the list. */
const personFields: ReadonlySet<FieldCode> = new Set(["citizen", "givenName", "familyName", "cpr"]);
const courseFields: ReadonlySet<FieldCode> = new Set(["worker", ...dateFields]);

/**
 * Finds the heading row among the first rows of a sheet. Headings may take up to three rows, as when "Afslutning" stands over
 * "planlagt" and "realiseret". Of equally good places the one with the fewest rows wins, then the first.
 */
export function findHeader(sheet: RawSheet, choices?: ColumnChoices): FoundHeader | undefined {
  const rows = sheet.rows.slice(0, rowsSearched);
  let best: { readonly place: readonly RawRow[]; readonly score: number } | undefined;
  for (let height = 1; height <= mostHeaderRows; height += 1) {
    for (let first = 0; first + height <= rows.length; first += 1) {
      const place = rows.slice(first, first + height);
      const score = headerScore(place);
      if (score > (best?.score ?? 0)) best = { place, score };
    }
  }
  return best === undefined ? undefined : headerAt(best.place, choices);
}

/** The header at rows that the user pointed out. */
export function headerAt(rows: readonly RawRow[], choices?: ColumnChoices): FoundHeader | undefined {
  const [first, last] = [rows[0], rows.at(-1)];
  if (first === undefined || last === undefined) return undefined;
  const headings = combinedHeadings(rows);
  return { firstRow: first.number, lastRow: last.number, headings, mapping: mapColumns(headings, choices) };
}

/** Distinct fields found, by certainty. A row of data under the headings must not look like a part of them. */
function headerScore(rows: readonly RawRow[]): number {
  if (rows.some((row) => hasData(row)) || rows.slice(1).some((row) => namesNothing(row))) return 0;
  const found = new Map<FieldCode, number>();
  for (const heading of combinedHeadings(rows)) {
    const guess = guessField(heading);
    if (guess === undefined || guess.field === "ignored") continue;
    found.set(guess.field, Math.max(found.get(guess.field) ?? 0, guess.confidence));
  }
  const fields = [...found.keys()];
  if (!fields.some((field) => personFields.has(field)) || !fields.some((field) => courseFields.has(field))) return 0;
  // The small deduction lets a single row win over the same headings with a title taken in.
  return [...found.values()].reduce((sum, confidence) => sum + confidence, 0) - (rows.length - 1) * 0.05;
}

function hasData(row: RawRow): boolean {
  return row.cells.some(
    (cell) => cell.kind === "date" || (cell.kind === "text" && /\d{2}[-./ ]+\d{2}[-./ ]+\d{2}/.test(cell.text)),
  );
}

function namesNothing(row: RawRow): boolean {
  return row.cells.every((cell) => guessField(cellText(cell)) === undefined);
}

/**
 * One heading for each column: the texts above one another, without repeats. Text of an upper row also heads the empty cells to
 * its right as long as the row below says something there: this is how a merged heading looks in a CSV file.
 */
function combinedHeadings(rows: readonly RawRow[]): string[] {
  const width = Math.max(...rows.map((row) => row.cells.length));
  const headings: string[] = [];
  const carried = rows.map(() => "");
  for (let column = 0; column < width; column += 1) {
    headings.push(headingOf(rows, column, carried));
  }
  return headings;
}

function headingOf(rows: readonly RawRow[], column: number, carried: string[]): string {
  const own = rows.map((row) => cellText(row.cells[column]));
  const lowest = own.findLastIndex((text) => text !== "");
  const parts: string[] = [];
  for (const [index, text] of own.entries()) {
    if (text !== "") carried[index] = text;
    const part = index < lowest ? (carried[index] ?? "") : text;
    if (part !== "" && !parts.includes(part)) parts.push(part);
  }
  return bestReading(parts, own[lowest] ?? "");
}

/** Words that mean nothing without the heading above them. */
const leaning = /^(?:start|slut|dato|startet|sluttet|opstart|afslutning|afsluttet|fra|til)\W*$/i;

/** The lowest text alone if it is clear by itself: "Datoer" or a title above "Start fase 1" adds nothing. */
function bestReading(parts: readonly string[], lowest: string): string {
  const whole = parts.join(" ");
  if (leaning.test(lowest) && guessField(whole) !== undefined) return whole;
  const alone = guessField(lowest)?.confidence ?? 0;
  return alone >= (guessField(whole)?.confidence ?? 0) && alone > 0 ? lowest : whole;
}

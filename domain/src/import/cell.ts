import { formatDate } from "../time/danish-date.ts";
import type { LocalDate } from "../time/local-date.ts";

/** One cell as the file holds it, before anyone has said what it means. */
export type Cell =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "date"; readonly date: LocalDate }
  | { readonly kind: "number"; readonly value: number }
  | { readonly kind: "empty" };

/** A row with its number as the spreadsheet shows it (from 1). Cells count from column A; a short row has no more cells. */
export interface RawRow {
  readonly number: number;
  readonly cells: readonly Cell[];
  /** Hidden in the spreadsheet (filtered away or folded): read all the same, and pointed out. */
  readonly hidden?: true;
}

/** One sheet of a workbook, or a whole CSV file. Rows are in file order; a number may be missing where nothing stood. */
export interface RawSheet {
  readonly name: string;
  readonly rows: readonly RawRow[];
  /** Days between serial number 0 of the workbook and 1970-01-01; Excel has two systems (1900 and 1904). */
  readonly serialOfEpoch: number;
}

/** Serial number of 1970-01-01 in workbooks with the 1900 date system, and in files without a system of their own. */
export const serialOfEpoch1900 = 25_569;

/** Serial number of 1970-01-01 in workbooks with the 1904 date system (old Excel for Mac). */
export const serialOfEpoch1904 = 24_107;

export const emptyCell: Cell = { kind: "empty" };

/** Column letters of a column counted from 0: 0 is A, 26 is AA. */
export function columnLetters(column: number): string {
  const rest = Math.floor(column / 26);
  const letter = String.fromCodePoint(65 + (column % 26));
  return rest === 0 ? letter : columnLetters(rest - 1) + letter;
}

/** Column from 0 of the letters before the digits in an address such as `AB12`; `undefined` when there are none. */
export function columnOf(address: string): number | undefined {
  let column = 0;
  let index = 0;
  for (; index < address.length; index += 1) {
    const code = (address.codePointAt(index) ?? 0) - 64;
    if (code < 1 || code > 26) break;
    column = column * 26 + code;
  }
  return index === 0 ? undefined : column - 1;
}

/** The address a user finds the cell by, such as `C7`. */
export function cellAddress(row: number, column: number): string {
  return columnLetters(column) + String(row);
}

/** What stands in the cell as one line of text, days as `24.11.2026`. */
export function cellText(cell: Cell | undefined): string {
  if (cell === undefined || cell.kind === "empty") return "";
  if (cell.kind === "number") return String(cell.value);
  if (cell.kind === "date") return formatDate(cell.date);
  return cell.text.replaceAll(/[\s\u00A0]+/g, " ").trim();
}

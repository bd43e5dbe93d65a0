import { cellAddress, cellText, emptyCell, type Cell, type RawRow } from "./cell.ts";
import { columnFor, type ColumnMapping } from "./columns.ts";
import type { FieldCode } from "./field.ts";
import type { RowChoice } from "./imported-course.ts";
import type { FieldProblem, ImportProblem } from "./problem.ts";

/** A row seen through the mapping: cells by field, with the user's own text in place of what the file says. */
export interface RowCells {
  readonly cell: (field: FieldCode) => Cell;
  readonly text: (field: FieldCode) => string;
  /** Texts of all columns of a field that may stand several times. */
  readonly texts: (field: FieldCode) => readonly string[];
  readonly place: (problem: FieldProblem) => ImportProblem;
}

export function rowCells(row: RawRow, mapping: ColumnMapping, choice: RowChoice | undefined): RowCells {
  const cell = (field: FieldCode): Cell => {
    const own = choice?.values?.[field];
    if (own !== undefined) return own.trim() === "" ? emptyCell : { kind: "text", text: own };
    const column = columnFor(mapping, field);
    return column === undefined ? emptyCell : (row.cells[column.column] ?? emptyCell);
  };
  return {
    cell,
    text: (field) => cellText(cell(field)),
    texts: (field) =>
      mapping
        .filter((column) => column.field === field)
        .map(({ column }) => wholeText(row.cells[column]))
        .filter((text) => /[\p{L}\p{N}]/u.test(text)),
    place: (problem) => ({ address: addressOf(row, mapping, problem.field), ...problem }),
  };
}

/** Text with its line breaks. */
function wholeText(cell: Cell | undefined): string {
  return cell?.kind === "text" ? cell.text.trim() : cellText(cell);
}

/** The cell of a field, or of the name it could be a part of, or the row. */
function addressOf(row: RawRow, mapping: ColumnMapping, field: FieldCode): string {
  const column =
    columnFor(mapping, field) ??
    (field === "citizen" ? (columnFor(mapping, "familyName") ?? columnFor(mapping, "givenName")) : undefined);
  return column === undefined ? String(row.number) : cellAddress(row.number, column.column);
}

import { cellText, emptyCell, type Cell, type RawRow } from "@tovholder/domain/import/cell.ts";
import type { FoundHeader } from "@tovholder/domain/import/find-header.ts";
import type { RefusedRow } from "@tovholder/domain/import/plan-import.ts";
import { writeCsv } from "./write-csv.ts";
import { writeXlsx } from "./write-xlsx.ts";

/** The rows that could not come in, as they stood, with the reason beside each; mended, the file can be read again. */
export interface ReturnedTable {
  readonly headings: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
}

/** The original columns, then "Hvorfor" (what is wrong and what to do) and "Celler" (where it stood in the file). */
function returnedTable(header: FoundHeader, refused: readonly RefusedRow[]): ReturnedTable {
  const width = Math.max(header.headings.length, ...refused.map(({ row }) => row.cells.length));
  const headings = Array.from({ length: width }, (_, column) => header.headings[column] ?? "");
  return {
    headings: [...headings, "Hvorfor", "Celler"],
    rows: refused.map((one) => [...paddedCells(one.row, width), ...reasonCells(one)]),
  };
}

export function returnedXlsx(header: FoundHeader, refused: readonly RefusedRow[]): Promise<Buffer> {
  const { headings, rows } = returnedTable(header, refused);
  const columns = headings.map((heading) => (heading === "Hvorfor" ? { heading, width: 60, wrap: true } : { heading }));
  return writeXlsx({ sheetName: "Kom ikke ind", columns, rows });
}

export function returnedCsv(header: FoundHeader, refused: readonly RefusedRow[]): Buffer {
  const { headings, rows } = returnedTable(header, refused);
  return writeCsv(headings, rows);
}

function paddedCells(row: RawRow, width: number): Cell[] {
  return Array.from({ length: width }, (_, column) => {
    const cell = row.cells[column];
    return cell === undefined || cellText(cell) === "" ? emptyCell : cell;
  });
}

function reasonCells({ problems }: RefusedRow): Cell[] {
  const errors = problems.filter(({ severity }) => severity === "error");
  return [
    { kind: "text", text: errors.map(({ address, message }) => `${address}: ${message}`).join("\n") },
    { kind: "text", text: errors.map(({ address }) => address).join(", ") },
  ];
}

import { cellText, emptyCell, type Cell, type RawRow, type RawSheet } from "@tovholder/domain/import/cell.ts";
import type { TableLimits } from "./table-limits.ts";
import { sheetHandler, type GrowingRow, type MergedArea, type SheetParts } from "./xlsx-sheet.ts";
import { readWorkbook, type Archive } from "./xlsx-workbook.ts";
import { parseXml } from "./xml-events.ts";
import { readZipDirectory, unpack } from "./zip-read.ts";

/** All sheets with content, hidden ones too. Throws `TableRefused` for what can't be read. */
export async function readXlsx(bytes: Uint8Array, limits: TableLimits): Promise<RawSheet[]> {
  const archive: Archive = { entries: readZipDirectory(bytes), budget: { left: limits.unpackedBytes } };
  const workbook = await readWorkbook(archive);
  const sheets: RawSheet[] = [];
  for (const { name, part } of workbook.sheets) {
    const entry = archive.entries.get(part);
    if (entry === undefined) continue;
    const sheet: SheetParts = { rows: [], merged: [] };
    await parseXml(unpack(entry, archive.budget), sheetHandler(workbook, limits, sheet));
    fillMerged(sheet, limits);
    const rows = finishedRows(sheet.rows);
    if (rows.length > 0) sheets.push({ name, rows, serialOfEpoch: workbook.serialOfEpoch });
  }
  return sheets;
}

/** Only the top left cell of a merged area holds its value; the reader of a row expects it in every row it covers. */
function fillMerged({ rows, merged }: SheetParts, limits: TableLimits): void {
  const byNumber = new Map(rows.map((row) => [row.number, row]));
  let left = limits.rows * 10;
  for (const area of merged) {
    const value = byNumber.get(area.top)?.cells[area.left];
    if (value === undefined || cellText(value) === "") continue;
    const right = Math.min(area.right, limits.columns - 1);
    const bottom = Math.min(area.bottom, rows.at(-1)?.number ?? 0);
    for (let number = area.top; number <= bottom && left > 0; number += 1) {
      left -= right - area.left + 1;
      const row = byNumber.get(number);
      if (row !== undefined) fillCells(row, { ...area, right }, value);
    }
  }
}

function fillCells(row: GrowingRow, area: MergedArea, value: Cell): void {
  while (row.cells.length <= area.right) row.cells.push(emptyCell);
  row.cells.fill(value, area.left, area.right + 1);
}

function finishedRows(rows: readonly GrowingRow[]): RawRow[] {
  const last = rows.findLastIndex((row) => row.cells.some((cell) => cellText(cell) !== ""));
  return rows
    .slice(0, last + 1)
    .map(({ number, cells, hidden }) => (hidden ? { number, cells, hidden } : { number, cells }));
}

import { cellAddress, cellText, serialOfEpoch1900, type Cell } from "@tovholder/domain/import/cell.ts";
import { dayNumber } from "@tovholder/domain/time/local-date.ts";
import { isFormulaLike } from "./formula-guard.ts";
import {
  contentTypes,
  escapeXml,
  main,
  rootRelations,
  style,
  styles,
  workbookRelations,
  workbookXml,
} from "./xlsx-parts.ts";
import { writeZip } from "./zip-write.ts";

export interface TableColumn {
  readonly heading: string;
  /** Width in characters; without it the column is as wide as its heading and first rows ask for. */
  readonly width?: number;
  /** Long text that is to break over several lines. */
  readonly wrap?: boolean;
}

/** A table with one heading row. Rows may be made while they are written. */
export interface TableToWrite {
  readonly sheetName: string;
  readonly columns: readonly TableColumn[];
  readonly rows: readonly (readonly Cell[])[];
}

const narrowest = 8;
const widest = 60;
const rowsMeasured = 200;

/**
 * A workbook with one sheet: headings in bold, frozen and with a filter, days as real Excel days shown `24-11-2026`. Text
 * is always text: what looks like a formula is never one.
 */
export async function writeXlsx(table: TableToWrite): Promise<Buffer> {
  return writeZip([
    { name: "[Content_Types].xml", content: [contentTypes] },
    { name: "_rels/.rels", content: [rootRelations] },
    { name: "xl/workbook.xml", content: [workbookXml(table.sheetName)] },
    { name: "xl/_rels/workbook.xml.rels", content: [workbookRelations] },
    { name: "xl/styles.xml", content: [styles] },
    { name: "xl/worksheets/sheet1.xml", content: sheetXml(table) },
  ]);
}

function* sheetXml({ columns, rows }: TableToWrite): Generator<string> {
  const lastCell = cellAddress(rows.length + 1, Math.max(0, columns.length - 1));
  yield `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="${main}"><dimension ref="A1:${lastCell}"/>`;
  yield '<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>';
  if (columns.length > 0)
    yield `<cols>${columns.map((column, index) => columnXml(column, index, rows)).join("")}</cols>`;
  yield "<sheetData>";
  yield `<row r="1">${columns.map(({ heading }, index) => textXml(cellAddress(1, index), heading, style.heading)).join("")}</row>`;
  for (const [index, cells] of rows.entries()) {
    const number = index + 2;
    yield `<row r="${String(number)}">`;
    for (const [place, cell] of cells.entries()) {
      yield cellXml(cellAddress(number, place), cell, columns[place]?.wrap === true);
    }
    yield "</row>";
  }
  yield "</sheetData>";
  if (columns.length > 0) yield `<autoFilter ref="A1:${lastCell}"/>`;
  yield "</worksheet>";
}

function columnXml(column: TableColumn, index: number, rows: readonly (readonly Cell[])[]): string {
  const place = String(index + 1);
  const width = column.width ?? measuredWidth(column.heading, index, rows);
  return `<col min="${place}" max="${place}" width="${String(width)}" customWidth="1"/>`;
}

function measuredWidth(heading: string, index: number, rows: readonly (readonly Cell[])[]): number {
  const lengths = rows.slice(0, rowsMeasured).map((cells) => cellText(cells[index]).length);
  return Math.min(widest, Math.max(narrowest, heading.length, ...lengths) + 2);
}

function cellXml(address: string, cell: Cell, wrap: boolean): string {
  switch (cell.kind) {
    case "empty":
      return "";
    case "number":
      return Number.isFinite(cell.value) ? `<c r="${address}"><v>${String(cell.value)}</v></c>` : "";
    case "date":
      return `<c r="${address}" s="${String(style.day)}"><v>${String(dayNumber(cell.date) + serialOfEpoch1900)}</v></c>`;
    case "text":
      if (isFormulaLike(cell.text)) return textXml(address, cell.text, style.shielded);
      return textXml(address, cell.text, wrap ? style.wrapped : style.plain);
  }
}

function textXml(address: string, text: string, styleIndex: number): string {
  return `<c r="${address}" t="inlineStr" s="${String(styleIndex)}"><is><t xml:space="preserve">${escapeXml(text)}</t></is></c>`;
}

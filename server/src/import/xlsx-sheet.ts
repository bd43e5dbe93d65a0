import { columnOf, emptyCell, type Cell } from "@tovholder/domain/import/cell.ts";
import { fromDayNumber, parseLocalDate } from "@tovholder/domain/time/local-date.ts";
import { TableRefused, tooManyColumns, type TableLimits } from "./table-limits.ts";
import type { Workbook } from "./xlsx-workbook.ts";
import type { XmlHandler } from "./xml-events.ts";

export interface GrowingRow {
  number: number;
  cells: Cell[];
  hidden: boolean;
}

/** A merged area, inclusive, rows from 1 and columns from 0. */
export interface MergedArea {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

export interface SheetParts {
  readonly rows: GrowingRow[];
  readonly merged: MergedArea[];
}

interface Cursor {
  row: GrowingRow;
  column: number;
  type: string;
  style: number;
  value: string;
  reading: boolean;
}

type Attributes = Readonly<Record<string, string>>;

/** Collects rows, cells and merged areas of a sheet part (ECMA-376 part 1, 18.3.1) into `sheet`. */
export function sheetHandler(workbook: Workbook, limits: TableLimits, sheet: SheetParts): XmlHandler {
  const start: GrowingRow = { number: 0, cells: [], hidden: false };
  const at: Cursor = { row: start, column: -1, type: "", style: 0, value: "", reading: false };
  return {
    open: (name, attributes) => {
      if (name === "c") openCell(at, attributes());
      else if (name === "v" || name === "t") at.reading = true;
      else if (name === "rPh") at.reading = false;
      else if (name === "row") openRow(at, sheet, { attributes: attributes(), limits });
      else if (name === "mergeCell") addMerged(sheet, attributes()["ref"] ?? "");
    },
    close: (name) => {
      if (name === "v" || name === "t") at.reading = false;
      else if (name === "c") closeCell(at, workbook, limits);
    },
    text: (text) => {
      if (at.reading) at.value += text;
    },
  };
}

function openRow(
  at: Cursor,
  sheet: SheetParts,
  { attributes, limits }: { readonly attributes: Attributes; readonly limits: TableLimits },
): void {
  dropTrailingEmptyRow(sheet, limits);
  const number = Number(attributes["r"] ?? at.row.number + 1);
  if (!Number.isInteger(number) || number <= at.row.number) {
    throw new TableRefused("damaged", "Rækkerne i filen er i uorden. Åbn den i Excel, gem den igen, og prøv igen.");
  }
  at.row = { number, cells: [], hidden: isTrue(attributes["hidden"]) };
  at.column = -1;
  sheet.rows.push(at.row);
}

/** A sheet formatted to its last row holds a million rows with nothing in them: one empty row is remembered, not all. */
function dropTrailingEmptyRow(sheet: SheetParts, limits: TableLimits): void {
  const last = sheet.rows.at(-1);
  const before = sheet.rows.at(-2);
  if (last?.cells.length === 0 && before?.cells.length === 0) sheet.rows.pop();
  if (sheet.rows.length > limits.rows) {
    throw new TableRefused(
      "too-many-rows",
      `Arket har mere end ${String(limits.rows)} rækker. Del listen i flere filer, og indlæs dem én ad gangen.`,
    );
  }
}

function openCell(at: Cursor, attributes: Attributes): void {
  at.column = columnOf(attributes["r"] ?? "") ?? at.column + 1;
  at.type = attributes["t"] ?? "n";
  at.style = Number(attributes["s"] ?? 0);
  at.value = "";
  at.reading = false;
}

function closeCell(at: Cursor, workbook: Workbook, limits: TableLimits): void {
  if (at.value === "") return;
  const cell = readCell(at, workbook);
  if (cell.kind === "empty") return;
  if (at.column >= limits.columns) {
    throw tooManyColumns(limits);
  }
  const { cells } = at.row;
  while (cells.length < at.column) cells.push(emptyCell);
  cells[at.column] = cell;
}

function readCell(at: Cursor, workbook: Workbook): Cell {
  switch (at.type) {
    case "s":
      return workbook.strings[Number(at.value)] ?? emptyCell;
    case "n":
      return readNumber(at, workbook);
    case "d":
      return readIsoDate(at.value);
    case "b":
      return { kind: "text", text: at.value === "1" ? "SAND" : "FALSK" };
    default:
      return { kind: "text", text: at.value };
  }
}

function readNumber(at: Cursor, workbook: Workbook): Cell {
  const value = Number(at.value);
  if (!Number.isFinite(value)) return { kind: "text", text: at.value };
  if (workbook.dayStyles[at.style] !== true || value < 1 || value > lastSerial) return { kind: "number", value };
  // Serial 60 of the 1900 system is 29 February 1900, a day that never was; those before it are one day late.
  const late = workbook.serialOfEpoch > 25_000 && value < 60 ? 1 : 0;
  return { kind: "date", date: fromDayNumber(Math.floor(value) + late - workbook.serialOfEpoch) };
}

/** 31 December 9999, the last day Excel knows. */
const lastSerial = 2_958_465;

function readIsoDate(text: string): Cell {
  const date = parseLocalDate(text.slice(0, 10));
  return date === undefined ? { kind: "text", text } : { kind: "date", date };
}

function addMerged(sheet: SheetParts, reference: string): void {
  const match = /^([A-Z]{1,3})(\d{1,7}):([A-Z]{1,3})(\d{1,7})$/.exec(reference);
  if (!match) return;
  const [left, right] = [columnOf(match[1] ?? ""), columnOf(match[3] ?? "")];
  if (left === undefined || right === undefined) return;
  sheet.merged.push({ top: Number(match[2]), left, bottom: Number(match[4]), right });
}

function isTrue(value: string | undefined): boolean {
  return value === "1" || value === "true";
}

import { emptyCell } from "@tovholder/domain/import/cell.ts";
import type { Cell } from "@tovholder/domain/import/cell.ts";
import { findMethod } from "@tovholder/domain/methods/registry.ts";
import { label } from "@tovholder/domain/words/glossary.ts";
import type { TableToWrite } from "../import/write-xlsx.ts";
import type { BoardRow } from "./board.ts";

/** The list as a team knows it from its spreadsheet, so that it can also be read in again. */
const columns: readonly (readonly [heading: string, cell: (row: BoardRow) => Cell])[] = [
  ["Efternavn", (row) => text(row.familyName)],
  ["Fornavn", (row) => text(row.givenName)],
  ["Medarbejder", (row) => text(row.workerName)],
  ["Metode", (row) => text(findMethod(row.method)?.name.da ?? row.method)],
  ["Lovgrundlag", (row) => text(row.legalBasis)],
  ["Aktuel fase", (row) => text(label("stage", row.stage))],
  ["Start kontaktskabelse", (row) => day(row.contactStart)],
  ["Start fase 1", (row) => day(row.phase1Start)],
  ["Fase 2 planlagt", (row) => day(row.plannedPhase2)],
  ["Start fase 2", (row) => day(row.phase2Start)],
  ["Fase 3 planlagt", (row) => day(row.plannedPhase3)],
  ["Start fase 3", (row) => day(row.phase3Start)],
  ["Afslutning planlagt", (row) => day(row.plannedEnd)],
  ["Afslutning realiseret", (row) => day(row.closedOn)],
  ["Årsag", (row) => text(row.closureReason && label("closureReason", row.closureReason))],
  ["Afbrudt", (row) => text(row.interrupted ? "Ja" : null)],
  ["Seneste kontakt", (row) => day(row.lastContactOn)],
  ["Næste frist", (row) => day(row.nextDeadlineOn)],
];

export function boardSheet(rows: readonly BoardRow[]): TableToWrite {
  return {
    sheetName: "Oversigt over faser",
    columns: columns.map(([heading]) => ({ heading })),
    rows: rows.map((row) => columns.map(([, cell]) => cell(row))),
  };
}

function text(value: string | null): Cell {
  return value === null || value === "" ? emptyCell : { kind: "text", text: value };
}

function day(date: BoardRow["closedOn"]): Cell {
  return date === null ? emptyCell : { kind: "date", date };
}

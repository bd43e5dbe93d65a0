import { expect, test } from "vitest";
import { emptyCell, serialOfEpoch1900, type Cell, type RawSheet } from "./cell.ts";
import { findHeader } from "./find-header.ts";

function sheetOf(lines: readonly string[]): RawSheet {
  const rows = lines.map((line, index) => ({
    number: index + 1,
    cells: line.split(";").map((text): Cell => (text === "" ? emptyCell : { kind: "text", text })),
  }));
  return { name: "liste", rows, serialOfEpoch: serialOfEpoch1900 };
}

function found(lines: readonly string[]) {
  const header = findHeader(sheetOf(lines));
  return header === undefined
    ? undefined
    : [header.firstRow, header.lastRow, ...header.mapping.map(({ field }) => field ?? "?")];
}

test("headings stand below titles and empty rows", () => {
  const titles = ["Liste over CTI borgere", "", "Opdateret 1/11 af LP", ""];
  expect(found([...titles, "Borger;CTI;Start fase 1", "Test Hansen, Kaja;LP;1/2 2026"])).toEqual([
    5,
    5,
    "citizen",
    "worker",
    "phase1Start",
  ]);
});

test("a heading over several columns, without merged cells", () => {
  expect(
    found([
      "Borger;Kontaktskabelse;;Fase 1;;Afslutning;",
      ";Start;Slut;Start;Slut;planlagt;realiseret",
      "Bo Test;1/1 2026",
    ]),
  ).toEqual([1, 2, "citizen", "contactStart", "?", "phase1Start", "ignored", "plannedEnd", "closedOn"]);
});

test("no headings, no guess", () => {
  expect(found(["Test Hansen, Kaja;LP;01-02-2026", "Test Vendelboe, Niels;LP;01-03-2026"])).toBeUndefined();
  expect(found(["Noter fra mødet", "Borgere i alt;11"])).toBeUndefined();
  expect(found([])).toBeUndefined();
});

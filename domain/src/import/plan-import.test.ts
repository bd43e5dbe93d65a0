import * as fc from "fast-check";
import { expect, test } from "vitest";
import { day } from "../time/local-date.ts";
import { emptyCell, serialOfEpoch1900, type Cell, type RawSheet } from "./cell.ts";
import { findHeader, headerAt, type FoundHeader } from "./find-header.ts";
import type { ImportContext, RowChoices } from "./imported-course.ts";
import { planImport, rowsBelow, type ImportPlan } from "./plan-import.ts";

const context: ImportContext = {
  today: day("2026-11-22"),
  workers: [{ id: "w1", name: "Lars Prøvesen", initials: "LP" }],
  teams: [],
  defaultMethod: "cti-housing",
  defaultLegalBasis: "SEL § 85",
  existingKeys: new Set(),
};

function sheetOf(lines: readonly string[]): RawSheet {
  const rows = lines.map((line, index) => ({
    number: index + 1,
    cells: line.split(";").map((text): Cell => (text === "" ? emptyCell : { kind: "text", text })),
  }));
  return { name: "liste", rows, serialOfEpoch: serialOfEpoch1900 };
}

function planOf(
  lines: readonly string[],
  more: { known?: ReadonlySet<string>; choices?: RowChoices } = {},
): ImportPlan {
  const sheet = sheetOf(lines);
  const header = findHeader(sheet);
  if (header === undefined) throw new Error("no header");
  const own = { ...context, existingKeys: more.known ?? context.existingKeys };
  return planImport(
    sheet,
    header,
    more.choices === undefined ? { context: own } : { context: own, choices: more.choices },
  );
}

const headings = "Borger;CPR;Medarbejder;Start kontakt;Fase 1;Slutdato;Årsag";

test("running the same list twice changes nothing", () => {
  const lines = [headings, "Test Hansen, Kaja;2103009996;LP;01-09-2026;;;", "Test Vendelboe, Niels;;LP;;01-02-2026;;"];
  const first = planOf(lines);
  expect(first.counts).toMatchObject({ toImport: 2, unchanged: 0 });
  const known = new Set(first.toImport.map(({ course }) => course.importKey));
  expect(planOf(lines, { known }).counts).toMatchObject({ toImport: 0, unchanged: 2 });
  const otherSpelling = [headings, "Kaja Test HANSEN;210300-9996;lp;1/9 2026;;;", "NIELS TEST VENDELBOE;;LP;;1.2.26;;"];
  expect(planOf(otherSpelling, { known }).counts).toMatchObject({ toImport: 0, unchanged: 2 });
});

test("a citizen may have several courses; the fourth, and a second running one, are pointed out", () => {
  const plan = planOf([
    headings,
    "Test Hansen, Kaja;;LP;01-01-2022;;01-09-2022;som planlagt",
    "Test Hansen, Kaja;;LP;01-01-2023;;01-09-2023;som planlagt",
    "Test Hansen, Kaja;;LP;01-01-2026;;;",
    "Test Hansen, Kaja;;LP;01-02-2026;;;",
  ]);
  expect(plan.toImport.map(({ problems }) => problems.map(({ code }) => code))).toEqual([[], [], [], ["many-courses"]]);
  const two = planOf([headings, "Test Hansen, Kaja;;LP;01-01-2026;;;", "Test Hansen, Kaja;;LP;01-02-2026;;;"]);
  expect(two.toImport[1]?.problems).toMatchObject([{ code: "two-running", address: "F3", severity: "warning" }]);
});

test("the same row twice is a duplicate, the same course told otherwise is handed back", () => {
  const plan = planOf([
    headings,
    "Test Hansen, Kaja;;LP;01-01-2026;;;",
    "Kaja Test Hansen;;Prøvesen, Lars;1/1 2026;;;",
    "Test Hansen, Kaja;;LP;01-01-2026;;01-09-2026;død",
  ]);
  expect(plan.duplicates).toMatchObject([{ row: { number: 3 }, sameAs: 2 }]);
  expect(plan.refused).toMatchObject([
    { row: { number: 4 }, problems: [{ code: "same-course-differs", address: "A4" }] },
  ]);
});

test("two persons who differ in number only are not taken for one", () => {
  const plan = planOf([
    headings,
    "Test Lauridsen, E;0201919995;LP;01-01-2026;;;",
    "Test Lauridsen, E;0201919996;LP;01-01-2026;;;",
  ]);
  expect(plan.refused).toMatchObject([{ row: { number: 3 } }]);
  expect(plan.refused[0]?.problems.map(({ code, address }) => [code, address])).toContainEqual([
    "same-name-other-person",
    "B3",
  ]);
});

test("the user's choices mend a cell or leave a row out", () => {
  const lines = [headings, "Test Hansen, Kaja;;LP;31-04-2026;;;", "Test Vendelboe, Niels;;LP;01-02-2026;;;"];
  const choices: RowChoices = new Map([
    [2, { values: { contactStart: "30-04-2026" } }],
    [3, { take: "skip" }],
  ]);
  const plan = planOf(lines, { choices });
  expect(plan.toImport.map(({ course }) => course.contactStart)).toEqual([day("2026-04-30")]);
  expect(plan.refused).toMatchObject([{ row: { number: 3 }, problems: [{ code: "left-out" }] }]);
});

test("an end that has not come is a planned end", () => {
  const [row] = planOf([headings, "Test Hansen, Kaja;;LP;;01-06-2026;28-02-2027;"]).toImport;
  expect(row?.course).toMatchObject({ plannedEnd: day("2027-02-28") });
  expect(row?.course.closedOn).toBeUndefined();
  expect(row?.problems).toMatchObject([{ code: "date-in-future", address: "F2" }]);
});

const garbage = fc.oneof(
  fc.string(),
  fc.string({ unit: "grapheme" }),
  fc.constantFrom(
    "",
    "-",
    "Test Hansen, Kaja",
    "LP",
    "01-02-2026",
    "31-02-2026",
    "46350",
    "død",
    "0201919995",
    "Navn",
    "Fase 1",
    "2026",
    "I alt",
  ),
);
const anyCell: fc.Arbitrary<Cell> = fc.oneof(
  garbage.map((text): Cell => ({ kind: "text", text })),
  fc.double().map((value): Cell => ({ kind: "number", value })),
  fc
    .integer({ min: 1, max: 28 })
    .map((number): Cell => ({ kind: "date", date: day(`2026-03-${String(number).padStart(2, "0")}`) })),
  fc.constant(emptyCell),
);

test("any table is planned without throwing, and every row is accounted for exactly once", () => {
  const table = fc.array(fc.array(anyCell, { maxLength: 9 }), { maxLength: 12 });
  fc.assert(
    fc.property(table, (cells) => {
      const rows = cells.map((row, index) => ({ number: index + 2, cells: row }));
      const titles = "Navn;CPR;CTI;Start kontakt;Fase 1;Fase 2;Fase 3;Slut;Årsag"
        .split(";")
        .map((text): Cell => ({ kind: "text", text }));
      const sheet: RawSheet = {
        name: "x",
        rows: [{ number: 1, cells: titles }, ...rows],
        serialOfEpoch: serialOfEpoch1900,
      };
      const found = [findHeader(sheet), headerAt(sheet.rows.slice(0, 1))].filter(
        (one): one is FoundHeader => one !== undefined,
      );
      for (const header of found) {
        const { toImport, unchanged, refused, empty, duplicates, counts } = planImport(sheet, header, { context });
        const numbers = [
          ...[...toImport, ...unchanged, ...refused, ...duplicates].map(({ row }) => row.number),
          ...empty.map(({ number }) => number),
        ].toSorted((a, b) => a - b);
        expect(numbers).toEqual(rowsBelow(sheet, header).map(({ number }) => number));
        expect(counts.rows).toBe(numbers.length);
        expect(toImport.flatMap(({ problems }) => problems).every(({ severity }) => severity === "warning")).toBe(true);
      }
    }),
    { numRuns: 500 },
  );
});

import { readdir } from "node:fs/promises";
import { expect, test } from "vitest";
import { exampleContext, planExample, problemsOf, type PlannedSheet } from "./testing/plan-example.ts";

async function onlySheet(name: string): Promise<PlannedSheet> {
  const { sheets } = await planExample(name);
  const [sheet] = sheets;
  if (sheet === undefined || sheets.length > 1) throw new Error(`${name} has ${String(sheets.length)} sheets`);
  return sheet;
}

const fieldsOf = ({ header }: PlannedSheet) =>
  header.mapping.map(({ letters, field }) => `${letters} ${field ?? "?"}`).join(", ");

test("01 the list of the training slide: title, merged headings in two rows, footnote", async () => {
  const sheet = await onlySheet("01-oversigt-over-faser.xlsx");
  expect(sheet.header.lastRow).toBe(4);
  expect(fieldsOf(sheet)).toBe(
    "A citizen, B worker, C contactStart, D phase1Start, E phase2Start, F phase3Start, G plannedEnd, H closedOn, I reason",
  );
  expect(sheet.plan.counts).toMatchObject({ rows: 5, toImport: 4, empty: 1, withWarnings: 0 });
  expect(sheet.plan.toImport[0]?.course).toEqual({
    importKey: "torre test mosebryggersen||2025-01-02|cti-housing",
    citizen: { givenName: "Torre Test", familyName: "Mosebryggersen" },
    workerText: "MHT",
    workerId: "w1",
    method: "cti-housing",
    legalBasis: "SEL § 85",
    contactStart: "2025-01-02",
    phase1Start: "2025-01-15",
    phase2Start: "2025-04-15",
    phase3Start: "2025-07-15",
    plannedEnd: "2025-10-14",
    closedOn: "2025-10-14",
    reason: "completed-as-planned",
  });
  expect(sheet.plan.toImport.map(({ course }) => course.reason)).toEqual([
    "completed-as-planned",
    undefined,
    undefined,
    "refuses",
  ]);
});

test("02 Windows-1252 with semicolons: every way to write a day, an empty row, a row twice", async () => {
  const { format } = await planExample("02-regneark-windows.csv");
  expect(format).toEqual({ kind: "csv", encoding: "windows-1252", delimiter: ";" });
  const sheet = await onlySheet("02-regneark-windows.csv");
  expect(sheet.plan.counts).toMatchObject({ rows: 7, toImport: 5, empty: 1, duplicates: 1, refused: 0 });
  expect(sheet.plan.duplicates).toMatchObject([{ row: { number: 8 }, sameAs: 4 }]);
  expect(problemsOf(sheet)).toEqual(["C7 worker-ambiguous", "C9 worker-unknown"]);
  expect(sheet.plan.toImport[0]?.course.citizen).toEqual({
    givenName: "Åge Test",
    familyName: "Berggren",
    identifier: { kind: "cpr", value: "0211223989" },
    birthDate: "1922-11-02",
  });
  expect(sheet.plan.toImport.map(({ course }) => [course.reason, course.reasonText])).toEqual([
    ["completed-as-planned", undefined],
    ["died", undefined],
    [undefined, undefined],
    ["moved-municipality", "flyttet til Aarhus Kommune"],
    [undefined, undefined],
  ]);
});

test("03 two sheets, 1904 dates, a number that lost its zero, a day that lost its format, a hidden row", async () => {
  const { sheets } = await planExample("03-to-hold-mac.xlsx");
  expect(sheets.map(({ name }) => name)).toEqual(["Hold Nord", "Hold Syd"]);
  expect(sheets.map(problemsOf)).toEqual([["F3 date-from-number", "A3 hidden-row"], []]);
  expect(
    sheets[0]?.plan.toImport.map(({ row, course }) => [row.number, course.contactStart, course.phase1Start]),
  ).toEqual([
    [2, "2026-01-05", "2026-02-01"],
    [3, "2026-01-06", "2026-02-02"],
    [9, "2026-01-07", undefined],
  ]);
  expect(sheets[0]?.plan.toImport[2]?.course.citizen.identifier).toEqual({ kind: "cpr", value: "0104909989" });
  expect(sheets[0]?.plan.toImport[2]?.course.workerId).toBe("w4");
  expect(sheets[1]?.plan.toImport[0]?.course).toMatchObject({ phase1Start: "2026-06-15", workerId: "w3" });
});

test("04 commas, UTF-8 with mark, headings in row 5, two name columns, methods and laws", async () => {
  const sheet = await onlySheet("04-udtraek-komma.csv");
  expect(sheet.header.lastRow).toBe(5);
  expect(problemsOf(sheet)).toEqual([
    "H6 legal-basis-unsuitable",
    "F8 team-unknown",
    "G9 method-unknown !",
    "H9 legal-basis-unknown !",
  ]);
  expect(sheet.plan.toImport.map(({ course }) => [course.method, course.legalBasis, course.referredOn])).toEqual([
    ["cti-job", "LAB § 31 b", "2026-02-20"],
    ["cti-housing", "SEL § 85", undefined],
    ["cti-support", "SEL § 85", "2026-10-01"],
  ]);
  expect(sheet.plan.toImport[2]?.course.note).toBe('Bor p.t. på botilbud, flytter "snart"');
});

test("05 Excel's Unicode text: tabs, UTF-16, misspelled headings, half a number, days in words", async () => {
  const { format } = await planExample("05-unicode-tekst.txt");
  expect(format).toEqual({ kind: "csv", encoding: "utf-16", delimiter: "\t" });
  const sheet = await onlySheet("05-unicode-tekst.txt");
  expect(fieldsOf(sheet)).toBe(
    "A citizen, B cpr, C worker, D contactStart, E phase1Start, F phase2Start, G plannedEnd, H note",
  );
  expect(problemsOf(sheet)).toEqual(["B2 cpr-hint", "E3 date-uncertain", "A4 name-incomplete", "C4 worker-several"]);
  expect(sheet.plan.toImport.map(({ course }) => [course.citizen.birthDate, course.phase1Start])).toEqual([
    ["1988-06-05", "2025-12-08"],
    [undefined, "2026-08-17"],
    ["2010-10-11", undefined],
  ]);
});

test("06 merged workers, sections, a total, headings again, headings in two rows, rich and shared strings", async () => {
  const sheet = await onlySheet("06-flettede-celler.xlsx");
  expect(sheet.header.firstRow).toBe(2);
  expect(sheet.header.lastRow).toBe(3);
  expect(sheet.plan.empty.map(({ number }) => number)).toEqual([4, 8, 9, 10]);
  expect(sheet.plan.toImport.map(({ course }) => course.workerId)).toEqual(["w1", "w1", "w1", "w3"]);
  expect(problemsOf(sheet)).toEqual(["11 end-without-reason"]);
});

test("07 every mistake at its cell", async () => {
  const sheet = await onlySheet("07-alt-galt.csv");
  expect(problemsOf(sheet)).toEqual([
    "A2 name-missing !",
    "B3 cpr-invalid !",
    "B4 cpr-invalid !",
    "C5 birth-date-mismatch !",
    "E6 date-unreadable !",
    "F7 dates-out-of-order !",
    "G8 dates-out-of-order !",
    "J9 end-before-start !",
    "F10 phase-without-phase1 !",
    "E11 no-start !",
    "J12 reason-without-end !",
    "E13 date-in-future !",
    "D14 worker-ambiguous",
    "G14 date-from-number",
    "H14 date-unreadable !",
    "I14 planned-end-differs",
    "D15 worker-missing",
    "H15 date-in-future",
    "J15 date-in-future",
    "D16 worker-unknown",
    "K16 reason-free-text",
    "G16 phase-skipped",
  ]);
  const suggestions = sheet.plan.refused
    .flatMap(({ problems }) => problems)
    .flatMap((one) => (one.suggestion === undefined ? [] : [`${one.address} ${one.suggestion}`]));
  expect(suggestions).toContain("G8 01.02.2026");
  expect(suggestions).toContain("I14 31.07.2026");
});

test("08 formulas, line breaks in cells, a first line that names the delimiter", async () => {
  const sheet = await onlySheet("08-formler-og-linjeskift.csv");
  expect(sheet.plan.counts).toMatchObject({ rows: 5, toImport: 3, refused: 2 });
  expect(problemsOf(sheet)).toEqual(["A3 name-incomplete", "C3 date-unreadable !", "A7 same-course-differs !"]);
  expect(sheet.plan.toImport[0]?.course).toMatchObject({ workerId: "w2", note: "Linje 1\nLinje 2; med semikolon" });
});

test("a second run of every example changes nothing", async () => {
  for (const name of await readdir(new URL("examples/", import.meta.url))) {
    const first = await planExample(name);
    const existingKeys = new Set(
      first.sheets.flatMap(({ plan }) => plan.toImport.map(({ course }) => course.importKey)),
    );
    const second = await planExample(name, { ...exampleContext, existingKeys });
    expect(existingKeys.size, name).toBeGreaterThan(0);
    for (const [index, { plan }] of second.sheets.entries()) {
      expect(plan.counts.toImport, name).toBe(0);
      expect(plan.counts.unchanged, name).toBe(first.sheets[index]?.plan.counts.toImport);
    }
  }
});

import { expect, test } from "vitest";
import { day } from "../time/local-date.ts";
import { serialOfEpoch1900, type Cell } from "./cell.ts";
import { findWorker, splitWorkers, type KnownWorker } from "./find-worker.ts";
import { readLegalBasis, readMethod } from "./read-basis.ts";
import { readDateCell } from "./read-date-cell.ts";
import { readReason } from "./read-reason.ts";

test("free text becomes one of the eight reasons, its words kept when they say more", () => {
  const cases = [
    ["afsluttet som planlagt efter 9 måneder", "completed-as-planned", undefined],
    ["afsl. som planlagt", "completed-as-planned", undefined],
    ["Gennemført forløb", "completed-as-planned", "Gennemført forløb"],
    ["død", "died", undefined],
    ["Døde 3/4", "died", "Døde 3/4"],
    ["flyttet kommune", "moved-municipality", undefined],
    ["flyttet til Aarhus Kommune", "moved-municipality", "flyttet til Aarhus Kommune"],
    ["forsv.", "disappeared", undefined],
    ["nægter at deltage", "refuses", undefined],
    ["Ønsker ikke mere støtte", "refuses", "Ønsker ikke mere støtte"],
    ["fængslet", "imprisoned", undefined],
    ["afsoner", "imprisoned", "afsoner"],
    ["indlagt på psyk", "hospitalised", "indlagt på psyk"],
    ["gik i stå før tid", "other", "gik i stå før tid"],
    ["ikke som planlagt", "other", "ikke som planlagt"],
    ["flyttet til botilbud", "other", "flyttet til botilbud"],
  ] as const;
  for (const [text, reason, kept] of cases) {
    expect(readReason(text), text).toEqual(kept === undefined ? { reason } : { reason, text: kept });
  }
  expect(readReason("  ")).toBeUndefined();
});

test("legal bases and methods as teams write them", () => {
  expect(["§85", "SEL § 85a", "Serviceloven § 82 b", "§ 109", "LAB §31b", "§ 99", "§ 850"].map(readLegalBasis)).toEqual(
    ["SEL § 85", "SEL § 85 a", "SEL § 82 b", "SEL § 109 stk. 7", "LAB § 31 b", undefined, undefined],
  );
  expect(
    ["", "CTI", "CTI bostøtte", "Housing First", "CTI - hjemløse", "Mentor"].map((text) =>
      readMethod(text, "cti-youth"),
    ),
  ).toEqual(["cti-youth", "cti-youth", "cti-support", "housing-first", "cti-housing", undefined]);
});

const workers: readonly KnownWorker[] = [
  { id: "w1", name: "Mette Hansen-Test", initials: "MHT" },
  { id: "w2", name: "Lars Prøvesen", initials: "LP" },
  { id: "w3", name: "Lone Prøvesen" },
  { id: "w4", name: "Mette Attrap" },
];

test("workers by name, turned name, initials and parts of a name", () => {
  const found = (text: string): string => {
    const result = findWorker(text, workers);
    return result.kind === "found" ? result.worker.id : result.kind;
  };
  expect(
    ["Lars Prøvesen", "Prøvesen, Lars", "mht", "LP", "Lone", "Mette A.", "M. Attrap", "MEAT", "LARS PROEVESEN"].map(
      found,
    ),
  ).toEqual(["w2", "w2", "w1", "w2", "w3", "w4", "w4", "w4", "w2"]);
  expect(["Mette", "L. Prøvesen", "Ukendt", "", "!"].map(found)).toEqual([
    "ambiguous",
    "ambiguous",
    "unknown",
    "unknown",
    "unknown",
  ]);
  expect(splitWorkers("LP / Mette og Lone")).toEqual(["LP", "Mette", "Lone"]);
});

test("cells that hold a day, and cells that almost do", () => {
  const context = { today: day("2026-11-22"), serialOfEpoch: serialOfEpoch1900 };
  const read = (cell: Cell | string) => {
    const value: Cell = typeof cell === "string" ? { kind: "text", text: cell } : cell;
    const { date, problem } = readDateCell("phase1Start", value, context);
    return [date, problem?.code];
  };
  for (const text of ["24-11-2026", "24.11.26", "24/11 2026", "24. november 2026"])
    expect(read(text), text).toEqual([day("2026-11-24"), undefined]);
  for (const text of ["-", "–", "?", "ikke startet", "n/a"]) expect(read(text), text).toEqual([undefined, undefined]);
  expect(read({ kind: "number", value: 46_350 })).toEqual([day("2026-11-24"), "date-from-number"]);
  expect(read("46350")).toEqual([day("2026-11-24"), "date-from-number"]);
  expect(read({ kind: "number", value: 1_122_026 })).toEqual([day("2026-12-01"), undefined]);
  expect(read("24.11.26 (ca.)")).toEqual([day("2026-11-24"), "date-uncertain"]);
  expect(read("31-04-2026")).toEqual([undefined, "date-unreadable"]);
  expect(read("1/2 2026 eller 1/3 2026")).toEqual([undefined, "date-unreadable"]);
  expect(read("i dag")).toEqual([undefined, "date-unreadable"]);
});

import { findHeader } from "@tovholder/domain/import/find-header.ts";
import { planImport } from "@tovholder/domain/import/plan-import.ts";
import { expect, test } from "vitest";
import { planSheet, type Progress } from "./plan-sheet.ts";
import { readTable } from "./read-table.ts";
import { exampleContext as context } from "./testing/plan-example.ts";

test("a long list tells how far it is and ends in the same plan", async () => {
  const lines = Array.from({ length: 1200 }, (_, index) => `Test Nr${String(index)}, Prøve;LP;01-02-2026`);
  const read = await readTable({ name: "lang.csv", bytes: Buffer.from(["Borger;CTI;Fase 1", ...lines].join("\n")) });
  const sheet = read.ok ? read.sheets[0] : undefined;
  const header = sheet === undefined ? undefined : findHeader(sheet);
  if (sheet === undefined || header === undefined) throw new Error("not read");
  const told: Progress[] = [];
  const plan = await planSheet(sheet, header, { context, onProgress: (progress) => told.push(progress) });
  expect(told.map(({ done }) => done)).toEqual([500, 1000, 1200]);
  expect(plan).toEqual(planImport(sheet, header, { context }));
  expect(plan.counts.toImport).toBe(1200);
});

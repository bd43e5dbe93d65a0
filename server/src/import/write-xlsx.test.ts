import { day } from "@tovholder/domain/time/local-date.ts";
import type { Cell } from "@tovholder/domain/import/cell.ts";
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { readTable } from "./read-table.ts";
import { writeXlsx } from "./write-xlsx.ts";

const text = (value: string): Cell => ({ kind: "text", text: value });

test("a written table comes back cell for cell", async () => {
  const rows: Cell[][] = [
    [text("Ågot Æbelø"), { kind: "date", date: day("2026-02-28") }, { kind: "number", value: 3.5 }],
    [text('=HYPERLINK("x")'), { kind: "empty" }, text("linje 1\nlinje 2 <&>")],
  ];
  const columns = [{ heading: "Borger" }, { heading: "Start fase 1" }, { heading: "Andet", wrap: true }];
  const bytes = await writeXlsx({ sheetName: "Oversigt/faser", columns, rows });
  const read = await readTable({ name: "x.xlsx", bytes });
  if (!read.ok) throw new Error(read.refusal.message);
  expect(read.format.kind).toBe("xlsx");
  expect(read.sheets[0]?.name).toBe("Oversigt faser");
  expect(read.sheets[0]?.rows.map((row) => row.cells)).toEqual([columns.map(({ heading }) => text(heading)), ...rows]);
});

test("text that looks like a formula is written as text", async () => {
  const bytes = await writeXlsx({ sheetName: "A", columns: [{ heading: "x" }], rows: [[text("=1+1")]] });
  const read = await readTable({ name: "a.xlsx", bytes });
  expect(read.ok && read.sheets[0]?.rows[1]?.cells).toEqual([text("=1+1")]);
});

test("any days and texts survive writing and reading", async () => {
  const cell = fc.oneof(
    fc
      .string({ minLength: 1 })
      .filter((value) => value.trim() !== "" && !/[\uFFFE\uFFFF\r]/.test(value) && !hasControl(value))
      .map(text),
    fc.integer({ min: 0, max: 40_000 }).map((n): Cell => ({ kind: "number", value: n })),
  );
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.array(cell, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 6 }),
      async (rows) => {
        const bytes = await writeXlsx({ sheetName: "A", columns: [{ heading: "x" }], rows });
        const read = await readTable({ name: "a.xlsx", bytes });
        expect(read.ok && read.sheets[0]?.rows.slice(1).map((row) => row.cells)).toEqual(rows);
      },
    ),
    { numRuns: 40 },
  );
});

function hasControl(value: string): boolean {
  return Array.from(value).some((sign) => (sign.codePointAt(0) ?? 0) < 32);
}

import { cellText } from "@tovholder/domain/import/cell.ts";
import { findHeader } from "@tovholder/domain/import/find-header.ts";
import { planImport } from "@tovholder/domain/import/plan-import.ts";
import { expect, test } from "vitest";
import { readTable } from "./read-table.ts";
import { returnedCsv, returnedXlsx } from "./returned-file.ts";
import { exampleContext, planExample } from "./testing/plan-example.ts";

async function refusedOf(name: string) {
  const [sheet] = (await planExample(name)).sheets;
  if (sheet === undefined) throw new Error(name);
  return sheet;
}

test("refused rows come back as they stood, with reason and cells, as XLSX and as CSV", async () => {
  const { header, plan } = await refusedOf("07-alt-galt.csv");
  for (const bytes of [await returnedXlsx(header, plan.refused), returnedCsv(header, plan.refused)]) {
    const read = await readTable({ name: "retur", bytes });
    if (!read.ok) throw new Error(read.refusal.message);
    const rows = read.sheets[0]?.rows.map((row) => row.cells.map(cellText)) ?? [];
    expect(rows.length).toBe(plan.refused.length + 1);
    expect(rows[0]).toEqual([...header.headings, "Hvorfor", "Celler"]);
    expect(rows[5]?.slice(0, 5)).toEqual(["Test Vendelboe, Niels", "300174-9995", "", "LP", "31-04-2026"]);
    expect(rows[5]?.slice(11)).toEqual([
      'E6: Start kontaktskabelse: "31-04-2026". Den dag findes ikke i kalenderen. Ret dag eller måned.',
      "E6",
    ]);
  }
});

test("a returned file, mended, can be read again; its own columns are left behind", async () => {
  const { header, plan } = await refusedOf("07-alt-galt.csv");
  const read = await readTable({ name: "retur.xlsx", bytes: await returnedXlsx(header, plan.refused) });
  const sheet = read.ok ? read.sheets[0] : undefined;
  const found = sheet === undefined ? undefined : findHeader(sheet);
  if (sheet === undefined || found === undefined) throw new Error("not read");
  expect(found.mapping.map(({ field }) => field)).toEqual([
    ...header.mapping.map(({ field }) => field),
    "ignored",
    "ignored",
  ]);
  expect(planImport(sheet, found, { context: exampleContext }).refused.length).toBe(plan.refused.length);
});

test("what looks like a formula is only text in the returned files", async () => {
  const { header, plan } = await refusedOf("08-formler-og-linjeskift.csv");
  const csv = returnedCsv(header, plan.refused).toString();
  expect(csv).toContain(`"'=HYPERLINK(`);
  expect(csv).toContain("'+45 00 00 00 00");
  const read = await readTable({ name: "retur.csv", bytes: Buffer.from(csv) });
  expect(read.ok && cellText(read.sheets[0]?.rows[1]?.cells[4])).toBe("+45 00 00 00 00");
});

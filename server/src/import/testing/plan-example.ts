import { readFile } from "node:fs/promises";
import { findHeader, type FoundHeader } from "@tovholder/domain/import/find-header.ts";
import type { ImportContext } from "@tovholder/domain/import/imported-course.ts";
import { planImport, type ImportPlan } from "@tovholder/domain/import/plan-import.ts";
import { day } from "@tovholder/domain/time/local-date.ts";
import { readTable, type TableFormat } from "../read-table.ts";

/** The team that the example lists speak of. Two Mettes and two with the initials LP are on purpose. */
export const exampleContext: ImportContext = {
  today: day("2026-11-22"),
  workers: [
    { id: "w1", name: "Mette Hansen-Test", initials: "MHT" },
    { id: "w2", name: "Lars Prøvesen", initials: "LP" },
    { id: "w3", name: "Lone Prøvesen", initials: "LOPR" },
    { id: "w4", name: "Mette Attrap", initials: "MEAT" },
  ],
  teams: ["Nord", "Syd"],
  defaultMethod: "cti-housing",
  defaultLegalBasis: "SEL § 85",
  existingKeys: new Set(),
};

export interface PlannedSheet {
  readonly name: string;
  readonly header: FoundHeader;
  readonly plan: ImportPlan;
}

export async function planExample(
  name: string,
  context: ImportContext = exampleContext,
): Promise<{ readonly format: TableFormat; readonly sheets: readonly PlannedSheet[] }> {
  const read = await readTable({ name, bytes: await readFile(new URL(`../examples/${name}`, import.meta.url)) });
  if (!read.ok) throw new Error(read.refusal.message);
  const sheets = read.sheets.map((sheet) => {
    const header = findHeader(sheet);
    if (header === undefined) throw new Error(`No headings in ${sheet.name}`);
    return { name: sheet.name, header, plan: planImport(sheet, header, { context }) };
  });
  return { format: read.format, sheets };
}

/** Problems as `D7 worker-unknown`, errors with a mark; the hint on the check digit left out, since test numbers all fail it. */
export function problemsOf({ plan }: PlannedSheet): string[] {
  return [...plan.toImport, ...plan.refused]
    .toSorted((a, b) => a.row.number - b.row.number)
    .flatMap(({ problems }) => problems)
    .filter(
      ({ code, severity, message }) => code !== "cpr-hint" || severity === "error" || !message.includes("modulus 11"),
    )
    .map(({ address, code, severity }) => `${address} ${code}${severity === "error" ? " !" : ""}`);
}

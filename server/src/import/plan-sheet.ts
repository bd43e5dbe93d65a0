import { setImmediate } from "node:timers/promises";
import type { RawSheet } from "@tovholder/domain/import/cell.ts";
import type { FoundHeader } from "@tovholder/domain/import/find-header.ts";
import type { ImportContext, RowChoices } from "@tovholder/domain/import/imported-course.ts";
import { createImportPlanner, rowsBelow, type ImportPlan } from "@tovholder/domain/import/plan-import.ts";

export interface Progress {
  readonly done: number;
  readonly of: number;
}

export interface PlanSheetOptions {
  readonly context: ImportContext;
  readonly choices?: RowChoices;
  readonly onProgress?: (progress: Progress) => void;
}

/** Rows between two breaths; a few tens of milliseconds of work. */
const rowsAtATime = 500;

/** `planImport` for long sheets: tells how far it is, and lets other requests through on the way. */
export async function planSheet(sheet: RawSheet, header: FoundHeader, options: PlanSheetOptions): Promise<ImportPlan> {
  const { context, choices, onProgress } = options;
  const list = { mapping: header.mapping, context, serialOfEpoch: sheet.serialOfEpoch };
  const planner = createImportPlanner(list, choices);
  const rows = rowsBelow(sheet, header);
  for (const [index, row] of rows.entries()) {
    planner.add(row);
    if ((index + 1) % rowsAtATime !== 0) continue;
    onProgress?.({ done: index + 1, of: rows.length });
    await setImmediate();
  }
  onProgress?.({ done: rows.length, of: rows.length });
  return planner.finish();
}

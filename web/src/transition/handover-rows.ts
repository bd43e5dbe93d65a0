import { focusIn, planPhase, type CourseState } from "@tovholder/domain/course/state.ts";
import type { HandoverPlanRow } from "@tovholder/domain/network/network.ts";
import { z } from "zod";

/** A row of the handover plan as it is being written; no member is the empty string. */
export const rowDraftSchema = z.strictObject({
  dimension: z.string(),
  memberId: z.string(),
  who: z.string(),
  what: z.string(),
});
export type RowDraft = z.infer<typeof rowDraftSchema>;

/**
 * Where the handover plan starts: as it was written before, else a row for each area in focus and each area that somebody
 * in the network has begun to take over, with that person filled in.
 */
export function startRows(state: CourseState): readonly RowDraft[] {
  if (state.handoverPlan !== undefined) {
    return state.handoverPlan.rows.map((row) => ({ ...row, memberId: row.memberId ?? "" }));
  }
  const rows = new Map<string, RowDraft>();
  for (const focus of focusIn(state, planPhase(state))) rows.set(focus.dimension, emptyRow(focus.dimension));
  for (const { memberId, name, handovers, left } of state.network) {
    if (left !== undefined) continue;
    for (const step of handovers) {
      if (step.status === "stopped") rows.set(step.dimension, emptyRow(step.dimension));
      else rows.set(step.dimension, { dimension: step.dimension, memberId, who: name, what: step.task });
    }
  }
  return [...rows.values()];
}

export function emptyRow(dimension: string): RowDraft {
  return { dimension, memberId: "", who: "", what: "" };
}

/** The rows that say who: an area without anybody is left out of the plan rather than written as empty. */
export function writtenRows(rows: readonly RowDraft[]): HandoverPlanRow[] {
  return rows
    .filter((row) => row.who.trim() !== "")
    .map(({ memberId, ...row }) => (memberId === "" ? row : { ...row, memberId }));
}

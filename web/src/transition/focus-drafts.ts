import { focusIn, planPhase, type CourseState } from "@tovholder/domain/course/state.ts";
import { z } from "zod";

/** A focus area of the coming phase as it is being written; anything may still be missing. */
export const focusDraftSchema = z.strictObject({
  focusId: z.string(),
  dimension: z.string(),
  words: z.string(),
  goal: z.string(),
  reason: z.string(),
  strategy: z.string(),
});
export type FocusDraft = z.infer<typeof focusDraftSchema>;

/** An area of the running phase, to go on with in the next: its words come along under a new id. */
export function carriedOver(state: CourseState, dimension: string, focusId: string): FocusDraft {
  const now = focusIn(state, planPhase(state)).find((focus) => focus.dimension === dimension);
  return {
    focusId,
    dimension,
    words: now?.words ?? "",
    goal: now?.goal ?? "",
    reason: now?.reason ?? "",
    strategy: now?.strategy ?? "",
  };
}

/** Areas of the running phase that are not among the coming ones yet. */
export function toCarry(state: CourseState, coming: readonly FocusDraft[]): readonly string[] {
  const chosen = new Set(coming.map((focus) => focus.dimension));
  return focusIn(state, planPhase(state))
    .map((focus) => focus.dimension)
    .filter((dimension) => !chosen.has(dimension));
}

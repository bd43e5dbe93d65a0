import type { ActionOwner } from "@tovholder/domain/plan/plan.ts";

/** One way a focus area may be worded: why, what for, how, what the citizen says, and what they set out to do. */
export interface FocusWording {
  readonly reason: string;
  readonly goal: string;
  readonly strategy: string;
  readonly words: string;
  readonly actions: readonly (readonly [what: string, owner: ActionOwner])[];
}

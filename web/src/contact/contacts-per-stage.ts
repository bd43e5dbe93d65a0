import type { RecordedContact } from "@tovholder/domain/course/fold.ts";
import { phases, type CourseState, type OpenStage, type Phase } from "@tovholder/domain/course/state.ts";

export interface StageContacts {
  readonly stage: "contact" | Phase | OpenStage;
  readonly made: number;
}

type Starts = Pick<CourseState, "contactStart" | "phaseStarts" | "stageStarts">;

/** Contacts that came about, by the stage that was running on their day: the curve that should fall from phase 1 on. */
export function contactsPerStage(
  state: Starts,
  contacts: readonly Pick<RecordedContact, "on" | "outcome">[],
): readonly StageContacts[] {
  const counts = new Map<StageContacts["stage"], number>();
  if (state.contactStart !== undefined) counts.set("contact", 0);
  for (const phase of phases) if (state.phaseStarts[phase] !== undefined) counts.set(phase, 0);
  for (const { stage } of state.stageStarts) counts.set(stage, 0);
  for (const { on, outcome } of contacts) {
    if (outcome !== "made") continue;
    const stage = stageOn(state, on);
    counts.set(stage, (counts.get(stage) ?? 0) + 1);
  }
  return [...counts].map(([stage, made]) => ({ stage, made }));
}

/** A contact before the first stage of a course without a clock belongs to that stage: nothing came before it. */
function stageOn({ phaseStarts, stageStarts, contactStart }: Starts, on: string): StageContacts["stage"] {
  const timed = phases.findLast((phase) => (phaseStarts[phase] ?? "9999") <= on);
  const open =
    stageStarts.findLast((start) => start.on <= on) ?? (contactStart === undefined ? stageStarts[0] : undefined);
  return timed ?? open?.stage ?? "contact";
}

import type { RecordedContact } from "@tovholder/domain/course/fold.ts";
import { phases, type CourseState, type Phase } from "@tovholder/domain/course/state.ts";

export interface StageContacts {
  readonly stage: "contact" | Phase;
  readonly made: number;
}

/** Contacts that came about, by the stage that was running on their day: the curve that should fall from phase 1 on. */
export function contactsPerStage(
  state: CourseState,
  contacts: readonly Pick<RecordedContact, "on" | "outcome">[],
): readonly StageContacts[] {
  const counts = new Map<StageContacts["stage"], number>();
  if (state.contactStart !== undefined) counts.set("contact", 0);
  for (const phase of phases) if (state.phaseStarts[phase] !== undefined) counts.set(phase, 0);
  for (const { on, outcome } of contacts) {
    if (outcome !== "made") continue;
    const stage = phases.findLast((phase) => (state.phaseStarts[phase] ?? "9999") <= on) ?? "contact";
    counts.set(stage, (counts.get(stage) ?? 0) + 1);
  }
  return [...counts].map(([stage, made]) => ({ stage, made }));
}

import type { PlanPhase } from "../course/state.ts";
import type { Journal } from "./journal.ts";
import type { FocusFact } from "./facts.ts";

interface Step {
  readonly seq: number;
  readonly focusId: string;
  readonly change: 1 | -1;
}

/** Most of them in force at once: an ended focus area makes room for another. */
function mostAtOnce(steps: readonly Step[]): number {
  let now = 0;
  let most = 0;
  for (const { change } of [...steps].sort((left, right) => left.seq - right.seq)) {
    now += change;
    most = Math.max(most, now);
  }
  return most;
}

/** The focus areas of each phase that has any, with the actions under them. */
export function focusFacts(journal: Journal): readonly FocusFact[] {
  const chosen = journal["focus-chosen"] ?? [];
  const ended = new Map((journal["focus-ended"] ?? []).map((entry) => [entry.says.focusId, entry.seq]));
  const actions = journal["action-added"] ?? [];
  const byPhase = new Map<PlanPhase, typeof chosen>();
  for (const entry of chosen) byPhase.set(entry.says.phase, [...(byPhase.get(entry.says.phase) ?? []), entry]);
  return [...byPhase].map(([phase, entries]) => {
    const steps = entries.flatMap(({ seq, says: { focusId } }): Step[] => {
      const end = ended.get(focusId);
      return [{ seq, focusId, change: 1 }, ...(end === undefined ? [] : [{ seq: end, focusId, change: -1 } as const])];
    });
    const ids = new Set(entries.map((entry) => entry.says.focusId));
    return {
      phase,
      most: mostAtOnce(steps),
      entryIds: entries.map((entry) => entry.entryId),
      actionIds: actions.filter((entry) => ids.has(entry.says.focusId)).map((entry) => entry.entryId),
    };
  });
}

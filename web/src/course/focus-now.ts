import { focusIn, planPhase } from "@tovholder/domain/course/state.ts";
import type { CourseState, FocusArea, PlanAction } from "@tovholder/domain/course/state.ts";
import type { LocalDate } from "@tovholder/domain/time/local-date.ts";

/** A focus area in force with what is done about it. */
export interface FocusNow {
  readonly focus: FocusArea;
  /** Open actions, the one due first in front; those without a day last. */
  readonly open: readonly PlanAction[];
  readonly settled: readonly PlanAction[];
  /** The newest sign in the network that somebody has taken the area over. */
  readonly takenOver?: { readonly who: string; readonly on: LocalDate };
}

const never = "9999-12-31";

/** The running phase's focus areas, each with its actions and whether the network has taken it over. */
export function focusNow(state: CourseState): readonly FocusNow[] {
  return focusIn(state, planPhase(state)).map((focus) => withActions(state, focus));
}

export function withActions(state: CourseState, focus: FocusArea): FocusNow {
  const actions = state.actions.filter((action) => action.focusId === focus.focusId);
  const open = actions
    .filter((action) => action.settled === undefined)
    .sort((left, right) => ((left.due ?? never) < (right.due ?? never) ? -1 : 1));
  const settled = actions.filter((action) => action.settled !== undefined);
  const takenOver = takenOverIn(state, focus.dimension);
  return { focus, open, settled, ...(takenOver === undefined ? {} : { takenOver }) };
}

/** Who has taken a dimension over and since when: the newest step of each member counts, so a stopped handover does not. */
function takenOverIn(state: CourseState, dimension: string): FocusNow["takenOver"] {
  let found: { who: string; on: LocalDate } | undefined;
  for (const member of state.network) {
    if (member.left !== undefined) continue;
    const steps = member.handovers.filter((step) => step.dimension === dimension);
    const last = steps.at(-1);
    if (last === undefined || (last.status !== "taken-over" && last.status !== "holds")) continue;
    const on = steps.findLast((step) => step.status === "taken-over")?.on ?? last.on;
    if (found === undefined || found.on < on) found = { who: member.name, on };
  }
  return found;
}

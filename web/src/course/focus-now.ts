import { focusIn, openActions, phases, planPhase } from "@tovholder/domain/course/state.ts";
import type { CourseState, FocusArea, PlanAction, PlanPhase } from "@tovholder/domain/course/state.ts";
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

/** The phase whose plan is shown: the one being worked on, or the last that was when the course is closed. */
export function phaseShown(state: CourseState): PlanPhase {
  if (state.stage !== "closed") return planPhase(state);
  return phases.findLast((phase) => state.phaseStarts[phase] !== undefined) ?? planPhase(state);
}

const never = "9999-12-31";

/**
 * The running phase's focus areas, each with its actions and whether the network has taken it over. Actions left open in the
 * same area of an earlier phase come along, since the work goes on though the area was chosen anew.
 */
export function focusNow(state: CourseState): readonly FocusNow[] {
  return focusIn(state, phaseShown(state)).map((focus) => {
    const now = withActions(state, focus);
    const left = openActions(state).filter(
      (action) => action.focusId !== focus.focusId && dimensionOf(state, action) === focus.dimension,
    );
    return { ...now, open: byDue([...now.open, ...left]) };
  });
}

/** Open actions of areas that are not worked on now. */
export function openElsewhere(state: CourseState): readonly PlanAction[] {
  const now = new Set(focusIn(state, phaseShown(state)).map((focus) => focus.dimension));
  return byDue(openActions(state).filter((action) => !now.has(dimensionOf(state, action) ?? "")));
}

/** A focus area of any phase with its own actions. */
export function withActions(state: CourseState, focus: FocusArea): FocusNow {
  const actions = state.actions.filter((action) => action.focusId === focus.focusId);
  const open = byDue(actions.filter((action) => action.settled === undefined));
  const settled = actions.filter((action) => action.settled !== undefined);
  const takenOver = takenOverIn(state, focus.dimension);
  return { focus, open, settled, ...(takenOver === undefined ? {} : { takenOver }) };
}

function dimensionOf(state: CourseState, action: PlanAction): string | undefined {
  return state.focusAreas.find((focus) => focus.focusId === action.focusId)?.dimension;
}

function byDue(actions: readonly PlanAction[]): readonly PlanAction[] {
  return actions.toSorted((left, right) => {
    const [one, other] = [left.due ?? never, right.due ?? never];
    return one < other ? -1 : one > other ? 1 : 0;
  });
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

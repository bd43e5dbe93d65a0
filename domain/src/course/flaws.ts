import type { Method } from "../methods/definition.ts";
import { focusIn, phases } from "./state.ts";
import type { CourseState } from "./state.ts";

/** A way in which a course hangs wrongly together. No accepted command leaves one. */
export type Flaw =
  | "phase-missing"
  | "phase-order"
  | "focus-over"
  | "focus-before-phase"
  | "action-without-focus"
  | "two-interruptions"
  | "interruption-order"
  | "closed-before-phase"
  | "stage";

function dateFlaws(state: CourseState): readonly Flaw[] {
  const { phase1, phase2, phase3 } = state.phaseStarts;
  const flaws: Flaw[] = [];
  if ((phase3 !== undefined && phase2 === undefined) || (phase2 !== undefined && phase1 === undefined)) {
    flaws.push("phase-missing");
  }
  const starts = [state.contactStart, phase1, phase2, phase3].filter((start) => start !== undefined);
  if (starts.some((start, index) => start < (starts[index - 1] ?? start))) flaws.push("phase-order");
  const lastStart = starts.at(-1);
  if (state.closure !== undefined && lastStart !== undefined && state.closure.on < lastStart) {
    flaws.push("closed-before-phase");
  }
  return flaws;
}

function planFlaws(state: CourseState, method: Method): readonly Flaw[] {
  const flaws: Flaw[] = [];
  for (const phase of phases) {
    if (focusIn(state, phase).length > method.focus.max) flaws.push("focus-over");
    const planned = state.focusAreas.some((focus) => focus.phase === phase);
    if (planned && phase !== "phase1" && state.phaseStarts[phase] === undefined) flaws.push("focus-before-phase");
  }
  const known = new Set(state.focusAreas.map((focus) => focus.focusId));
  if (state.actions.some((action) => !known.has(action.focusId))) flaws.push("action-without-focus");
  return flaws;
}

function interruptionFlaws({ interruptions }: CourseState): readonly Flaw[] {
  const flaws: Flaw[] = [];
  if (interruptions.filter((one) => one.to === undefined).length > 1) flaws.push("two-interruptions");
  if (interruptions.some((one) => one.to !== undefined && one.to < one.from)) flaws.push("interruption-order");
  return flaws;
}

function stageFlaws(state: CourseState): readonly Flaw[] {
  const closed = state.closure !== undefined;
  if (closed !== (state.stage === "closed")) return ["stage"];
  const phase = phases.find((one) => one === state.stage);
  return phase !== undefined && state.phaseStarts[phase] === undefined ? ["stage"] : [];
}

/** Everything that hangs wrongly together in a course; empty for a valid one. */
export function flaws(state: CourseState, method: Method): readonly Flaw[] {
  return [...dateFlaws(state), ...planFlaws(state, method), ...interruptionFlaws(state), ...stageFlaws(state)];
}

import { legalBasisOn } from "../law/legal-basis.ts";
import type { Method } from "../methods/definition.ts";
import { focusIn, phases } from "./state.ts";
import type { CourseState } from "./state.ts";

/** A way in which a course hangs wrongly together. No accepted command leaves one. */
export type Flaw =
  | "phase-missing"
  | "phase-order"
  | "focus-over"
  | "focus-twice"
  | "focus-before-phase"
  | "action-without-focus"
  | "two-interruptions"
  | "interruption-order"
  | "closed-before-phase"
  | "closed-without-decision"
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
    const inForce = focusIn(state, phase);
    if (inForce.length > method.focus.max) flaws.push("focus-over");
    if (new Set(inForce.map((focus) => focus.dimension)).size < inForce.length) flaws.push("focus-twice");
    const planned = state.focusAreas.some((focus) => focus.phase === phase);
    if (planned && phase !== "phase1" && state.phaseStarts[phase] === undefined) flaws.push("focus-before-phase");
  }
  const known = new Set(state.focusAreas.map((focus) => focus.focusId));
  if (state.actions.some((action) => !known.has(action.focusId))) flaws.push("action-without-focus");
  return flaws;
}

function interruptionFlaws({ interruptions }: CourseState): readonly Flaw[] {
  const flaws: Flaw[] = [];
  const overlapping = interruptions.some((one, index) => {
    const after = interruptions[index + 1];
    return after !== undefined && (one.to === undefined || after.from < one.to);
  });
  if (overlapping) flaws.push("two-interruptions");
  if (interruptions.some((one) => one.to !== undefined && one.to < one.from)) flaws.push("interruption-order");
  return flaws;
}

/** Whether there is a decision on what becomes of the support now, made since the course was last taken up again. */
export function decidedOnEnd(
  decisions: readonly Pick<CourseState["decisions"][number], "on" | "outcome">[],
  reopened: CourseState["reopened"],
): boolean {
  const since = reopened.at(-1)?.on;
  return decisions.some(
    ({ on, outcome }) => outcome !== "granted" && outcome !== "refused" && (since === undefined || on >= since),
  );
}

/** § 85 and § 85 a end by a decision (cti.md §2); courses taken over from a list were decided on before. */
function undecided({ closure, legalBasis, decidedOn, decisions, reopened }: CourseState): boolean {
  if (closure === undefined || closure.reason === "died") return false;
  if (closure.overrides.some(({ rule }) => rule === "imported")) return false;
  const found = legalBasisOn(legalBasis, decidedOn);
  return found.ok && found.basis.needsClosureDecision && !decidedOnEnd(decisions, reopened);
}

function stageFlaws(state: CourseState): readonly Flaw[] {
  const closed = state.closure !== undefined;
  if (closed !== (state.stage === "closed")) return ["stage"];
  if (undecided(state)) return ["closed-without-decision"];
  const phase = phases.find((one) => one === state.stage);
  return phase !== undefined && state.phaseStarts[phase] === undefined ? ["stage"] : [];
}

/** Everything that hangs wrongly together in a course; empty for a valid one. */
export function flaws(state: CourseState, method: Method): readonly Flaw[] {
  return [...dateFlaws(state), ...planFlaws(state, method), ...interruptionFlaws(state), ...stageFlaws(state)];
}

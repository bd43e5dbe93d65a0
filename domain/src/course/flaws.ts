import { legalBasisOn } from "../law/legal-basis.ts";
import type { Method } from "../methods/definition.ts";
import { focusIn, housingOf, outreachOf, phases, stageByStarts, supportOf } from "./state.ts";
import type { CourseState, PlanPhase } from "./state.ts";

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
  | "closed-otherwise"
  | "stage-without-contact"
  | "reference-missing"
  | "stage";

function dateFlaws(state: CourseState): readonly Flaw[] {
  const { phase1, phase2, phase3 } = state.phaseStarts;
  const flaws: Flaw[] = [];
  if ((phase3 !== undefined && phase2 === undefined) || (phase2 !== undefined && phase1 === undefined)) {
    flaws.push("phase-missing");
  }
  const starts = [state.contactStart, phase1, phase2, phase3].filter((start) => start !== undefined);
  starts.push(...state.stageStarts.map((start) => start.on));
  if (starts.some((start, index) => start < (starts[index - 1] ?? start))) flaws.push("phase-order");
  const lastStart = starts.at(-1);
  if (state.closure !== undefined && lastStart !== undefined && state.closure.on < lastStart) {
    flaws.push("closed-before-phase");
  }
  return flaws;
}

/** Focus may be chosen for phase 1 before it begins; the other plans belong to what has begun. */
function planBegun(state: CourseState, phase: PlanPhase): boolean {
  if (phase === "phase1") return true;
  return phase === "running" ? state.stageStarts.length > 0 : state.phaseStarts[phase] !== undefined;
}

function planFlaws(state: CourseState, method: Method): readonly Flaw[] {
  const flaws: Flaw[] = [];
  for (const phase of [...phases, "running"] as const) {
    const inForce = focusIn(state, phase);
    if (inForce.length > method.focus.max) flaws.push("focus-over");
    if (new Set(inForce.map((focus) => focus.dimension)).size < inForce.length) flaws.push("focus-twice");
    const planned = state.focusAreas.some((focus) => focus.phase === phase);
    if (planned && !planBegun(state, phase)) flaws.push("focus-before-phase");
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

/** A method ends by its own reasons alone: no SKP course without A or B, no open-ended course by time or loss. */
function endedOtherwise(state: CourseState, method: Method): boolean {
  const { closure, changed } = state;
  if (closure === undefined) return false;
  if (closure.reason === "changed-method") return changed === undefined;
  const rule = method.closureReasons.find((one) => one.code === closure.reason);
  if (rule === undefined || (rule.stages !== undefined && !rule.stages.includes(stageByStarts(state)))) return true;
  return method.ending.kind === "event-ended" && !contactEnded(state);
}

/** A: judged not in the target group. B: a steadier contact accepted (Metodeguide SKP 2016, 2A). */
function contactEnded(state: CourseState): boolean {
  const { accepted, judgements } = outreachOf(state);
  if (state.closure?.reason === "not-in-target-group") return judgements.at(-1)?.judgement === "no";
  return accepted !== undefined;
}

/** What a later entry points at must still be there when an earlier one is taken back. */
function referenceFlaws(state: CourseState): readonly Flaw[] {
  const { services, meetings, motivationLosses } = supportOf(state);
  const { offers, tenancies } = housingOf(state);
  const links = new Set(services.map((link) => link.linkId));
  const pointing = [...meetings, ...motivationLosses].every(({ linkId }) => linkId === undefined || links.has(linkId));
  const offered = new Set(offers.map((offer) => offer.offerId));
  const housed = tenancies.every(({ offerId }) => offerId === undefined || offered.has(offerId));
  const open = tenancies.filter((tenancy) => tenancy.ended === undefined).length;
  return pointing && housed && open <= 1 ? [] : ["reference-missing"];
}

/** What follows making contact in outreach rests on the steadier contact that ended it (Metodeguide SKP 2016, 2A). */
function stageWithoutContact(state: CourseState, { ending }: Method): boolean {
  return ending.kind === "event-ended" && state.stageStarts.length > 0 && outreachOf(state).accepted === undefined;
}

function stageFlaws(state: CourseState, method: Method): readonly Flaw[] {
  const closed = state.closure !== undefined;
  if (closed !== (state.stage === "closed")) return ["stage"];
  if (undecided(state)) return ["closed-without-decision"];
  if (endedOtherwise(state, method)) return ["closed-otherwise"];
  if (stageWithoutContact(state, method)) return ["stage-without-contact"];
  const phase = phases.find((one) => one === state.stage);
  return phase !== undefined && state.phaseStarts[phase] === undefined ? ["stage"] : [];
}

/** Everything that hangs wrongly together in a course; empty for a valid one. */
export function flaws(state: CourseState, method: Method): readonly Flaw[] {
  return [
    ...dateFlaws(state),
    ...planFlaws(state, method),
    ...interruptionFlaws(state),
    ...stageFlaws(state, method),
    ...referenceFlaws(state),
  ];
}

import type { Method, TransitionCondition } from "../methods/definition.ts";
import { daysBetween } from "../time/local-date.ts";
import type { LocalDate } from "../time/local-date.ts";
import { timeline } from "../time/timeline.ts";
import type { Timeline } from "../time/timeline.ts";
import { phases, planPhase } from "./state.ts";
import type { CourseState, Phase, PlanPhase } from "./state.ts";

/** The phase that comes next, if the course has one more to go into. */
export function nextPhase({ stage, months }: CourseState): Phase | undefined {
  if (months === undefined) return undefined;
  if (stage === "referred" || stage === "contact") return "phase1";
  const running = phases.findIndex((phase) => phase === stage);
  return running === -1 ? undefined : phases[running + 1];
}

/** The planned days of a course whose phase 1 has begun. */
export function plannedTimeline(state: CourseState): Timeline | undefined {
  const start = state.phaseStarts.phase1;
  return start === undefined || state.months === undefined ? undefined : timeline(start, state.months);
}

/** The planned first day of a phase, from the phase-1 start and never chained (cti.md §6). */
export function plannedStart(state: CourseState, phase: Phase): LocalDate | undefined {
  return plannedTimeline(state)?.phases[phases.indexOf(phase)]?.start;
}

/** Days either way within which a phase border counts as on time; the same as in fidelity item 2 (derived). */
export const toleranceDays = 7;

/** How an actual day stands to its planned day. */
export function punctuality(actual: LocalDate, planned: LocalDate): "early" | "on-time" | "late" {
  const days = daysBetween(planned, actual);
  if (days < -toleranceDays) return "early";
  return days > toleranceDays ? "late" : "on-time";
}

export interface ConditionNow {
  readonly condition: TransitionCondition;
  readonly met: boolean;
  /** The day that met it. */
  readonly on?: LocalDate;
}

/** The conditions for leaving the running phase, each with whether it is met. For the phase-change page and for `decide`. */
export function transitionConditions(state: CourseState, method: Method): readonly ConditionNow[] {
  const from = planPhase(state);
  return method.transitions
    .filter((condition) => condition.from === from)
    .map((condition) => conditionNow(state, method, condition));
}

function conditionNow(state: CourseState, method: Method, condition: TransitionCondition): ConditionNow {
  const on = metOn(state, method, condition);
  return on === undefined ? { condition, met: false } : { condition, met: true, on };
}

function metOn(state: CourseState, method: Method, condition: TransitionCondition): LocalDate | undefined {
  const ofPhase = (one: { readonly phase: PlanPhase }) => one.phase === condition.from;
  switch (condition.satisfiedBy) {
    case "plan-agreed":
      return state.planAgreements.findLast(ofPhase)?.on;
    case "evaluated-with-citizen":
      return state.evaluations.findLast((one) => ofPhase(one) && one.withCitizen)?.on;
    case "adjusted-with-citizen":
      return state.adjustments.findLast((one) => ofPhase(one) && one.withCitizen)?.on;
    case "checklist":
      return checklistDoneOn(state, method, condition.from);
  }
}

function checklistDoneOn(state: CourseState, method: Method, phase: Phase): LocalDate | undefined {
  const days = method.checklists.filter((item) => item.stage === phase).map((item) => state.ticked[item.code]?.on);
  let last: LocalDate | undefined;
  for (const on of days) {
    if (on === undefined) return undefined;
    if (last === undefined || last < on) last = on;
  }
  return last;
}

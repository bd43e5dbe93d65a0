import { agreedSupport } from "@tovholder/domain/course/ending-steps.ts";
import { closureDeviations } from "@tovholder/domain/course/decide-closure.ts";
import type { ClosureReason } from "@tovholder/domain/course/closure-reason.ts";
import { decidedOnEnd } from "@tovholder/domain/course/flaws.ts";
import type { CourseState } from "@tovholder/domain/course/state.ts";
import { legalBasisOn } from "@tovholder/domain/law/legal-basis.ts";
import type { Method } from "@tovholder/domain/methods/definition.ts";
import type { LocalDate } from "@tovholder/domain/time/local-date.ts";

export type EndingStep = "agreement" | "handoverPlan" | "measurement";

/** What a planned ending still lacks; an unplanned one asks for none of it. */
export function missingSteps(state: CourseState, reason: ClosureReason | undefined): readonly EndingStep[] {
  if (reason !== "completed-as-planned") return [];
  const done: Readonly<Record<EndingStep, boolean>> = {
    agreement: agreedSupport(state) !== undefined,
    handoverPlan: (state.handoverPlan?.rows.length ?? 0) > 0,
    measurement: state.measurements.some((one) => one.timePoint === "end"),
  };
  return (["agreement", "handoverPlan", "measurement"] as const).filter((step) => !done[step]);
}

/** Whether ending takes a decision that has not been written yet (§ 85: support ends only by a decision). */
export function decisionMissing(state: CourseState, reason: ClosureReason | undefined): boolean {
  if (reason === undefined || reason === "died") return false;
  const found = legalBasisOn(state.legalBasis, state.decidedOn);
  return found.ok && found.basis.needsClosureDecision && !decidedOnEnd(state.decisions, state.reopened);
}

/** Codes of what will depart from the plan, to be shown before it is saved. */
export function deviationsOn(state: CourseState, on: LocalDate | undefined): readonly string[] {
  return on === undefined ? [] : closureDeviations(state, { on });
}

/** The reasons that the method may end by at the stage the course stands in. */
export function reasonsNow({ stage }: CourseState, { closureReasons }: Method): readonly ClosureReason[] {
  return closureReasons.filter(({ stages }) => stages === undefined || stages.includes(stage)).map(({ code }) => code);
}

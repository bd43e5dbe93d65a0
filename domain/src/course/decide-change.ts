import { findMethod } from "../methods/registry.ts";
import type { Method } from "../methods/definition.ts";
import type { Carried } from "./carried.ts";
import type { CommandOf } from "./commands.ts";
import { decideReferral } from "./decide-referral.ts";
import { decisionNeeded } from "./decide-closure.ts";
import type { EntrySays } from "./entries.ts";
import { accept } from "./refusal.ts";
import { lastStart, planPhaseOf } from "./state.ts";
import type { CourseState } from "./state.ts";
import { notBefore, notFuture, notStale, recordKeeping, verdict } from "./verdict.ts";
import type { Check, DecideContext, Verdict } from "./verdict.ts";

/**
 * The first half of a change of method: this course ends, and says where the work goes on (ICM-medarbejderens rolle, 2015:
 * "kan borgeren overgå hertil"). The second half is `continueCourse`; the server does both or neither.
 */
export function decideMethodChange(
  state: CourseState,
  command: CommandOf<"changeMethod">,
  context: DecideContext,
): Verdict {
  const { toCourseId, toMethod, on, why, jointVisitOn, decision } = command;
  return verdict(
    [
      notStale(state.stageTouched, command.seen),
      otherMethod(state, toMethod),
      notFuture(on, context),
      jointVisitOn === undefined ? undefined : notFuture(jointVisitOn, context, "jointVisitOn"),
      notBefore(on, lastStart(state), { da: "det nuværende trin begyndte", en: "the present stage began" }),
      decision === undefined ? undefined : notFuture(decision.on, context, "decision"),
      decisionNeeded(state, { reason: "changed-method", decision }),
    ],
    () => {
      const changed: EntrySays = {
        kind: "method-changed",
        toCourseId,
        toMethod,
        on,
        why,
        ...(jointVisitOn === undefined ? {} : { jointVisitOn }),
      };
      const closed: EntrySays = {
        kind: "closed",
        on,
        reason: "changed-method",
        note: why,
        deviations: [],
        overrides: [],
      };
      return decision === undefined
        ? [changed, closed]
        : [changed, closed, { kind: "decision-recorded", legalBasis: state.legalBasis, ...decision }];
    },
  );
}

function otherMethod(state: CourseState, to: string): Check {
  if (
    to !== state.method &&
    findMethod(to) !== undefined &&
    to !== "housing-first" &&
    state.method !== "housing-first"
  ) {
    return undefined;
  }
  return {
    code: "unknown-method",
    field: "toMethod",
    source: recordKeeping,
    message: {
      da: "Vælg en anden metode end den, forløbet følger. Boligen (Housing First) er et forløb for sig.",
      en: "Choose another method than the one the course follows. The home (Housing First) is a course of its own.",
    },
  };
}

/** The second half: a referral that says where it comes from, and all that was carried along. */
export function decideContinuation(
  state: CourseState | undefined,
  command: CommandOf<"continueCourse">,
  context: { readonly today: CourseState["receivedOn"] },
): Verdict {
  const { carried, continuesCourseId, ...referral } = command;
  const begun = decideReferral(state, { ...referral, type: "referCitizen" }, context);
  const method = findMethod(command.method);
  if (!begun.ok || method === undefined) return begun;
  const [first, ...rest] = begun.value;
  if (first?.kind !== "referred") return begun;
  return accept([{ ...first, continuesCourseId }, ...rest, ...carriedEntries(method, carried, command.receivedOn)]);
}

const fromBefore = "Ført med fra det tidligere forløb. Vælg det til, hvis I arbejder videre med det.";

function carriedEntries(method: Method, carried: Carried, on: CourseState["receivedOn"]): readonly EntrySays[] {
  const known = new Set(method.dimensions.map((dimension) => dimension.code));
  const entries: EntrySays[] = [];
  if (method.parts.includes("network")) {
    for (const { strength, ...member } of carried.members) {
      const dimensions = member.dimensions.filter((code) => known.has(code));
      entries.push({ kind: "member-added", ...member, dimensions, strength, on });
    }
  }
  if (method.parts.includes("plan")) entries.push(...carriedPlan(method, carried, on));
  for (const task of carried.tasks) entries.push({ kind: "task-added", ...task });
  for (const appointment of carried.appointments) entries.push({ kind: "appointment-agreed", ...appointment });
  for (const consent of carried.consents) entries.push({ kind: "consent-recorded", ...consent });
  return entries;
}

/**
 * The focus areas that open tasks hang on. A method with a narrow focus chooses anew with the citizen, so what does not fit
 * comes along ended, with its tasks still open.
 */
function carriedPlan(method: Method, { focus, actions }: Carried, on: CourseState["receivedOn"]): readonly EntrySays[] {
  const phase = planPhaseOf(method);
  const entries: EntrySays[] = [];
  const taken = new Set<string>();
  const fallback = method.dimensions[0]?.code;
  for (const one of focus) {
    const known = method.dimensions.some((dimension) => dimension.code === one.dimension);
    const dimension = known ? one.dimension : fallback;
    if (dimension === undefined) continue;
    entries.push({ kind: "focus-chosen", phase, ...one, dimension });
    const fits = known && !taken.has(dimension) && taken.size < method.focus.max;
    if (fits) taken.add(dimension);
    else entries.push({ kind: "focus-ended", focusId: one.focusId, on, reason: fromBefore });
  }
  const held = new Set(focus.map((one) => one.focusId));
  for (const action of actions) if (held.has(action.focusId)) entries.push({ kind: "action-added", ...action });
  return entries;
}

import { legalBasisOn } from "../law/legal-basis.ts";
import { daysBetween, isBefore } from "../time/local-date.ts";
import { endedWithinLength } from "../time/timeline.ts";
import type { CommandOf } from "./commands.ts";
import type { EntryOf, EntrySays, Override } from "./entries.ts";
import { agreedSupport, endingSteps } from "./ending-steps.ts";
import { decidedOnEnd } from "./flaws.ts";
import type { Refusal } from "./refusal.ts";
import { said } from "./said.ts";
import { outreachClosure } from "./decide-outreach.ts";
import { isInterrupted, lastStart, stageByStarts } from "./state.ts";
import type { CourseState } from "./state.ts";
import { plannedTimeline } from "./transition.ts";
import { exists, knownDimensions, notBefore, notFuture, notStale, recordKeeping, verdict } from "./verdict.ts";
import type { Check, DecideContext, Verdict } from "./verdict.ts";

export function decideContinuedSupport(
  state: CourseState,
  command: CommandOf<"agreeContinuedSupport">,
  context: DecideContext,
): Verdict {
  const begun: Check = state.phaseStarts.phase1 === undefined ? notStarted(context) : undefined;
  return verdict([begun, notFuture(command.on, context)], () => [
    { kind: "continued-support-agreed", ...said(command) },
  ]);
}

function notStarted({ method }: DecideContext): Refusal {
  return {
    code: "phase-order",
    source: method.source,
    message: {
      da: "Fase 1 er ikke begyndt endnu, så der er ikke noget forløb at aftale en fortsættelse af.",
      en: "Phase 1 has not begun yet, so there is no course to agree a continuation of.",
    },
  };
}

/** Interruption: the clock does not stop, the worker stays, nobody drops out by themselves (cti.md §9; CACTI: no early discharge). */
export function decideInterruption(
  state: CourseState,
  command: CommandOf<"interrupt">,
  context: DecideContext,
): Verdict {
  const already: Check = isInterrupted(state)
    ? {
        code: "already-interrupted",
        source: recordKeeping,
        message: { da: "Forløbet er allerede afbrudt.", en: "The course is already interrupted." },
      }
    : undefined;
  const ended = state.interruptions.at(-1)?.to;
  const overlap = notBefore(command.from, ended, {
    da: "den forrige afbrydelse sluttede. Ret den forrige, eller vælg en senere dag",
    en: "the interruption before it ended. Correct that one, or choose a later day",
  });
  const order: Check = overlap === undefined ? undefined : { ...overlap, field: "from" };
  return verdict([already, notFuture(command.from, context, "from"), order], () => [
    { kind: "interrupted", ...said(command) },
  ]);
}

export function decideResumption(state: CourseState, command: CommandOf<"resume">, context: DecideContext): Verdict {
  const open = state.interruptions.find((one) => one.to === undefined);
  const none: Check = open
    ? undefined
    : {
        code: "not-interrupted",
        source: recordKeeping,
        message: { da: "Forløbet er ikke afbrudt.", en: "The course is not interrupted." },
      };
  const order = notBefore(command.on, open?.from, { da: "afbrydelsen begyndte", en: "the interruption began" });
  return verdict([none, notFuture(command.on, context), order], () => [{ kind: "resumed", ...said(command) }]);
}

export function decideHandoverPlan(
  state: CourseState,
  command: CommandOf<"setHandoverPlan">,
  context: DecideContext,
): Verdict {
  const dimensions = command.rows.map((row) => row.dimension);
  const known = new Set(state.network.map((member) => member.memberId));
  const strangers = command.rows.filter((row) => row.memberId !== undefined && !known.has(row.memberId));
  const members = strangers.length > 0 ? exists(undefined, "rows") : undefined;
  return verdict(
    [knownDimensions(context.method, dimensions), members, notStale(state.handoverPlan?.touched, command.seen)],
    () => [{ kind: "handover-plan-set", ...said(command) }],
  );
}

interface Ending {
  readonly check: Check;
  readonly overrides: readonly Override[];
}

function plannedEnding(state: CourseState, command: CommandOf<"closeCourse">): Ending {
  if (command.reason !== "completed-as-planned") return { check: undefined, overrides: [] };
  const missing = endingSteps.filter((step) => !step.done(state));
  const first = missing[0];
  if (first === undefined || command.overrideReason !== "") {
    return { check: undefined, overrides: missing.map(({ rule }) => ({ rule, reason: command.overrideReason })) };
  }
  const message = {
    da: `${first.da} Skriv den først, eller afslut med en begrundelse.`,
    en: `${first.en} Write it first, or close with a reason.`,
  };
  return { check: { code: first.code, field: "overrideReason", source: first.source, message }, overrides: [] };
}

/** What is said of an ending, in the command or in its correction. */
type Ended = Pick<EntryOf<"closed">, "reason" | "note" | "helpedTo">;

function plannedTooSoon(state: CourseState, { reason }: Ended, { method }: DecideContext): Check {
  if (reason !== "completed-as-planned" || state.phaseStarts.phase3 !== undefined) return undefined;
  return {
    code: "phase-order",
    field: "reason",
    source: method.source,
    message: {
      da: "»Afsluttet som planlagt« kræver, at fase 3 er begyndt. Vælg den årsag, der passer.",
      en: "“Completed as planned” needs phase 3 to have begun. Choose the reason that fits.",
    },
  };
}

/** What an ending's reason asks for, whether said now or corrected later. */
export function closureChecks(state: CourseState, ended: Ended, context: DecideContext): readonly Check[] {
  return [
    reasonOfMethod(state, ended, context),
    wordsNeeded(ended, context),
    plannedTooSoon(state, ended, context),
    outreachClosure(state, ended),
  ];
}

/** A method ends by its own reasons and by no other; some need their stage (SKP: only two ends of making contact). */
function reasonOfMethod(state: CourseState, { reason }: Ended, { method }: DecideContext): Check {
  const rule = method.closureReasons.find((one) => one.code === reason);
  const stage = state.closure === undefined ? state.stage : stageByStarts(state);
  if (rule !== undefined && (rule.stages === undefined || rule.stages.includes(stage))) return undefined;
  const open = method.closureReasons.filter((one) => one.stages === undefined || one.stages.includes(stage));
  return {
    code: "closure-reason",
    field: "reason",
    source: method.ending.source,
    message: {
      da: `${method.name.da} kan ikke slutte af den grund nu. Den kan slutte med: ${open.map((one) => one.name.da).join(", ")}.`,
      en: `${method.name.en} can't end for that reason now. It can end by: ${open.map((one) => one.name.en).join(", ")}.`,
    },
  };
}

/** Reasons that need words: the list's "other", and endings that the citizen did not choose with us (no early discharge, CACTI). */
function wordsNeeded({ reason, note }: Ended, { method }: DecideContext): Check {
  if (note !== "" || !["other", "disappeared", "refuses", "citizen-ends"].includes(reason)) return undefined;
  return {
    code: "reason-needed",
    field: "note",
    source: { ...method.source, standing: "derived" },
    message: {
      da: "Skriv, hvad der er sket, og hvad I har forsøgt. Metoden slipper ikke borgeren før tiden uden grund.",
      en: "Write what has happened and what you tried. The method does not let go early without a reason.",
    },
  };
}

/** § 85 and § 85 a can't run out by themselves: ending the support is a decision (cti.md §2). A death ends it without one. */
export function decisionNeeded(
  state: CourseState,
  command: Pick<CommandOf<"closeCourse">, "reason" | "decision">,
): Check {
  const found = legalBasisOn(state.legalBasis, state.decidedOn);
  if (!found.ok || !found.basis.needsClosureDecision || command.reason === "died") return undefined;
  const decisions = command.decision === undefined ? state.decisions : [...state.decisions, command.decision];
  if (decidedOnEnd(decisions, state.reopened)) return undefined;
  return {
    code: "decision-needed",
    field: "decision",
    source: found.basis.source,
    message: {
      da: `Støtte efter ${state.legalBasis} udløber ikke af sig selv. Skriv afgørelsen om, hvad der sker med støtten nu.`,
      en: `Support under ${state.legalBasis} does not expire by itself. Write the decision on what happens to it now.`,
    },
  };
}

/** What departed from the plan, kept in the journal and shown in fidelity. */
export function closureDeviations(state: CourseState, { on }: Pick<EntryOf<"closed">, "on">): readonly string[] {
  const planned = plannedTimeline(state);
  if (planned === undefined) return [];
  const within = endedWithinLength({ start: planned.start, months: planned.months, end: on });
  const agreed = agreedSupport(state)?.on;
  return [
    ...(isBefore(on, planned.lastDay) ? ["ended-early"] : []),
    ...(within ? [] : ["ended-late"]),
    ...(agreed !== undefined && isBefore(planned.agreementBy, agreed) ? ["agreement-late"] : []),
  ];
}

export function decideClosure(state: CourseState, command: CommandOf<"closeCourse">, context: DecideContext): Verdict {
  const ending = plannedEnding(state, command);
  const { on, reason, note, helpedTo, decision } = command;
  const planned = plannedTimeline(state);
  return verdict(
    [
      notStale(state.stageTouched, command.seen),
      notFuture(on, context),
      notBefore(on, lastStart(state), { da: "fasen begyndte", en: "the phase began" }),
      decision === undefined ? undefined : notFuture(decision.on, context, "decision"),
      ...closureChecks(state, command, context),
      ending.check,
      decisionNeeded(state, command),
    ],
    () => {
      const closed: EntrySays = {
        kind: "closed",
        on,
        reason,
        note,
        ...(helpedTo === undefined ? {} : { helpedTo }),
        ...(planned === undefined ? {} : { plannedOn: planned.lastDay }),
        deviations: [...closureDeviations(state, command)],
        overrides: [...ending.overrides],
      };
      // The closure comes first, so that taking the act back takes back both, and the decision never takes the closure along.
      return decision === undefined
        ? [closed]
        : [closed, { kind: "decision-recorded", legalBasis: state.legalBasis, ...decision }];
    },
  );
}

/** Days after closing within which a course may be taken up again; later the citizen gets a new one (derived; no source says). */
export const reopenWithinDays = 90;

export function decideReopening(
  state: CourseState,
  command: CommandOf<"reopenCourse">,
  context: DecideContext,
): Verdict {
  const { closure } = state;
  const late = closure !== undefined && daysBetween(closure.on, command.on) > reopenWithinDays;
  const never = closure?.reason === "died";
  const elsewhere = state.changed !== undefined;
  const check: Check =
    late || never || elsewhere
      ? {
          code: "reopen",
          source: recordKeeping,
          message: {
            da: elsewhere
              ? "Arbejdet fortsætter i et forløb med en anden metode. Skift metode derfra, hvis det var forkert."
              : never
                ? "Forløbet er afsluttet, fordi borgeren er død. Er det en fejl, så ret selve afslutningen."
                : `Der er gået mere end ${reopenWithinDays} dage, siden forløbet sluttede. Opret et nyt forløb.`,
            en: elsewhere
              ? "The work goes on in a course of another method. Change method from there if that was wrong."
              : never
                ? "The course was closed because the citizen died. If that is a mistake, correct the closure itself."
                : `More than ${reopenWithinDays} days have passed since the course ended. Make a new course.`,
          },
        }
      : undefined;
  return verdict(
    [
      check,
      notFuture(command.on, context),
      notBefore(command.on, closure?.on, { da: "afslutningen", en: "the closure" }),
    ],
    () => [{ kind: "reopened", ...said(command) }],
  );
}

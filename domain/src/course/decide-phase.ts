import type { FocusChoice } from "../plan/plan.ts";
import { formatDate } from "../time/danish-date.ts";
import type { CommandOf } from "./commands.ts";
import type { EntrySays, Override } from "./entries.ts";
import type { Refusal } from "./refusal.ts";
import { refuse } from "./refusal.ts";
import { goalOwned } from "./decide-support.ts";
import { focusIn, planPhase } from "./state.ts";
import type { CourseState, Phase, PlanPhase } from "./state.ts";
import { nextPhase, plannedStart, transitionConditions } from "./transition.ts";
import { isNew, knownDimensions, notFuture, notStale, verdict } from "./verdict.ts";
import type { Check, DecideContext, Verdict } from "./verdict.ts";

const phaseNames = {
  phase1: { da: "fase 1", en: "phase 1" },
  phase2: { da: "fase 2", en: "phase 2" },
  phase3: { da: "fase 3", en: "phase 3" },
} as const;

/** 1-3 focus areas per phase: the method's narrow focus (Kompetenceudvikling CTI, 2015; CTI self-assessment item 3). */
export function focusCount(count: number, { method }: DecideContext): Check {
  const { min, max, source } = method.focus;
  if (count >= min && count <= max) return undefined;
  const few = count < min;
  return {
    code: "focus-count",
    field: "focus",
    source,
    message: {
      da: few
        ? `Vælg mindst ${min} fokusområde. Metoden arbejder med ${min}-${max} fokusområder i hver fase.`
        : `Der er allerede ${max} fokusområder. Metoden arbejder med ${min}-${max} i hver fase, så indsatsen holder fokus. Afslut et af dem først.`,
      en: few
        ? `Choose at least ${min} focus area. The method works with ${min}-${max} focus areas in each phase.`
        : `There are already ${max} focus areas. The method works with ${min}-${max} in each phase, to stay focused. End one of them first.`,
    },
  };
}

export function distinctDimensions(dimensions: readonly string[], { method }: DecideContext): Check {
  if (new Set(dimensions).size === dimensions.length) return undefined;
  return {
    code: "focus-duplicate",
    field: "dimension",
    source: method.focus.source,
    message: {
      da: "Området er allerede valgt i fasen. Skriv videre på det i stedet.",
      en: "The area is already chosen in this phase. Add to it instead.",
    },
  };
}

function orderCheck(state: CourseState, command: CommandOf<"startPhase">, { method }: DecideContext): Check {
  if (method.ending.kind !== "timed") {
    return {
      code: "not-in-method",
      source: method.source,
      message: { da: "Metoden har ikke faser med ur.", en: "The method has no timed phases." },
    };
  }
  const next = nextPhase(state);
  if (next === command.phase) return undefined;
  return {
    code: "phase-order",
    field: "phase",
    source: method.ending.source,
    message: {
      da:
        next === undefined
          ? "Fase 3 er den sidste fase."
          : `Faserne følger efter hinanden: den næste er ${phaseNames[next].da}.`,
      en:
        next === undefined
          ? "Phase 3 is the last phase."
          : `The phases follow one another: next is ${phaseNames[next].en}.`,
    },
  };
}

function afterPrevious(state: CourseState, { on, phase }: CommandOf<"startPhase">, { method }: DecideContext): Check {
  const before = { phase1: state.contactStart, phase2: state.phaseStarts.phase1, phase3: state.phaseStarts.phase2 }[
    phase
  ];
  const orderly = before === undefined || (phase === "phase1" ? on >= before : on > before);
  if (orderly) return undefined;
  return {
    code: "date-order",
    field: "on",
    source: method.source,
    message: {
      da:
        phase === "phase1"
          ? `Fase 1 kan ikke begynde før kontaktskabelsen, som begyndte ${formatDate(before)}.`
          : `Vælg en dag efter ${formatDate(before)}, hvor den forrige fase begyndte.`,
      en:
        phase === "phase1"
          ? `Phase 1 can't begin before the contact period, which began on ${before}.`
          : `Choose a day after ${before}, when the phase before it began.`,
    },
  };
}

interface Passed {
  readonly check: Check;
  readonly overrides: readonly Override[];
}

/** The start gate: the critical change itself has happened, e.g. the lease is signed (vidensportal.dk; CTI metodemanual, job). */
function gate(command: CommandOf<"startPhase">, { method }: DecideContext): Passed {
  if (command.phase !== "phase1" || command.gateMet === true) return { check: undefined, overrides: [] };
  const { startGate } = method;
  if (startGate === undefined) return { check: undefined, overrides: [] };
  if (startGate.overridable && command.overrideReason !== "") {
    return { check: undefined, overrides: [{ rule: startGate.code, reason: command.overrideReason }] };
  }
  const refusal: Refusal = {
    code: "start-gate",
    field: startGate.overridable ? "overrideReason" : "gateMet",
    source: startGate.source,
    message: {
      da: `Fase 1 begynder, når svaret er ja: ${startGate.question.da}${startGate.overridable ? " Begynder den alligevel nu, så skriv hvorfor." : ""}`,
      en: `Phase 1 begins when the answer is yes: ${startGate.question.en}${startGate.overridable ? " If it begins now all the same, write why." : ""}`,
    },
  };
  return { check: refusal, overrides: [] };
}

/** Required conditions stop the change; advised ones ask for a reason, which then shows in fidelity. */
function conditions(state: CourseState, command: CommandOf<"startPhase">, { method }: DecideContext): Passed {
  if (command.phase === "phase1") return { check: undefined, overrides: [] };
  const missing = transitionConditions(state, method).filter((one) => !one.met);
  const stop =
    missing.find((one) => one.condition.force === "required") ??
    (command.overrideReason === "" ? missing[0] : undefined);
  if (stop === undefined) {
    const overrides = missing.map((one) => ({ rule: one.condition.code, reason: command.overrideReason }));
    return { check: undefined, overrides };
  }
  const { condition } = stop;
  const required = condition.force === "required";
  const check: Refusal = {
    code: required ? "condition-missing" : "reason-needed",
    field: required ? "conditions" : "overrideReason",
    source: condition.source,
    message: {
      da: `Før ${phaseNames[command.phase].da} mangler: ${condition.name.da}.${required ? "" : " Skift alligevel ved at skrive hvorfor."}`,
      en: `Before ${phaseNames[command.phase].en} this is missing: ${condition.name.en}.${required ? "" : " Change all the same by writing why."}`,
    },
  };
  return { check, overrides: [] };
}

/** A later phase opens with its focus chosen, and the one before must have had a focus; phase 1 may choose during the phase. */
function focusChecks(state: CourseState, command: CommandOf<"startPhase">, context: DecideContext): readonly Check[] {
  const dimensions = command.focus.map((focus) => focus.dimension);
  // Focus may have been chosen for phase 1 while contact was still being made.
  const inForce = [...focusIn(state, command.phase).map((focus) => focus.dimension), ...dimensions];
  const chosen = [
    newFocus(state, command.focus),
    knownDimensions(context.method, dimensions),
    distinctDimensions(inForce, context),
  ];
  if (command.phase === "phase1") {
    return command.focus.length === 0 ? [] : [focusCount(inForce.length, context), ...chosen];
  }
  const leaving: Phase = command.phase === "phase2" ? "phase1" : "phase2";
  const worked = state.focusAreas.filter((focus) => focus.phase === leaving).length;
  const left = worked === 0 ? neverFocused(leaving, context) : undefined;
  return [left, focusCount(inForce.length, context), ...chosen];
}

function neverFocused(phase: Phase, { method }: DecideContext): Refusal {
  const { min, max, source } = method.focus;
  const { da, en } = phaseNames[phase];
  return {
    code: "focus-count",
    field: "focus",
    source,
    message: {
      da: `Der blev ikke valgt fokusområder i ${da}. Skriv først, hvad I arbejdede med; metoden har ${min}-${max} i hver fase.`,
      en: `No focus areas were chosen in ${en}. First write what you worked with; the method has ${min}-${max} in each phase.`,
    },
  };
}

function newFocus(state: CourseState, focus: readonly FocusChoice[]): Check {
  const ids = [...state.focusAreas, ...focus].map((one) => one.focusId);
  return isNew(new Set(ids).size < ids.length, "focusId");
}

function focusEntries(phase: PlanPhase, focus: readonly FocusChoice[]): readonly EntrySays[] {
  return focus.map((one) => ({ kind: "focus-chosen", phase, ...one }));
}

/** The start of a phase: phase 1 after the contact period, then 2 and 3 through the phase-change page. */
export function decidePhaseStart(
  state: CourseState,
  command: CommandOf<"startPhase">,
  context: DecideContext,
): Verdict {
  const passed = [gate(command, context), conditions(state, command, context)];
  const { phase, on, gateMet, status } = command;
  const order = orderCheck(state, command, context);
  if (order !== undefined) return refuse(order);
  return verdict(
    [
      notStale(state.stageTouched, command.seen),
      notFuture(on, context),
      afterPrevious(state, command, context),
      ...passed.map((one) => one.check),
      ...focusChecks(state, command, context),
    ],
    () => [
      {
        kind: "phase-started",
        phase,
        on,
        plannedOn: plannedStart(state, phase) ?? on,
        ...(gateMet === undefined ? {} : { gateMet }),
        status,
        overrides: passed.flatMap((one) => one.overrides),
      },
      ...focusEntries(phase, command.focus),
    ],
  );
}

/** Choosing one more focus area in the running phase: up to three in force at a time. */
export function decideFocus(state: CourseState, command: CommandOf<"chooseFocus">, context: DecideContext): Verdict {
  const phase = planPhase(state);
  const inForce = focusIn(state, phase).map((focus) => focus.dimension);
  const { type: _t, commandId: _i, courseId: _c, seen: _s, ...focus } = command;
  return verdict(
    [
      newFocus(state, [focus]),
      knownDimensions(context.method, [command.dimension]),
      goalOwned(state, command.dimension, context),
      distinctDimensions([...inForce, command.dimension], context),
      focusCount(inForce.length + 1, context),
    ],
    () => focusEntries(phase, [focus]),
  );
}

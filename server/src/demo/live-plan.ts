import type { FocusChoice } from "@tovholder/domain/plan/plan.ts";
import { focusIn } from "@tovholder/domain/course/state.ts";
import type { FocusArea, Phase, PlanAction } from "@tovholder/domain/course/state.ts";
import { addDays, daysBetween } from "@tovholder/domain/time/local-date.ts";
import type { LocalDate } from "@tovholder/domain/time/local-date.ts";
import { phaseSpan } from "./life.ts";
import type { Life } from "./life.ts";
import { createDeck } from "./random.ts";
import type { Deck } from "./random.ts";
import { actionNotes } from "./words/ending-words.ts";
import { focusWordings } from "./words/focus-deck.ts";
import type { FocusWording } from "./words/focus-words.ts";
import {
  adjustmentWords,
  evaluationViews,
  evaluationWords,
  gateReasons,
  missingPlanReasons,
  phaseStatus,
  planAgreements,
} from "./words/phase-words.ts";

/** The wordings that this course has left, by dimension. */
type Wordings = ReadonlyMap<string, Deck<FocusWording>>;

/** The plan of each phase: its start, focus areas, actions and what comes of them, and the talks about it. */
export function planPhases(life: Life): void {
  const wordings = new Map(
    life.method.dimensions.map(({ code }) => [code, createDeck(focusWordings[code] ?? [], life.random)]),
  );
  for (const phase of ["phase1", "phase2", "phase3"] as const) {
    const span = phaseSpan(life.plot, phase);
    if (span === undefined) continue;
    planStart(life, wordings, { phase, on: span.from });
    if (phase === "phase1") planFirstAgreement(life, wordings, span.from);
    if (phase === "phase2") planEvaluation(life, span.to);
    planWork(life, phase, span);
  }
}

function drawFocus(life: Life, wordings: Wordings, count: number): { choice: FocusChoice; wording: FocusWording }[] {
  const codes = life.random.shuffled([...wordings.keys()]).slice(0, count);
  return codes.flatMap((dimension) => {
    const wording = wordings.get(dimension)?.();
    if (wording === undefined) return [];
    const { actions: _actions, ...texts } = wording;
    return [{ choice: { focusId: life.id(), dimension, ...texts }, wording }];
  });
}

function planStart(life: Life, wordings: Wordings, { phase, on: day }: { phase: Phase; on: LocalDate }): void {
  const { random } = life;
  life.plan(day, (on) => {
    const waits = phase === "phase1" && random.chance(0.25);
    const drawn = waits ? [] : drawFocus(life, wordings, random.int(1, 3));
    life.issue({
      type: "startPhase",
      phase,
      on,
      ...(phase === "phase1" ? { gateMet: random.chance(0.92) } : {}),
      status: life.about(random.pick(phaseStatus[phase])),
      focus: drawn.map(({ choice }) => choice),
      overrideReason: random.pick(phase === "phase1" ? gateReasons : missingPlanReasons),
    });
    addActions(life, drawn, on);
  });
}

function addActions(life: Life, drawn: ReturnType<typeof drawFocus>, on: LocalDate): void {
  const { random } = life;
  for (const { choice, wording } of drawn) {
    for (const [what, owner] of wording.actions) {
      const due = random.chance(0.75) ? { due: addDays(on, random.int(7, 45)) } : {};
      life.issue({ type: "addAction", actionId: life.id(), focusId: choice.focusId, what, owner, ...due });
    }
  }
}

/** A course whose phase 1 began without focus chooses it here; most agree on the plan, some move on without. */
function planFirstAgreement(life: Life, wordings: Wordings, start: LocalDate): void {
  const { random } = life;
  life.plan(addDays(start, random.int(3, 11)), (on) => {
    if (focusIn(life.state(), "phase1").length > 0) return;
    for (const one of drawFocus(life, wordings, random.int(1, 2))) {
      life.issue({ type: "chooseFocus", ...one.choice });
      addActions(life, [one], on);
    }
  });
  if (random.chance(0.1)) return;
  life.plan(addDays(start, random.int(12, 30)), (on) => {
    life.issue({ type: "agreePlan", on, words: random.pick(planAgreements) });
  });
}

/** Phase 3 may begin only once plan and effort are evaluated and adjusted with the citizen (cti.md §8). */
function planEvaluation(life: Life, phase3: LocalDate): void {
  const { random } = life;
  const before = random.int(6, 14);
  life.plan(addDays(phase3, -before), (on) => {
    const words = random.pick(evaluationWords);
    life.issue({ type: "evaluatePlan", on, withCitizen: true, words, view: random.pick(evaluationViews) });
  });
  life.plan(addDays(phase3, -random.int(4, 5)), (on) => {
    life.issue({ type: "adjustPlan", on, withCitizen: true, what: random.pick(adjustmentWords) });
  });
}

interface Span {
  readonly from: LocalDate;
  readonly to: LocalDate;
}

/** Work on the phase's plan, week by week: actions come to something, focus is reworded or put aside. */
function planWork(life: Life, phase: Phase, { from, to }: Span): void {
  const { random, plot } = life;
  const until = plot.silentFrom !== undefined && plot.silentFrom < to ? plot.silentFrom : to;
  for (let days = 10; days < daysBetween(from, until); days += random.int(6, 12)) {
    life.plan(addDays(from, days), (on) => settleOne(life, phase, on));
  }
  if (random.chance(0.12)) life.plan(addDays(from, random.int(25, 60)), (on) => endOneFocus(life, phase, on));
  if (random.chance(0.08)) life.plan(addDays(from, random.int(20, 50)), () => rewordFocus(life, phase));
}

function settleOne(life: Life, phase: Phase, on: LocalDate): void {
  const { random } = life;
  const state = life.state();
  const ofPhase = new Set(state.focusAreas.filter((focus) => focus.phase === phase).map((focus) => focus.focusId));
  const action = state.actions.find((one) => one.settled === undefined && ofPhase.has(one.focusId));
  if (action === undefined || random.chance(0.2)) return;
  life.issue({ type: "settleAction", actionId: action.actionId, on, ...settlement(life, action) });
}

function settlement({ random }: Life, action: PlanAction) {
  const result = random.weighted({ done: 68, "taken-over": action.owner === "worker" ? 8 : 24, dropped: 10 });
  const note = result === "dropped" ? "Blev ikke aktuelt" : random.pick(actionNotes.slice(0, -1));
  return { result, note };
}

function endOneFocus(life: Life, phase: Phase, on: LocalDate): void {
  const inForce = focusIn(life.state(), phase);
  const focus = inForce.at(-1);
  if (focus === undefined || inForce.length < 2) return;
  const reason = life.random.pick([
    "Målet er nået",
    "Fylder ikke mere",
    "Borgeren vil hellere bruge kræfterne på noget andet",
  ]);
  life.issue({ type: "endFocus", focusId: focus.focusId, on, reason });
}

function rewordFocus(life: Life, phase: Phase): void {
  const focus: FocusArea | undefined = focusIn(life.state(), phase)[0];
  if (focus === undefined) return;
  const { focusId, dimension, reason, goal, strategy } = focus;
  const words = "Det er blevet mindre vigtigt at nå det hele. Det er vigtigt, at det bliver ved.";
  life.issue({
    type: "changeFocus",
    focusId,
    dimension,
    reason,
    goal,
    strategy: `${strategy} Tempoet er sat ned.`,
    words,
  });
}

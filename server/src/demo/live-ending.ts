import { handoversNow } from "@tovholder/domain/course/state.ts";
import type { CtiClosureReason } from "@tovholder/domain/course/closure-reason.ts";
import { effectiveEntries } from "@tovholder/domain/course/fold.ts";
import { plannedTimeline } from "@tovholder/domain/course/transition.ts";
import { addDays } from "@tovholder/domain/time/local-date.ts";
import type { LocalDate } from "@tovholder/domain/time/local-date.ts";
import type { Life } from "./life.ts";
import {
  closingNotes,
  continuedSupport,
  correctionReasons,
  decisionTexts,
  handoverRows,
  overrideReasons,
  retractionReasons,
} from "./words/ending-words.ts";

/** The agreement on continued support, the handover plan and the closure. */
export function planEnding(life: Life): void {
  const { plot, random } = life;
  if (plot.reason === "completed-as-planned") {
    planAgreement(life);
    if (random.chance(0.92)) life.plan(addDays(plot.end, -random.int(15, 40)), () => setHandoverPlan(life));
  }
  life.plan(plot.end, (on) => close(life, on));
}

/** Due a month before the end; most are in time, some late, a few missing (cti.md §9). */
function planAgreement(life: Life): void {
  const { plot, random } = life;
  const kind = random.weighted({ timely: 78, late: 16, missing: 6 });
  if (kind === "missing") return;
  const by = addDays(plot.end, -32);
  const around = kind === "timely" ? addDays(by, -random.int(3, 25)) : addDays(by, random.int(8, 24));
  life.plan(around > plot.phases[2] ? around : addDays(plot.phases[2], 3), (on) => {
    const index = random.int(0, continuedSupport.what.length - 1);
    life.issue({
      type: "agreeContinuedSupport",
      on,
      citizenAgrees: random.chance(0.95),
      withWhom: continuedSupport.withWhom[index] ?? "",
      what: continuedSupport.what[index] ?? continuedSupport.what[0],
    });
  });
}

function setHandoverPlan(life: Life): void {
  const state = life.state();
  const rows = state.network
    .filter((member) => member.left === undefined)
    .flatMap((member) =>
      handoversNow(member)
        .filter(({ status }) => status === "taken-over" || status === "holds")
        .map(({ dimension }) => ({
          dimension,
          memberId: member.memberId,
          who: member.name,
          what: handoverRows[dimension] ?? "",
        })),
    );
  const own = {
    dimension: life.method.dimensions[0]?.code ?? "housing",
    who: "Borgeren selv",
    what: "Siger til, før det bliver svært",
  };
  const finalMeetingOn = addDays(life.plot.end, -life.random.int(1, 8));
  life.issue({ type: "setHandoverPlan", rows: rows.length === 0 ? [own] : rows, finalMeetingOn });
}

function close(life: Life, on: LocalDate): void {
  const { plot, random, cast } = life;
  const state = life.state();
  const timed = plannedTimeline(state);
  // A course that has not come to phase 3 can't end as planned, whatever the outline said.
  const reason: CtiClosureReason =
    plot.reason === "completed-as-planned" && state.stage !== "phase3" ? "other" : plot.reason;
  const needsDecision = plot.legalBasis.startsWith("SEL § 85") && reason !== "died";
  const late = timed !== undefined && on > timed.lastDay;
  life.issue(
    {
      type: "closeCourse",
      on,
      reason,
      note:
        life.about(random.pick(closingNotes[reason])) +
        (late ? " Slutdagen blev flyttet for at få sidste møde med." : ""),
      ...(needsDecision ? { decision: decisionOf(life, reason, on) } : {}),
      overrideReason: random.pick(overrideReasons),
    },
    random.chance(0.2) ? cast.coordinatorId : undefined,
  );
}

function decisionOf({ random }: Life, reason: CtiClosureReason, on: LocalDate) {
  const outcome =
    reason === "completed-as-planned" ? random.weighted({ ended: 7, changed: 2, continued: 1 }) : ("ended" as const);
  return { on, outcome, text: random.pick(decisionTexts[outcome]) };
}

/** Some notes are corrected or taken back, as in any journal. */
export function planMistakes(life: Life): void {
  const { plot, random } = life;
  if (random.chance(0.05)) life.plan(addDays(plot.phases[0], random.int(10, 80)), () => correct(life));
  if (random.chance(0.025)) life.plan(addDays(plot.phases[0], random.int(10, 80)), () => retract(life));
}

function lastContact(life: Life) {
  return effectiveEntries(life.entries()).findLast((entry) => entry.says.kind === "contact-recorded");
}

function correct(life: Life): void {
  const entry = lastContact(life);
  if (entry?.says.kind !== "contact-recorded") return;
  const replacement = { ...entry.says, place: "home" as const, text: `${entry.says.text} Rettet: det var hjemme.` };
  life.issue({
    type: "correctEntry",
    entryId: entry.entryId,
    replacement,
    reason: life.random.pick(correctionReasons),
  });
}

function retract(life: Life): void {
  const entry = lastContact(life);
  if (entry === undefined) return;
  life.issue({ type: "retractEntry", entryId: entry.entryId, reason: life.random.pick(retractionReasons) });
}

import { expect, test } from "vitest";
import { z } from "zod";
import { readAcceptance } from "../acceptance/testing/read-acceptance.ts";
import { legalBasisCodes } from "../law/legal-basis.ts";
import type { LegalBasisCode } from "../law/legal-basis.ts";
import { who5Band, who5Score } from "../measure/measurement.ts";
import type { MethodCode } from "../methods/definition.ts";
import { addMonths, day, localDateSchema } from "../time/local-date.ts";
import { ctiClosureReasons } from "./closure-reason.ts";
import { decisionOutcomes } from "./entries.ts";
import { aCourse } from "./testing/a-course.ts";
import { closing, focusAreas, phaseStart, referral } from "./testing/drafts.ts";
import { plannedStart, plannedTimeline, punctuality } from "./transition.ts";

const legalBasis = z.enum(legalBasisCodes);
const rules = readAcceptance(
  "rules.json",
  z.object({
    length: z
      .array(
        z.object({
          legalBasis,
          decided: localDateSchema,
          months: z.number().optional(),
          endWord: z.string().optional(),
          needs: z.string().optional(),
          appeal: z.boolean().optional(),
          refused: z.string().optional(),
        }),
      )
      .min(6),
    focus: z
      .array(
        z.strictObject({
          areas: z.number(),
          atPhaseChange: z.literal("refused").optional(),
          ok: z.boolean().optional(),
          refused: z.string().optional(),
        }),
      )
      .min(5),
    transition2to3: z
      .array(
        z.strictObject({
          evaluated: z.boolean(),
          adjusted: z.boolean(),
          month: z.number(),
          allowed: z.boolean(),
          mark: z.literal("early").optional(),
        }),
      )
      .min(3),
    closure: z.strictObject({
      reasons: z.array(z.string()),
      onPlannedDay: z
        .array(
          z.strictObject({
            lastDay: localDateSchema,
            agreement: localDateSchema,
            deviation: z.boolean(),
            closable: z.boolean().optional(),
          }),
        )
        .min(2),
      section85: z.string(),
    }),
    withinLength: z.array(
      z.strictObject({ start: localDateSchema, months: z.number(), end: localDateSchema, ok: z.boolean() }),
    ),
    who5: z
      .array(
        z.strictObject({
          answers: z.array(z.number().nullable()),
          score: z.number().nullable(),
          band: z.string().optional(),
        }),
      )
      .min(7),
  }),
);

function methodFor(basis: LegalBasisCode): MethodCode {
  return basis === "SEL § 85" || basis === "SEL § 85 a" ? "cti-housing" : "cti-job";
}

test.each(rules.length)("a referral under $legalBasis decided $decided", (expected) => {
  const draft = referral({
    legalBasis: expected.legalBasis,
    decidedOn: expected.decided,
    receivedOn: expected.decided,
    method: methodFor(expected.legalBasis),
  });
  if (expected.refused !== undefined) {
    const refusal = aCourse().refuses(draft);
    expect(refusal).toMatchObject({ code: "legal-basis", field: "legalBasis" });
    expect(refusal.message.da).toContain("erstattet af LAB § 167");
    return;
  }
  expect(aCourse().does(draft).state.months).toBe(expected.months);
  if (expected.needs === undefined) return;
  const wish = { wish: "Vil helst have herberget", followed: false, reason: "" };
  expect(aCourse().refuses({ ...draft, supplierWish: wish }).code).toBe("supplier-wish-reason");
  expect(aCourse().does({ ...draft, supplierWish: { ...wish, reason: "Ingen plads" } }).entries).toHaveLength(1);
});

test.each(rules.focus)("$areas focus areas at a phase change", ({ areas, ok }) => {
  const before = aCourse().referred().inPhase1().planAgreed();
  const start = phaseStart("phase2", {
    focus: focusAreas(["housing", "finances", "network", "mental-health"], "next", areas),
  });
  if (ok === true) {
    expect(before.does(start).state.focusAreas.filter((focus) => focus.phase === "phase2")).toHaveLength(areas);
    return;
  }
  const refusal = before.refuses(start);
  expect(refusal).toMatchObject({ code: "focus-count", field: "focus" });
  expect(refusal.message.da).toContain("1-3");
});

test.each(rules.transition2to3)(
  "from phase 2 to 3, evaluated $evaluated, adjusted $adjusted, month $month: $allowed",
  ({ evaluated, adjusted, month, allowed, mark }) => {
    let story = aCourse().referred().inPhase1().inPhase2();
    const start = day("2025-01-15");
    const on = addMonths(start, month);
    if (evaluated) story = story.evaluated(on);
    if (adjusted) story = story.adjusted(on);
    const change = phaseStart("phase3", { on, focus: focusAreas(["housing"], "last", 1) });
    if (!allowed) {
      const refusal = story.refuses(change);
      expect(refusal).toMatchObject({ code: "condition-missing", source: { standing: "official" } });
      expect(refusal.message.da).toContain("tilrettet med borgeren");
      return;
    }
    const after = story.does(change).state;
    expect(after.stage).toBe("phase3");
    const planned = plannedStart(after, "phase3");
    expect(planned).toBe("2025-07-15");
    expect(planned && punctuality(on, planned)).toBe(mark ?? "on-time");
  },
);

test("the reasons for closing are exactly the eight of the form", () => {
  expect([...ctiClosureReasons]).toEqual(rules.closure.reasons);
});

const decision = { on: day("2025-10-10"), outcome: "ended", text: "Støtten ophører" } as const;

test.each(rules.closure.onPlannedDay)(
  "closing on the planned day with the agreement of $agreement departs from the plan: $deviation",
  ({ lastDay, agreement, deviation }) => {
    const story = aCourse().referred().inPhase1().inPhase2().inPhase3();
    expect(plannedTimeline(story.state)?.lastDay).toBe(lastDay);
    const closed = story.supportAgreed(agreement).handoverPlanned().measuredAtEnd().closed({ on: lastDay, decision });
    expect(closed.state.closure?.plannedOn).toBe(lastDay);
    expect(closed.state.closure?.deviations).toEqual(deviation ? ["agreement-late"] : []);
  },
);

test.each(rules.withinLength)("closing on $end is within the length: $ok", ({ end, ok }) => {
  const closed = aCourse().referred().inPhase1().inPhase2().inPhase3().readyToEnd().closed({ on: end, decision });
  expect(closed.state.closure?.deviations.includes("ended-late")).toBe(!ok);
});

test("§ 85 never runs out by itself: closing needs a decision on what happens now", () => {
  const story = aCourse().referred().inPhase1().inPhase2().inPhase3().readyToEnd();
  const refusal = story.refuses(closing());
  expect(refusal).toMatchObject({ code: "decision-needed", field: "decision" });
  expect(refusal.message.da).toContain("udløber ikke af sig selv");
  for (const outcome of decisionOutcomes) {
    const ends = outcome !== "granted" && outcome !== "refused";
    const draft = closing({ decision: { ...decision, outcome } });
    if (ends) expect(story.does(draft).state.stage).toBe("closed");
    else expect(story.refuses(draft).code).toBe("decision-needed");
  }
  expect(story.closed({ reason: "died" }).state.stage).toBe("closed");
});

test("§ 82 b ends by itself and asks for no decision", () => {
  const story = aCourse().referred({ method: "cti-job", legalBasis: "SEL § 82 b" }).inPhase1();
  expect(story.state.months).toBe(6);
  expect(story.closed({ reason: "moved-municipality" }).state.stage).toBe("closed");
});

test.each(rules.who5)("WHO-5 of $answers is $score", ({ answers, score, band }) => {
  expect(who5Score(answers)).toBe(score ?? undefined);
  if (score !== null && band !== undefined) expect(who5Band(score)).toBe(band);
});

import { expect, test } from "vitest";
import { z } from "zod";
import { readAcceptance } from "../acceptance/testing/read-acceptance.ts";
import type { MethodCode } from "../methods/definition.ts";
import { addDays, localDateSchema } from "../time/local-date.ts";
import { deadlines } from "./deadlines.ts";
import type { DeadlineKind } from "./deadlines.ts";
import { methodOf } from "./decide.ts";
import { aCourse } from "./testing/a-course.ts";
import type { Story } from "./testing/a-course.ts";

const timelines = readAcceptance(
  "timelines.json",
  z
    .array(
      z.object({
        months: z.number(),
        start: localDateSchema,
        phases: z.array(z.object({ start: localDateSchema })),
        lastDay: localDateSchema,
        agreementBy: localDateSchema,
        followUp: localDateSchema,
      }),
    )
    .min(11),
);

function due(story: Story): readonly (readonly [DeadlineKind, string])[] {
  return deadlines(story.state, methodOf(story.state)).map((one) => [one.kind, one.due]);
}

const methodOfLength = new Map<number, MethodCode>([
  [9, "cti-housing"],
  [6, "cti-job"],
  [12, "cti-exit"],
]);

test.each(timelines)("a course of $months months from $start has its days from the first one", (plan) => {
  const story = aCourse()
    .referred({
      method: methodOfLength.get(plan.months) ?? "cti-housing",
      legalBasis: plan.months === 6 ? "SEL § 82 b" : "SEL § 85",
      decidedOn: addDays(plan.start, -20),
      receivedOn: addDays(plan.start, -10),
    })
    .inPhase1({ on: plan.start });
  const [, second, third] = plan.phases;
  expect(due(story)).toEqual([
    ["measurement", addDays(plan.start, 14)],
    ["transition", second?.start],
    ["agreement", plan.agreementBy],
    ["end", plan.lastDay],
  ]);
  const last = story.inPhase2({ on: addDays(plan.start, 40) }).inPhase3({ on: addDays(plan.start, 80) });
  expect(due(story.inPhase2({ on: addDays(plan.start, 40) }))).toContainEqual(["transition", third?.start]);
  expect(due(last).filter(([kind]) => kind === "agreement" || kind === "end")).toEqual([
    ["agreement", plan.agreementBy],
    ["end", plan.lastDay],
  ]);
  const refused = last.does({
    type: "agreeContinuedSupport",
    on: addDays(plan.start, 90),
    citizenAgrees: false,
    withWhom: "Søster",
    what: "Ringer søndag",
  });
  expect(due(refused)).toContainEqual(["agreement", plan.agreementBy]);
  const over = last.closed({
    on: addDays(plan.start, 120),
    reason: "other",
    note: "Flyttede ind hos sin søster",
    decision: { on: addDays(plan.start, 110), outcome: "ended", text: "" },
  });
  expect(due(over)).toEqual([["follow-up", plan.followUp]]);
});

const referred = aCourse().referred();

test("before phase 1 there is only the length of the contact period to keep an eye on", () => {
  expect(due(referred)).toEqual([]);
  expect(due(referred.inContact("2025-01-02"))).toEqual([["contact-period", "2025-03-03"]]);
});

test("phase 1 without focus asks for it within two weeks", () => {
  expect(due(referred.inPhase1({ focus: 0 }))).toContainEqual(["focus", "2025-01-29"]);
  expect(due(referred.inPhase1({ focus: 1 })).map(([kind]) => kind)).not.toContain("focus");
});

test("what is done is no longer due", () => {
  const ready = referred.inPhase1().inPhase2().inPhase3().readyToEnd();
  const names = deadlines(ready.state, methodOf(ready.state)).map((one) => one.name.da);
  expect(names).toEqual([
    "Måling ved start",
    "Måling ved skift til fase 2",
    "Måling ved skift til fase 3",
    "Forløbet slutter (opfølgningsdato)",
  ]);
});

test("the end has the word of the legal basis: § 85 never runs out, § 82 b does", () => {
  const name = (story: Story) =>
    deadlines(story.state, methodOf(story.state)).find((one) => one.kind === "end")?.name.da;
  expect(name(referred.inPhase1())).toBe("Forløbet slutter (opfølgningsdato)");
  const short = aCourse().referred({ method: "cti-job", legalBasis: "SEL § 82 b" }).inPhase1();
  expect(name(short)).toBe("Forløbet slutter (slutdato)");
});

test("nobody is asked to measure a citizen who has died", () => {
  expect(due(referred.inPhase1().closed({ reason: "died" }))).toEqual([]);
});

test("every deadline says what is due in both languages, and where that comes from", () => {
  const stories = [referred.inContact(), referred.inPhase1({ focus: 0 }), referred.inPhase1().inPhase2().inPhase3()];
  for (const { state } of stories) {
    for (const { name, source } of deadlines(state, methodOf(state))) {
      expect(name.da).not.toBe("");
      expect(name.en).not.toBe("");
      expect(source.title).not.toBe("");
    }
  }
});

import { expect, test } from "vitest";
import { day } from "../time/local-date.ts";
import { aCourse } from "./testing/a-course.ts";
import { referral } from "./testing/drafts.ts";

const decision = {
  type: "recordDecision",
  on: day("2025-02-03"),
  outcome: "granted",
  text: "Støtte bevilget",
} as const;
const sent = { ...decision, sentOn: day("2025-02-04") } as const;
const wish = { wish: "Herberget", followed: false, reason: "" };
const a85 = { legalBasis: "SEL § 85 a" } as const;
const targetGroup = { useOfServices: "some", need: "long", leavingInstitution: false, note: "" } as const;

test("a decision holds its facts, the hearing, the days it was sent and had, and whether it could be appealed", () => {
  const whole = { ...sent, facts: "Boligen er anvist", hearing: true, receivedOn: day("2025-02-06") };
  const { type: _type, ...says } = whole;
  const story = aCourse().referred().does(whole);
  expect(story.state.decisions.at(-1)).toMatchObject({ ...says, appealable: true });
});

test("§ 82 b: the decision is kept as one that can't be appealed", () => {
  const story = aCourse()
    .does(referral({ method: "cti-job", legalBasis: "SEL § 82 b" }))
    .does(sent);
  expect(story.state.decisions.at(-1)?.appealable).toBe(false);
});

test("a decision is made, sent and had in that order", () => {
  const story = aCourse().referred();
  expect(story.refuses({ ...sent, sentOn: day("2025-02-02") })).toMatchObject({ code: "date-order", field: "sentOn" });
  expect(story.refuses({ ...sent, receivedOn: day("2025-02-03") })).toMatchObject({ field: "receivedOn" });
  expect(story.refuses({ ...sent, sentOn: day("2026-12-24") })).toMatchObject({ code: "future-date" });
});

test("a sending day that is added later says the same of complaining, and asks the same of § 85 a", () => {
  const { type: _type, ...says } = decision;
  const correct = (legalBasis: "SEL § 85" | "SEL § 85 a", entryId: string) =>
    ({
      type: "correctEntry",
      entryId,
      replacement: { kind: "decision-recorded", legalBasis, ...says, sentOn: sent.sentOn },
      reason: "Sendt i dag",
    }) as const;
  const usual = aCourse().referred().does(decision);
  const entry = usual.entries.at(-1)?.entryId ?? "";
  expect(usual.does(correct("SEL § 85", entry)).state.decisions).toMatchObject([{ appealable: true }]);
  const unasked = aCourse().does(referral(a85)).does(decision);
  const refused = unasked.refuses(correct("SEL § 85 a", unasked.entries.at(-1)?.entryId ?? ""));
  expect(refused).toMatchObject({ code: "supplier-wish-reason", field: "sentOn" });
});

test("§ 85 a: not sent before the citizen was asked who should give the support", () => {
  const story = aCourse().does(referral(a85));
  expect(story.refuses(sent)).toMatchObject({ code: "supplier-wish-reason", field: "sentOn" });
  expect(story.does(decision).state.decisions).toHaveLength(1);
});

test("§ 85 a: sent where the wish is followed, or where its reason stands", () => {
  for (const supplierWish of [
    { ...wish, followed: true },
    { ...wish, reason: "Herberget har ingen plads i vinter" },
  ]) {
    const story = aCourse()
      .does(referral({ ...a85, supplierWish }))
      .does(sent);
    expect(story.state.decisions).toHaveLength(1);
  }
});

test("another method than the proposal takes a reason; the same, or none proposed, does not", () => {
  const differs = { ...targetGroup, proposed: "icm" } as const;
  const story = aCourse();
  expect(story.refuses(referral({ targetGroup: differs }))).toMatchObject({
    code: "reason-needed",
    field: "chosenReason",
  });
  expect(story.refuses(referral({ targetGroup: { ...differs, chosenReason: "" } }))).toMatchObject({
    field: "chosenReason",
  });
  const reasoned = { ...differs, chosenReason: "ICM-holdet har venteliste, og borgeren vil gerne i gang" };
  for (const group of [reasoned, targetGroup, { ...targetGroup, proposed: "open" } as const]) {
    expect(story.does(referral({ targetGroup: group })).state.stage).toBe("referred");
  }
});

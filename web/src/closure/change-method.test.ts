import { icm, outreach } from "@tovholder/domain/course/testing/sibling-stories.ts";
import { member } from "@tovholder/domain/course/testing/drafts.ts";
import { currentMethod } from "@tovholder/domain/methods/registry.ts";
import { day } from "@tovholder/domain/time/local-date.ts";
import { expect, test } from "vitest";
import {
  carriedGroups,
  changeBody,
  lawAsks,
  methodsToChoose,
  startChange,
  stepGaps,
  stepOfField,
  type ChangeForm,
} from "./change-method.ts";

const today = day("2025-02-01");
const words = { needChoice: "vælg", needDate: "dag", needText: "ord" };

function formOf(more: Partial<ChangeForm> = {}): ChangeForm {
  return {
    ...startChange(icm.state, today),
    toMethod: "cti-housing",
    legalBasis: "SEL § 85",
    why: "Mindre nu",
    ...more,
  };
}

test("a course may go over to any other method, but the home is a course of its own", () => {
  const codes = methodsToChoose(icm.state).map((method) => method.code);
  expect(codes).toContain("cti-housing");
  expect(codes).not.toContain("icm");
  expect(codes).not.toContain("housing-first");
});

test("each step says what it lacks, and the second asks for a decision only where support ends by one", () => {
  const empty = startChange(icm.state, today);
  expect(stepGaps(empty, icm.state, words)).toEqual({ toMethod: "vælg", why: "ord" });
  expect(stepGaps({ ...empty, step: 2, outcome: undefined }, icm.state, words)).toEqual({
    outcome: "vælg",
    legalBasis: "vælg",
  });
  const ungranted = { ...startChange(outreach.state, today), step: 2, outcome: undefined } as const;
  expect(stepGaps({ ...ungranted, toMethod: "icm", legalBasis: "SEL § 85" }, outreach.state, words)).toEqual({});
});

test("the law asks what it asks of the new ground: a wish under § 85 a, no decision day where nothing is granted", () => {
  expect(lawAsks(formOf({ toMethod: "icm", legalBasis: "SEL § 85 a" }))).toMatchObject({ decision: true, wish: true });
  const toOutreach = formOf({ toMethod: "skp", legalBasis: "SEL § 99", decidedOn: day("2024-01-01") });
  expect(lawAsks(toOutreach)).toMatchObject({ decision: false, wish: false });
  expect(changeBody(toOutreach, icm.state)).toMatchObject({ legalBasis: "SEL § 99", decidedOn: today });
});

test("the body holds the decision, the visit and the person, and leaves out what was not said", () => {
  const body = changeBody(formOf({ jointVisitOn: today, worker: "worker team" }), icm.state);
  expect(body).toMatchObject({
    toMethod: "cti-housing",
    jointVisitOn: today,
    decision: { on: today, outcome: "changed" },
    workerId: "worker",
    teamId: "team",
  });
  expect(body).not.toHaveProperty("supplierWish");
  expect(changeBody(formOf({ worker: " team" }), icm.state)).not.toHaveProperty("workerId");
});

test("what the server says no to leads back to the step where its field stands", () => {
  expect([stepOfField("toMethod"), stepOfField("supplierWish.reason"), stepOfField("workerId")]).toEqual([1, 2, 3]);
});

test("what goes along is named, and what the method has no place for is said", () => {
  const { state } = icm.does(member());
  const groups = carriedGroups(state, currentMethod("skp"));
  expect(groups.find((group) => group.kind === "network")).toMatchObject({ names: ["Mette Prøvesen"], fits: true });
  expect(groups.find((group) => group.kind === "actions")?.fits).toBe(false);
  expect(carriedGroups(state).every((group) => group.fits)).toBe(true);
});

import { aCourse } from "@tovholder/domain/course/testing/a-course.ts";
import { day } from "@tovholder/domain/time/local-date.ts";
import { expect, test } from "vitest";
import { decisionMissing, deviationsOn, missingSteps } from "./ending.ts";

const last = aCourse().referred().inContact("2024-12-30").inPhase1().inPhase2().inPhase3();

test("only a planned ending asks for the agreement, the handover plan and the measurement", () => {
  expect(missingSteps(last.state, "completed-as-planned")).toEqual(["agreement", "handoverPlan", "measurement"]);
  expect(missingSteps(last.readyToEnd().state, "completed-as-planned")).toEqual([]);
  expect(missingSteps(last.state, "moved-municipality")).toEqual([]);
});

test("support that ends only by a decision asks for one, except at a death", () => {
  expect(decisionMissing(last.state, "refuses")).toBe(true);
  expect(decisionMissing(last.state, "died")).toBe(false);
  expect(decisionMissing(last.state, undefined)).toBe(false);
});

test("what departs from the plan is known before it is saved", () => {
  expect(deviationsOn(last.state, day("2025-08-01"))).toContain("ended-early");
  expect(deviationsOn(last.state, undefined)).toEqual([]);
});

import { expect, test } from "vitest";
import { isAnswered, questionsFor } from "./answers.ts";

test("somebody isolated without contact is asked no more than the home", () => {
  expect(questionsFor({ isolated: true, inContact: false })).toEqual(["isolated", "inContact", "homelessOrAtRisk"]);
});

test("whether support is wanted is asked only of who is homeless or at risk, and nothing is asked about being ready", () => {
  const usual = ["isolated", "homelessOrAtRisk", "leavingInstitution", "useOfServices", "need"];
  expect(questionsFor({})).toEqual(usual);
  expect(questionsFor({ isolated: false, homelessOrAtRisk: true })).toEqual(usual.toSpliced(2, 0, "willing"));
});

test("an untouched form keeps no proposal", () => {
  expect(isAnswered({ useOfServices: "unknown", need: "unknown", leavingInstitution: false })).toBe(false);
  expect(isAnswered({ need: "short" })).toBe(true);
  expect(isAnswered({ isolated: false })).toBe(true);
});

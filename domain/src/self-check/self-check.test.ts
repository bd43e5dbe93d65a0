import * as fc from "fast-check";
import { expect, test } from "vitest";
import { addDays, day } from "../time/local-date.ts";
import { currentSelfCheck, selfChecks } from "./lists.ts";
import { newestAnswers } from "../team-list/answered-list.ts";
import { answerFaults, selfCheckAnswers, selfCheckCodes, standing } from "./self-check.ts";
import type { Given, SelfCheckAnswer } from "./self-check.ts";

const act = currentSelfCheck("act");
const today = day("2026-11-22");

function given(item: string, answer: SelfCheckAnswer, at = "2026-11-01T10:00:00Z"): Given {
  return { item, answer, on: day(at.slice(0, 10)), at };
}

test("Housing First has eight principles and ACT ten requirements, all official and in both languages", () => {
  expect(selfCheckCodes.map((code) => currentSelfCheck(code).items.length)).toEqual([8, 10]);
  for (const { items, source } of selfChecks) {
    expect(source.standing).toBe("official");
    expect(new Set(items.map(({ code }) => code)).size).toBe(items.length);
    for (const { name } of items) expect(name.da !== "" && name.en !== "").toBe(true);
  }
});

test("what nobody judged is not counted as unmet, and nothing is said of all until all are judged", () => {
  expect(standing(act, [])).toEqual({ of: 10, judged: 0, met: 0 });
  const some = [given("unlimited", "yes"), given("place", "no"), given("family", "not-judged")];
  expect(standing(act, some)).toEqual({ of: 10, judged: 2, met: 1 });
  const all = act.items.map(({ code }) => given(code, "yes"));
  expect(standing(act, all)).toEqual({ of: 10, judged: 10, met: 10, all: true });
  expect(standing(act, [...all, given("place", "partly", "2026-11-02T10:00:00Z")]).all).toBe(false);
});

test("the newest answer counts: by the day judged, then by when it was written", () => {
  const later = given("place", "no", "2026-11-10T09:00:00Z");
  const backdated = { ...given("place", "yes", "2026-11-12T09:00:00Z"), on: day("2026-11-05") };
  expect(newestAnswers([later, backdated]).get("place")).toBe(later);
  const again = given("place", "partly", "2026-11-10T11:00:00Z");
  expect(newestAnswers([again, later]).get("place")).toBe(again);
});

test("an answer needs an item of the list, evidence and a day that has been", () => {
  const whole = { item: "place", answer: "yes", evidence: "Set på møderne i oktober", on: today } as const;
  expect(answerFaults(act, whole, today)).toEqual([]);
  expect(answerFaults(act, { ...whole, answer: "not-judged", evidence: "" }, today)).toEqual([]);
  const bad = { ...whole, item: "basic-right", evidence: " ", on: addDays(today, 1) };
  expect(answerFaults(act, bad, today).map(({ path }) => path)).toEqual(["item", "evidence", "on"]);
});

test("met is never above judged, nor judged above the number of items", () => {
  const one = fc.record({
    item: fc.constantFrom(...act.items.map(({ code }) => code), "other"),
    answer: fc.constantFrom(...selfCheckAnswers),
    on: fc.nat(300).map((days) => addDays(today, -days)),
    at: fc.constantFrom("2026-11-01T10:00:00Z", "2026-11-02T10:00:00Z"),
  });
  fc.assert(
    fc.property(fc.array(one), (answers) => {
      const { of, judged, met } = standing(act, answers);
      expect(met <= judged && judged <= of).toBe(true);
    }),
  );
});

import * as fc from "fast-check";
import { expect, test } from "vitest";
import { currentMethod, methods } from "../methods/registry.ts";
import { newestVersion } from "../team-list/answered-list.ts";
import { addDays, day } from "../time/local-date.ts";
import { driverLists, drivers, driverScale } from "./drivers.ts";
import { elementsOf } from "./elements.ts";
import { recordFaults } from "./record-faults.ts";
import { withHistory } from "./records.ts";
import type { Adaptation, Decision, DriverAnswer, NextStep, Training } from "./records.ts";
import { driverStanding, driverTrend } from "./standing.ts";
import type { StatementAnswer } from "./standing.ts";
import { staffOf, trainingState } from "./training.ts";

const list = newestVersion(driverLists, "drivers");
const today = day("2026-11-22");
const recordId = "019ab000-0000-7000-8000-000000000001";

function said(item: string, value: StatementAnswer["value"], on = "2026-11-01"): StatementAnswer {
  return { item, value, on: day(on), at: `${on}T10:00:00Z` };
}

test("each driver has four statements of our own, in both languages", () => {
  for (const driver of drivers) expect(list.items.filter((item) => item.driver === driver)).toHaveLength(4);
  expect(new Set(list.items.map(({ code }) => code)).size).toBe(20);
  for (const { name, source } of list.items) {
    expect(name.da !== "" && name.en !== "").toBe(true);
    expect(source.standing).toBe("derived");
  }
});

test("no answer is not 0: the mean is of what is answered, and absent without", () => {
  expect(driverStanding(list, [], { driver: "people" })).toEqual({ driver: "people", of: 4, judged: 0 });
  const some = [said("people-trained", 0), said("people-new", 3), said("people-cover", null), said("effort-core", 1)];
  expect(driverStanding(list, some, { driver: "people" })).toEqual({ driver: "people", of: 4, judged: 2, mean: 1.5 });
});

test("the trend has a point for each day answered, and an answer stands until the next", () => {
  const answers = [said("people-trained", 1), said("people-new", 3), said("people-trained", 3, "2026-11-10")];
  expect(driverTrend(list, answers, "people").map(({ on, standing }) => [on, standing.mean])).toEqual([
    ["2026-11-01", 2],
    ["2026-11-10", 3],
  ]);
  expect(driverTrend(list, answers, "context")).toEqual([]);
});

test("a mean lies on the scale, and no order of the answers changes it", () => {
  const answer = fc.record({
    item: fc.constantFrom(...list.items.map(({ code }) => code)),
    value: fc.constantFrom(...driverScale, null),
    days: fc.nat(40),
  });
  const answers = fc.uniqueArray(answer, { selector: ({ item, days }) => `${item} ${days}` });
  fc.assert(
    fc.property(answers, fc.constantFrom(...drivers), (given, driver) => {
      const all = given.map(({ item, value, days }) => said(item, value, addDays(today, -days)));
      const standing = driverStanding(list, all, { driver });
      expect(standing.mean ?? 0).toBeLessThanOrEqual(3);
      expect(standing.mean === undefined).toBe(standing.judged === 0);
      expect(driverStanding(list, all.toReversed(), { driver })).toEqual(standing);
    }),
  );
});

test("what a source states of CTI is locked: focus, phases, transitions and weights", () => {
  const elements = elementsOf(currentMethod("cti-housing"));
  const locked = elements.filter((element) => element.locked).map(({ code }) => code);
  const core = ["focus", "ending", "transition-evaluated-with-citizen", "transition-adjusted-with-citizen"];
  const weights = ["weight-phase1", "weight-phase2", "weight-phase3"];
  expect(locked).toEqual(expect.arrayContaining([...core, ...weights]));
  const open = elements.filter((element) => !element.locked).map(({ code }) => code);
  expect(open).toEqual(expect.arrayContaining(["contact-phase1", "caseload", "follow-up"]));
});

test("every method has elements with codes of their own, and no locked one may be adapted", () => {
  for (const method of methods) {
    const elements = elementsOf(method);
    expect(new Set(elements.map(({ code }) => code)).size).toBe(elements.length);
    for (const { code, locked } of elements) {
      const faults = recordFaults({ ...adaptation, method: method.code, element: code, fidelityItem: null }, today);
      expect(faults.map(({ path }) => path)).toEqual(locked ? ["element"] : []);
    }
  }
});

const adaptation: Adaptation = {
  kind: "adaptation",
  recordId,
  seen: 0,
  method: "cti-housing",
  element: "contact-phase3",
  what: "Hver 14. dag",
  why: "Lange afstande",
  decidedBy: "Ledelsen",
  fromOn: day("2026-09-01"),
  fidelityItem: "cti-8",
  effect: "Kontakten falder mindre",
  endedOn: null,
};
const decision: Decision = {
  kind: "decision",
  recordId,
  seen: 0,
  going: "stop",
  what: "Dobbelt notat",
  why: "Tid",
  decidedBy: "Ledelsen",
  fromOn: day("2026-10-01"),
  reviewOn: day("2027-01-01"),
};
const answer: DriverAnswer = {
  kind: "answer",
  recordId,
  seen: 0,
  listVersion: 1,
  driver: "people",
  on: today,
  values: [{ item: "people-new", value: 2 }],
  note: "",
};
const step: NextStep = {
  kind: "step",
  recordId,
  seen: 0,
  driver: "people",
  what: "Aftal kursus",
  ownerId: recordId,
  due: addDays(today, 20),
  settledOn: null,
  outcome: "",
};
const training: Training = {
  kind: "training",
  recordId,
  seen: 0,
  accountId: recordId,
  code: "cti",
  ownText: "",
  profession: null,
  completedOn: day("2025-01-01"),
  validUntil: day("2027-01-01"),
  note: "",
  withdrawn: false,
};

test("whole records may be kept, and each fault stands at its field", () => {
  for (const whole of [adaptation, decision, answer, step, training]) expect(recordFaults(whole, today)).toEqual([]);
  const late = addDays(today, 1);
  const wrong = [
    { ...adaptation, method: "findes-ikke" },
    { ...adaptation, element: "findes-ikke", fidelityItem: "skp-1", endedOn: late },
    { ...decision, reviewOn: day("2026-09-30") },
    { ...answer, values: [{ item: "effort-core", value: 2 } as const], on: late },
    { ...answer, values: [...answer.values, ...answer.values] },
    { ...answer, listVersion: 2 },
    { ...step, settledOn: late },
    { ...training, code: "other" as const, completedOn: late, validUntil: day("2024-01-01") },
    { ...training, code: "profession" as const },
    { ...training, profession: "health" as const },
  ];
  expect(wrong.map((one) => recordFaults(one, today).map(({ path }) => path))).toEqual([
    ["method"],
    ["element", "fidelityItem", "endedOn"],
    ["reviewOn"],
    ["values", "on"],
    ["values"],
    ["values"],
    ["settledOn"],
    ["ownText", "completedOn", "validUntil"],
    ["profession"],
    ["profession"],
  ]);
});

test("a certificate is said to run out sixty days ahead, and counts on its last day", () => {
  const until = (validUntil: Training["validUntil"]) => trainingState({ completedOn: today, validUntil }, today);
  expect([null, addDays(today, 61), addDays(today, 60), today, addDays(today, -1)].map(until)).toEqual([
    "lasting",
    "valid",
    "expiring",
    "expiring",
    "expired",
  ]);
});

test("the newest version of a record counts, and those before it stay", () => {
  const second = { ...decision, seen: 1, going: "continue" as const };
  const other = { ...decision, recordId: "019ab000-0000-7000-8000-000000000002" };
  expect(withHistory([decision, other, second])).toEqual([
    { now: second, before: [decision] },
    { now: other, before: [] },
  ]);
});

test("the professions of a team are told once every member's is written", () => {
  const nurse = { accountId: "a", teamId: "t", professions: ["health" as const], trainings: ["cti" as const] };
  expect(staffOf([nurse])).toEqual([{ accountId: "a", teamId: "t", profession: "health" }]);
  expect(staffOf([nurse, { ...nurse, accountId: "b", professions: [] }])).toBeUndefined();
  expect(staffOf([])).toBeUndefined();
});

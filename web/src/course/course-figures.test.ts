import { aCourse } from "@tovholder/domain/course/testing/a-course.ts";
import { day } from "@tovholder/domain/time/local-date.ts";
import { expect, test } from "vitest";
import { clockFigures, phaseNumber } from "./course-figures.ts";

const begun = aCourse().referred().inContact("2024-12-30").inPhase1();

test("the contact period counts its days and has no planned end", () => {
  const { state } = aCourse().referred().inContact("2024-12-30");
  expect(clockFigures(state, day("2025-01-09"))).toEqual({ contactDays: 10 });
  expect(phaseNumber(state)).toBeUndefined();
});

test("a phase counts down to the planned change and then past it", () => {
  const { state } = begun;
  const { change } = clockFigures(state, day("2025-03-01"));
  if (change === undefined) throw new Error("Phase 1 has a planned change");
  expect(clockFigures(state, change).daysLeft).toBe(0);
  expect(clockFigures(state, day("2030-01-01")).daysLeft).toBeLessThan(0);
  expect(phaseNumber(state)).toBe(1);
});

test("phase 3 has no further change and counts down to the day after the last", () => {
  const { state } = begun.inPhase2().inPhase3();
  const { change, lastDay, daysLeft } = clockFigures(state, day("2025-10-01"));
  expect(change).toBeUndefined();
  expect(daysLeft).toBe((clockFigures(state, day("2025-10-02")).daysLeft ?? 0) + 1);
  expect(lastDay).toBeDefined();
});

test("support that cannot expire by law has a follow-up date, in the law's own word", () => {
  const { followUp, endWord } = clockFigures(begun.state, day("2025-03-01"));
  expect(followUp?.word.da).toBe("opfølgningsdato");
  expect(endWord).toBeUndefined();
});

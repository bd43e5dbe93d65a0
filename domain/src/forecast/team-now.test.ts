import * as fc from "fast-check";
import { expect, test } from "vitest";
import { currentMethod } from "../methods/registry.ts";
import { addDays, addMonths, day } from "../time/local-date.ts";
import type { RunningCourse } from "./planned-load.ts";
import { leavesInWeek, scenarioCodes, scenarioOf, teamNow, weightsOf } from "./team-now.ts";

const today = day("2026-11-22");
const cti = currentMethod("cti-housing");
const icm = currentMethod("icm");

function course(stage: string, phase1Start: string | undefined, method = cti): RunningCourse {
  return {
    workerId: "w",
    method,
    stage,
    months: 9,
    phase1Start: phase1Start === undefined ? undefined : day(phase1Start),
  };
}

test("each course stands in its stage, with the weeks that are left to the next planned border", () => {
  const start = addMonths(today, -4);
  const team = teamNow(
    [course("contact", undefined), course("phase2", start), course("referred", undefined)],
    20,
    today,
  );
  expect(team).toEqual({
    courses: [
      { stage: 0, weeksLeft: 0, phaseWeeks: 13 },
      { stage: 2, weeksLeft: 9, phaseWeeks: 13 },
    ],
    waiting: 1,
    capacity: 20,
  });
});

test("courses without a clock take their room and never move", () => {
  const team = teamNow([course("running", undefined, icm), course("running", undefined, icm)], 20, today);
  expect(team).toEqual({ courses: [], waiting: 0, capacity: 18 });
});

test("a late border is never behind, and no course is counted twice", () => {
  fc.assert(
    fc.property(
      fc.array(
        fc.record({ stage: fc.constantFrom("phase1", "phase2", "phase3"), back: fc.integer({ min: 0, max: 700 }) }),
      ),
      (lives) => {
        const courses = lives.map(({ stage, back }) => course(stage, addDays(today, -back)));
        const team = teamNow(courses, 10, today);
        expect(team.courses).toHaveLength(lives.length);
        expect(team.courses.every(({ weeksLeft }) => weeksLeft >= 0)).toBe(true);
      },
    ),
  );
});

test("the scenarios change one thing each", () => {
  expect(scenarioCodes.map((code) => scenarioOf(code, { limitPerFte: 10, referralsAMonth: 4 }))).toEqual([
    { changes: [] },
    { changes: [{ fromWeek: 0, sce: 10 }] },
    { changes: [{ fromWeek: leavesInWeek, sce: -10 }] },
    { changes: [], referralsPerWeek: 48 / 52 },
  ]);
  expect(weightsOf(cti)).toEqual([0.5, 1.5, 1, 0.5]);
});

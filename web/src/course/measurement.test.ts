import { aCourse } from "@tovholder/domain/course/testing/a-course.ts";
import { currentMethod } from "@tovholder/domain/methods/registry.ts";
import { day } from "@tovholder/domain/time/local-date.ts";
import { expect, test } from "vitest";
import { measurementLines, usualTimePoint } from "./measurement.ts";

const cti = currentMethod("cti-housing");
const last = aCourse().referred().inContact("2024-12-30").inPhase1().inPhase2().inPhase3();

test("the time point follows the stage, and the next one when the first is taken", () => {
  expect(usualTimePoint(aCourse().referred().state, cti)).toBe("start");
  expect(usualTimePoint(last.state, cti)).toBe("transition-2-3");
  const decided = last.does({ type: "recordDecision", on: day("2025-10-01"), outcome: "ended", text: "" });
  expect(usualTimePoint(decided.readyToEnd().closed().state, cti)).toBe("follow-up");
});

test("a method without phases measures at the start and then along the way", () => {
  const icm = currentMethod("icm");
  expect(usualTimePoint(last.state, icm)).toBe("start");
  expect(usualTimePoint(last.measuredAtEnd().state, icm)).toBe("start");
});

test("a score is told only when all five are answered", () => {
  const { state } = last.measuredAtEnd();
  expect(measurementLines(state).map((line) => line.score)).toEqual([52]);
  const [first] = state.measurements;
  if (first === undefined) throw new Error("It was measured");
  const unfinished = { ...state, measurements: [{ ...first, answers: [3, null, 2, 2, 3] }] };
  expect(measurementLines(unfinished)[0]).not.toHaveProperty("score");
});

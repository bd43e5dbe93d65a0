import * as fc from "fast-check";
import { expect, test } from "vitest";
import { decide } from "../course/decide.ts";
import { aCourse } from "../course/testing/a-course.ts";
import { idOf } from "../course/testing/ids.ts";
import { currentMethod } from "../methods/registry.ts";
import { day } from "../time/local-date.ts";
import { timePoints, timePointsOf, timedPoints, who5Band, who5Score } from "./measurement.ts";

const answer = fc.integer({ min: 0, max: 5 });

test("five answers give a score from 0 to 100 in steps of four, whatever their order", () => {
  fc.assert(
    fc.property(fc.array(answer, { minLength: 5, maxLength: 5 }), (answers) => {
      const score = who5Score(answers);
      expect(score).toBe(who5Score(answers.toReversed()));
      expect((score ?? -1) % 4).toBe(0);
      expect(score).toBeGreaterThanOrEqual(0);
      expect(score).toBeLessThanOrEqual(100);
    }),
  );
});

test("a missing answer gives no score and never a low one", () => {
  fc.assert(
    fc.property(fc.array(answer, { minLength: 4, maxLength: 4 }), fc.nat(4), (answers, place) => {
      expect(who5Score([...answers.slice(0, place), null, ...answers.slice(place)])).toBeUndefined();
      expect(who5Score(answers)).toBeUndefined();
    }),
  );
});

test("a better score never falls into a worse band", () => {
  const bands = Array.from({ length: 101 }, (_, score) => who5Band(score));
  expect([...new Set(bands)]).toEqual(["0-35", "36-50", ">50"]);
  expect([bands[35], bands[36], bands[50], bands[51]]).toEqual(["0-35", "36-50", "36-50", ">50"]);
});

test("methods without phases measure at the start, along the way and at the end", () => {
  for (const code of ["icm", "act", "skp"] as const) {
    expect(timePointsOf(currentMethod(code))).toEqual(["start", "along", "end"]);
  }
  expect(timePointsOf(currentMethod("cti-job"))).toEqual(timedPoints);
});

test("a time point of another method is refused in words", () => {
  const { state, entries } = aCourse().referred().inContact().inPhase1();
  const outcomes = timePoints.map((timePoint, index) =>
    decide(
      state,
      {
        type: "recordMeasurement",
        commandId: idOf(`command ${index}`),
        courseId: state.courseId,
        measurementId: idOf(`measurement ${index}`),
        instrument: "who-5",
        timePoint,
        seen: state.version,
        on: state.receivedOn,
        answers: [3, 3, 3, 3, 3],
        words: "",
      },
      { today: day("2026-11-22"), entries: () => entries },
    ),
  );
  expect(outcomes.map(({ ok }) => ok)).toEqual([true, true, true, true, true, false]);
  expect(outcomes.at(-1)).toMatchObject({ refusal: { code: "not-in-method", field: "timePoint" } });
});

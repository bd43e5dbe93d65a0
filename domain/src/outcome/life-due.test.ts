import * as fc from "fast-check";
import { expect, test } from "vitest";
import { deadlines } from "../course/deadlines.ts";
import { methodOf } from "../course/decide.ts";
import { aCourse } from "../course/testing/a-course.ts";
import { addDays, addMonths, day } from "../time/local-date.ts";
import type { LocalDate } from "../time/local-date.ts";
import { lifeFollowUpMonths, lifeNow, nextLifeFollowUp } from "./life-due.ts";

const start = day("2025-01-15");

function told(...says: readonly (readonly [on: LocalDate, has: boolean])[]) {
  let course = aCourse().referred().inContact().inPhase1();
  for (const [on, has] of says) course = course.does({ type: "recordLifeStatus", area: "home", has, on, note: "" });
  return course.state;
}

test("a home is asked about 6, 12 and 18 months after it was first there, and then no more", () => {
  expect(nextLifeFollowUp(told(), "home")).toBeUndefined();
  expect(nextLifeFollowUp(told([start, true]), "home")).toBe("2025-07-15");
  expect(nextLifeFollowUp(told([start, true], [day("2025-07-01"), true]), "home")).toBe("2026-01-15");
  expect(nextLifeFollowUp(told([start, true], [day("2025-12-20"), true]), "home")).toBe("2026-07-15");
  expect(nextLifeFollowUp(told([start, true], [day("2026-07-15"), true]), "home")).toBeUndefined();
  expect(nextLifeFollowUp(told([start, true]), "job")).toBeUndefined();
});

test("a home that was lost is asked about no more; one that came back is, from when it was first there", () => {
  const lost = told([start, true], [day("2025-03-01"), false]);
  expect(nextLifeFollowUp(lost, "home")).toBeUndefined();
  expect(lifeNow(lost, "home")).toMatchObject({ has: false });
  expect(nextLifeFollowUp(told([start, true], [day("2025-03-01"), false], [day("2025-04-01"), true]), "home")).toBe(
    "2025-07-15",
  );
});

test("the follow-up stands among the deadlines of the course", () => {
  const state = told([start, true]);
  expect(deadlines(state, methodOf(state)).filter(({ due }) => due === "2025-07-15")).toMatchObject([
    { kind: "life-status", name: { da: "Følg op: har borgeren stadig boligen?" } },
  ]);
});

test("whatever has been written, the day asked for is one of the three and later than the newest word, less a month", () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.nat(600), fc.boolean()), { maxLength: 8 }), (list) => {
      const state = told(...list.map(([days, has]) => [addDays(start, days), has] as const));
      const due = nextLifeFollowUp(state, "home");
      if (due === undefined) return;
      const first = state.lifeStatuses.find(({ has }) => has)?.on ?? start;
      expect(lifeFollowUpMonths.map((months) => addMonths(first, months))).toContain(due);
      expect(due > (lifeNow(state, "home")?.on ?? start)).toBe(true);
    }),
    { numRuns: 40 },
  );
});

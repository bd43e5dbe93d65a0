import * as fc from "fast-check";
import { expect, test } from "vitest";
import { z } from "zod";
import { readAcceptance } from "../acceptance/testing/read-acceptance.ts";
import { addDays, addMonths, daysBetween, fromDayNumber, localDateSchema } from "./local-date.ts";
import { endedWithinLength, isPhaseableLength, plannedPhaseOn, timeline } from "./timeline.ts";

const timelineCase = z.strictObject({
  months: z.number(),
  start: localDateSchema,
  phases: z.array(z.strictObject({ phase: z.number(), start: z.string(), end: z.string() })),
  lastDay: z.string(),
  agreementBy: z.string(),
  followUp: z.string(),
});
const cases = readAcceptance("timelines.json", z.array(timelineCase).min(11));
const rules = readAcceptance(
  "rules.json",
  z.object({
    withinLength: z.array(
      z.strictObject({ start: localDateSchema, months: z.number(), end: localDateSchema, ok: z.boolean() }),
    ),
  }),
);

const anyDay = fc.integer({ min: -25_000, max: 60_000 }).map(fromDayNumber);
const anyLength = fc.constantFrom(3, 6, 9, 12, 18);

test.each(cases)("$months months from $start", (expected) => {
  expect(timeline(expected.start, expected.months)).toEqual(expected);
});

test.each(rules.withinLength)("a course from $start that ended $end is within its length: $ok", (expected) => {
  expect(endedWithinLength(expected)).toBe(expected.ok);
});

test("phases meet without gap or overlap and fill the course", () => {
  fc.assert(
    fc.property(anyDay, anyLength, (start, months) => {
      const plan = timeline(start, months);
      const [one, two, three] = plan.phases;
      expect(one.start).toBe(start);
      expect(addDays(one.end, 1)).toBe(two.start);
      expect(addDays(two.end, 1)).toBe(three.start);
      expect(three.end).toBe(plan.lastDay);
      for (const phase of plan.phases) expect(daysBetween(phase.start, phase.end)).toBeGreaterThan(0);
    }),
  );
});

test("every boundary is counted from the phase-1 start, never chained", () => {
  fc.assert(
    fc.property(anyDay, anyLength, (start, months) => {
      const plan = timeline(start, months);
      expect(plan.phases.map((phase) => phase.start)).toEqual(
        [0, 1, 2].map((index) => addMonths(start, (index * months) / 3)),
      );
      expect(addDays(plan.lastDay, 1)).toBe(addMonths(start, months));
    }),
  );
});

test("a day of the course lies in exactly one phase, other days in none", () => {
  fc.assert(
    fc.property(anyDay, anyLength, fc.integer({ min: -40, max: 700 }), (start, months, offset) => {
      const plan = timeline(start, months);
      const date = addDays(start, offset);
      const inside = date >= start && date <= plan.lastDay;
      expect(plannedPhaseOn(plan, date) !== undefined).toBe(inside);
    }),
  );
});

test("only whole months that make three equal phases are a length", () => {
  expect([3, 6, 9, 12].every(isPhaseableLength)).toBe(true);
  expect([0, -3, 1, 7, 8, 10, 4.5, 63, Number.NaN, Infinity].some(isPhaseableLength)).toBe(false);
  expect(() => timeline(fromDayNumber(0), 8)).toThrow("three equal phases");
});

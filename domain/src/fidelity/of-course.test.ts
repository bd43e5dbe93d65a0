import { assert, property } from "fast-check";
import { expect, test } from "vitest";
import { day } from "../time/local-date.ts";
import { ctiSelfAssessment, instruments } from "./instruments.ts";
import { defaultLimits } from "./limits.ts";
import { indicatorsWithSigns, itemsMovedBy } from "./of-course.ts";
import { neededSince } from "./scope.ts";
import { figureFor, scopeFor, scoreCard } from "./score-card.ts";
import { anyCourses } from "./testing/any-course.ts";

const period = { from: day("2025-07-01"), to: day("2026-06-30") };
/** So late that courses of the generator have ended long before. */
const late = { from: day("2027-04-01"), to: day("2027-12-31") };
const today = day("2026-07-15");

test("what single courses give adds up to what the team gets", () => {
  assert(
    property(anyCourses, (all) => {
      const scope = scopeFor(ctiSelfAssessment, { all, period, today, limits: defaultLimits, outside: {} });
      const moved = scope.courses.flatMap((course) => itemsMovedBy(course, { beside: all, period, today }));
      for (const indicator of indicatorsWithSigns(ctiSelfAssessment)) {
        const figure = figureFor(indicator, scope);
        const own = moved.filter(({ item }) => item.code === indicator.item.code);
        expect(own.reduce((sum, { gives }) => sum + gives.of, 0)).toBe(figure.n.of);
        expect(own.reduce((sum, { gives }) => sum + gives.met, 0)).toBe(figure.n.met);
      }
    }),
    { numRuns: 30 },
  );
});

/** A course as it can be: nothing happened in it after it ended. */
function ended<Value>(value: Value, end: string): Value {
  const later = (part: unknown) => typeof part === "object" && part !== null && "on" in part && String(part.on) > end;
  if (typeof value !== "object" || value === null) return value;
  const kept = Object.entries(value).filter(([, part]) => !later(part));
  const parts = kept.map(([name, part]) => [name, ended<unknown>(part, end)] as const);
  const whole: unknown = Array.isArray(value) ? parts.map(([, part]) => part) : Object.fromEntries(parts);
  // The same shape, with some members of lists and some optional fields left out.
  return whole as Value;
}

test("courses that ended long before a period count in nothing of it", () => {
  assert(
    property(anyCourses, (given) => {
      const possible = given.filter(({ referred, end }) => end === undefined || end.on >= referred.on);
      const all = possible.map((course) => (course.end === undefined ? course : ended(course, course.end.on)));
      const kept = all.filter(({ end }) => end === undefined || end.on >= neededSince(late));
      const keptCitizens = new Set(kept.map(({ citizenId }) => citizenId));
      const read = all.filter(({ citizenId }) => keptCitizens.has(citizenId));
      for (const instrument of instruments) {
        const scope = { period: late, today: late.to, limits: defaultLimits, outside: {} };
        const numbers = (courses: typeof all) =>
          scoreCard(instrument, { ...scope, all: courses }).items.map(({ figure }) => [figure.n, figure.missing]);
        expect(numbers(read)).toEqual(numbers(all));
      }
    }),
    { numRuns: 200 },
  );
});

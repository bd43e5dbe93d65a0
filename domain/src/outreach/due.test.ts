import * as fc from "fast-check";
import { expect, test } from "vitest";
import { addDays, day } from "../time/local-date.ts";
import { attemptsDue, sparringAfter } from "./due.ts";
import type { AttemptFacts, Try } from "./due.ts";

const today = day("2026-11-22");
const since = day("2026-10-01");

function facts(changes: Partial<AttemptFacts> = {}): AttemptFacts {
  return { since, tries: [], everyDays: undefined, sparredOn: undefined, appointmentOn: undefined, ...changes };
}

const tried = (on: string, how: Partial<Try> = {}): Try => ({ on: day(on), met: false, refused: false, ...how });

test("the first try is due at once", () => {
  expect(attemptsDue(facts(), today)).toEqual({
    lastTryOn: undefined,
    dueOn: since,
    daysOver: 52,
    triesSinceSparring: 0,
    sparring: false,
    refusalsInRow: 0,
  });
});

test("the next try follows from the answer to how often; without one there is no day", () => {
  const tries = [tried("2026-11-10")];
  expect(attemptsDue(facts({ tries, everyDays: 7 }), today)).toMatchObject({ dueOn: "2026-11-17", daysOver: 5 });
  expect(attemptsDue(facts({ tries, everyDays: 14 }), today)).toMatchObject({ dueOn: "2026-11-24", daysOver: 0 });
  expect(attemptsDue(facts({ tries }), today)).toMatchObject({ dueOn: undefined, daysOver: 0 });
});

test("an appointment ahead is the day, whatever the rhythm", () => {
  const appointmentOn = day("2026-11-30");
  expect(attemptsDue(facts({ tries: [tried("2026-11-01")], everyDays: 7, appointmentOn }), today)).toMatchObject({
    dueOn: "2026-11-30",
    daysOver: 0,
  });
});

test("five tries in vain ask for a colleague; answers made with one, or meeting the citizen, begin anew", () => {
  const tries = ["2026-11-01", "2026-11-02", "2026-11-03", "2026-11-04", "2026-11-05"].map((on) => tried(on));
  expect(attemptsDue(facts({ tries }), today)).toMatchObject({ triesSinceSparring: 5, sparring: true });
  expect(attemptsDue(facts({ tries, sparredOn: day("2026-11-02") }), today)).toMatchObject({
    triesSinceSparring: 3,
    sparring: false,
  });
  expect(attemptsDue(facts({ tries: [...tries, tried("2026-11-06", { met: true })] }), today)).toMatchObject({
    triesSinceSparring: 0,
  });
});

test("refusals in a row end when the citizen talks, and are not broken by finding nobody", () => {
  const tries = [
    tried("2026-11-01", { refused: true }),
    tried("2026-11-02", { met: true }),
    tried("2026-11-03", { refused: true }),
    tried("2026-11-04"),
    tried("2026-11-05", { refused: true }),
  ];
  expect(attemptsDue(facts({ tries }), today).refusalsInRow).toBe(2);
});

const days = fc.integer({ min: 0, max: 52 }).map((count) => addDays(since, count));
const anyTry = fc.record({ on: days, met: fc.boolean(), refused: fc.boolean() });
const anyFacts = fc.record({
  since: fc.constant(since),
  tries: fc.array(anyTry, { maxLength: 12 }).map((list) => list.sort((left, right) => (left.on < right.on ? -1 : 1))),
  everyDays: fc.option(fc.integer({ min: 1, max: 90 }), { nil: undefined }),
  sparredOn: fc.option(days, { nil: undefined }),
  appointmentOn: fc.option(fc.constant(addDays(today, 3)), { nil: undefined }),
});

test("nothing that came back ever takes a citizen off the list, and counts stay within the tries", () => {
  fc.assert(
    fc.property(anyFacts, (given) => {
      const due = attemptsDue(given, today);
      const hasDay = given.appointmentOn !== undefined || given.everyDays !== undefined || given.tries.length === 0;
      expect(due.dueOn !== undefined).toBe(hasDay);
      expect(due.daysOver).toBeGreaterThanOrEqual(0);
      expect(due.triesSinceSparring).toBeLessThanOrEqual(given.tries.length);
      expect(due.sparring).toBe(due.triesSinceSparring >= sparringAfter);
      expect(due.refusalsInRow).toBeLessThanOrEqual(given.tries.filter((one) => one.refused).length);
    }),
  );
});

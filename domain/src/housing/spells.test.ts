import * as fc from "fast-check";
import { expect, test } from "vitest";
import { addDays, day } from "../time/local-date.ts";
import { homeKinds, situations, tenancyEndReasons } from "./housing.ts";
import { livesNow, spells, standingOf } from "./spells.ts";

const street = { situation: "street", on: day("2025-01-10") } as const;
const shelter = { situation: "shelter", on: day("2025-02-01") } as const;
const flat = { home: "public-housing", on: day("2025-03-01") } as const;
const evicted = { ...flat, ended: { on: day("2025-08-01"), reason: "evicted" } } as const;

test("situations and homes make one line through time, and a move is written once", () => {
  expect(spells({ situations: [street, shelter], tenancies: [flat] })).toEqual([
    { where: { kind: "situation", situation: "street" }, from: "2025-01-10", to: "2025-02-01" },
    { where: { kind: "situation", situation: "shelter" }, from: "2025-02-01", to: "2025-03-01" },
    { where: { kind: "home", home: "public-housing" }, from: "2025-03-01" },
  ]);
});

test("after a lost home nothing is assumed until somebody writes", () => {
  expect(livesNow({ situations: [street], tenancies: [evicted] })).toEqual({
    where: { kind: "unknown" },
    from: "2025-08-01",
  });
  const friends = { situation: "with-family-or-friends", on: day("2025-08-01") } as const;
  expect(livesNow({ situations: [street, friends], tenancies: [evicted] })?.where).toEqual({
    kind: "situation",
    situation: "with-family-or-friends",
  });
});

test("own home said of someone with a home here is that home, and moving on the same day leaves no gap", () => {
  const own = { situation: "own-home", on: day("2025-04-01") } as const;
  expect(spells({ situations: [own], tenancies: [flat] })).toEqual([
    { where: { kind: "home", home: "public-housing" }, from: "2025-03-01" },
  ]);
  const next = { home: "private-rental", on: day("2025-08-01") } as const;
  const moved = { ...flat, ended: { on: next.on, reason: "moved-to-other-home" } } as const;
  expect(spells({ situations: [], tenancies: [moved, next] }).map(({ where }) => where.kind)).toEqual(["home", "home"]);
});

test("nothing is known of one of whom nothing is written, and nothing comes after death", () => {
  expect(livesNow({ situations: [], tenancies: [] })).toBeUndefined();
  const died = { ...flat, ended: { on: day("2025-09-01"), reason: "died" } } as const;
  expect(livesNow({ situations: [], tenancies: [died] })).toBeUndefined();
});

test("a transitional dwelling counts as homelessness, an institution as neither", () => {
  expect(standingOf({ kind: "home", home: "transitional" })).toBe("homeless");
  expect(standingOf({ kind: "home", home: "institution" })).toBe("neither");
  expect(standingOf({ kind: "situation", situation: "not-counted" })).toBe("neither");
  expect(standingOf({ kind: "situation", situation: "own-home" })).toBe("home");
});

const anyDay = fc.integer({ min: 0, max: 900 }).map((days) => addDays(day("2024-01-01"), days));

test("stays follow each other without overlap, and each lasts at least a day", () => {
  const word = fc.record({ situation: fc.constantFrom(...situations), on: anyDay });
  const home = fc.record({
    home: fc.constantFrom(...homeKinds),
    on: anyDay,
    length: fc.nat(400),
    reason: fc.constantFrom(...tenancyEndReasons),
  });
  fc.assert(
    fc.property(fc.array(word, { maxLength: 6 }), fc.array(home, { maxLength: 3 }), (words, homes) => {
      const tenancies = homes.map(({ home: kind, on, length, reason }) => ({
        home: kind,
        on,
        ended: { on: addDays(on, length), reason },
      }));
      const line = spells({ situations: words, tenancies });
      for (const [index, { from, to }] of line.entries()) {
        if (to !== undefined) expect(from < to).toBe(true);
        const next = line[index + 1];
        if (next !== undefined) expect(to !== undefined && to <= next.from).toBe(true);
      }
    }),
  );
});

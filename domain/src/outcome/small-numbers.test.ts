import * as fc from "fast-check";
import { expect, test } from "vitest";
import { leastShown, protectCounts } from "./small-numbers.ts";
import type { Counted, Cut } from "./small-numbers.ts";

const teams = ["nord", "syd", "vest"];
const methods = ["cti-housing", "cti-job"];
const parts = ["planned", "moved", "died"];

const anyone: fc.Arbitrary<Counted> = fc.record({
  team: fc.constantFrom(...teams),
  method: fc.constantFrom(...methods),
  quarter: fc.constantFrom(1, 2),
  part: fc.oneof({ weight: 4, arbitrary: fc.constant("planned") }, fc.constantFrom(...parts)),
});
const anyYear = fc.array(anyone, { maxLength: 90 });

const none = [undefined];
const cuts: readonly Cut[] = [...none, ...teams].flatMap((team) =>
  [...none, ...methods].flatMap((method) => [...none, 1, 2].map((quarter) => ({ team, method, quarter }))),
);

function within({ team, method, quarter }: Cut, one: Counted): boolean {
  return (
    (team === undefined || team === one.team) &&
    (method === undefined || method === one.method) &&
    (quarter === undefined || quarter === one.quarter)
  );
}

/** Whether a row is a sum of multiples of the others: plain elimination with fractions of whole numbers, apart from the product's own. */
function inSpan(rows: readonly (readonly number[])[], wanted: readonly number[]): boolean {
  const basis: bigint[][] = [];
  const reduce = (row: readonly number[]) => {
    let left = row.map(BigInt);
    for (const lead of basis) {
      const at = lead.findIndex((value) => value !== 0n);
      const [own, other] = [left[at] ?? 0n, lead[at] ?? 0n];
      if (own !== 0n) left = left.map((value, index) => value * other - (lead[index] ?? 0n) * own);
    }
    return left;
  };
  for (const row of rows) {
    const rest = reduce(row);
    if (rest.some((value) => value !== 0n)) basis.push(rest);
  }
  return reduce(wanted).every((value) => value === 0n);
}

/** All that the page would show of a year, whatever is chosen, as sums over the unknown numbers. */
function reader(list: readonly Counted[]) {
  const places = teams.flatMap((team) =>
    methods.flatMap((method) => [1, 2].flatMap((quarter) => parts.map((part) => ({ team, method, quarter, part })))),
  );
  const counts = protectCounts(list, parts);
  const cells = cuts.flatMap((cut) =>
    parts.map((part) => {
      const people = list.filter((one) => within(cut, one));
      const row = places.map((place) => (place.part === part && within(cut, place) ? 1 : 0));
      return {
        cut,
        size: people.length,
        count: people.filter((one) => one.part === part).length,
        told: counts(cut, part),
        row,
      };
    }),
  );
  const nobody = places.map((place) => !list.some((one) => within(place, one)));
  const zero = places.map((_place, index) =>
    cells.some(({ told, size, row }) => told === 0 && size >= leastShown && row[index] === 1),
  );
  const known = (row: readonly number[]) => row.map((value, index) => (nobody[index] || zero[index] ? 0 : value));
  const sizes = cuts.map((cut) => known(places.map((place) => (within(cut, place) ? 1 : 0))));
  const shown = cells.flatMap(({ told, row, size }) => (told === "hidden" || size === 0 ? [] : [known(row)]));
  return { cells, rows: [...sizes, ...shown], sizes, known };
}

test("a count is told right or not at all, and never one below five but 0", () => {
  fc.assert(
    fc.property(anyYear, (list) => {
      for (const { told, count, size } of reader(list).cells) {
        if (told === "hidden") continue;
        expect(told).toBe(count);
        expect(told === 0 || told >= leastShown).toBe(true);
        if (size > 0) expect(size).toBeGreaterThanOrEqual(leastShown);
      }
    }),
  );
});

test("no hidden count can be reckoned out from everything that is shown under every filter", () => {
  fc.assert(
    fc.property(anyYear, (list) => {
      const { cells, rows, sizes, known } = reader(list);
      for (const { told, row, size } of cells) {
        if (told !== "hidden" || size === 0) continue;
        const wanted = known(row);
        // Where a whole group ended alike, that is told of everybody in it; the number of people alone then says the count.
        if (wanted.every((value) => value === 0) || inSpan(sizes, wanted)) continue;
        expect(inSpan(rows, wanted)).toBe(false);
      }
    }),
    { numRuns: 60 },
  );
});

test("the hidden ones of a shown whole are never so few together that each must be one", () => {
  fc.assert(
    fc.property(anyYear, (list) => {
      const counts = protectCounts(list, parts);
      for (const cut of cuts) {
        const own = list.filter((one) => within(cut, one));
        const hidden = parts.filter((part) => counts(cut, part) === "hidden");
        if (own.length < leastShown || hidden.length === 0) continue;
        const together = own.filter(({ part }) => hidden.includes(part)).length;
        const others = parts.some((part) => !hidden.includes(part) && own.some((one) => one.part === part));
        if (others) expect(together).toBeGreaterThanOrEqual(leastShown);
      }
    }),
  );
});

test("it does not ask who was counted first", () => {
  fc.assert(
    fc.property(anyYear, (list) => {
      const [one, other] = [protectCounts(list, parts), protectCounts(list.toReversed(), parts)];
      for (const cut of cuts) for (const part of parts) expect(other(cut, part)).toBe(one(cut, part));
    }),
  );
});

function people(count: number, one: Partial<Counted>): readonly Counted[] {
  return Array.from({ length: count }, () => ({
    team: "nord",
    method: "cti-housing",
    quarter: 1,
    part: "planned",
    ...one,
  }));
}

test("a part of three takes another with it, so that the total less the shown does not say it", () => {
  const counts = protectCounts(
    [...people(20, {}), ...people(6, { part: "moved" }), ...people(3, { part: "died" })],
    parts,
  );
  expect(parts.map((part) => counts({}, part))).toEqual([20, "hidden", "hidden"]);
});

test("a team of three can't be got from the municipality less the other teams", () => {
  const list = teams.flatMap((team, index) => {
    const whole = [20, 12, 3][index] ?? 0;
    return [...people(whole, { team }), ...(index < 2 ? people(8, { team, part: "moved" }) : [])];
  });
  const counts = protectCounts(list, parts);
  expect(counts({}, "planned")).toBe(35);
  expect(counts({ team: "nord" }, "planned")).toBe(20);
  expect(counts({ team: "syd" }, "planned")).toBe("hidden");
  expect(counts({ team: "vest" }, "planned")).toBe("hidden");
});

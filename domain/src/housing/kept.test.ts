import * as fc from "fast-check";
import { expect, test } from "vitest";
import { addDays, addMonths, day } from "../time/local-date.ts";
import { homeKept, keptMonths, offeredBefore } from "./kept.ts";
import type { Home, KeptMonths } from "./kept.ts";

const movedIn = day("2025-01-31");
const today = day("2026-11-22");

function at(months: KeptMonths, ended?: Home["ended"], later: readonly Home[] = []) {
  return homeKept([{ on: movedIn, ended }, ...later], { movedIn, months }, { today });
}

test("a home still there is kept at the days that have come, and the rest is yet to be seen", () => {
  expect(keptMonths.map((months) => at(months))).toEqual([
    { on: "2025-07-31", kept: "kept" },
    { on: "2026-01-31", kept: "kept" },
    { on: "2026-07-31", kept: "kept" },
    { on: "2027-01-31", kept: "not-yet" },
  ]);
});

test("a home lost before the day is not kept, unless another home has followed", () => {
  const evicted = { on: day("2025-07-31"), reason: "evicted" } as const;
  expect(at(6, evicted).kept).toBe("not-kept");
  expect(at(12, evicted).kept).toBe("not-kept");
  expect(at(12, evicted, [{ on: day("2025-12-01") }]).kept).toBe("kept");
  // Lost, but the day is not there: another home may come.
  expect(at(24, evicted).kept).toBe("not-yet");
});

test("someone who died, and days after the course ended, are not counted against anybody", () => {
  expect(at(12, { on: day("2025-10-01"), reason: "died" }).kept).toBe("not-counted");
  const seenUntil = day("2025-10-01");
  expect(homeKept([{ on: movedIn }], { movedIn, months: 12 }, { today, seenUntil }).kept).toBe("not-seen");
  expect(homeKept([{ on: movedIn }], { movedIn, months: 6 }, { today, seenUntil }).kept).toBe("kept");
});

test("a home that is never left is never lost", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 3000 }), fc.constantFrom(...keptMonths), (since, months) => {
      const on = addDays(today, -since);
      const { kept } = homeKept([{ on }], { movedIn: on, months }, { today });
      expect(kept).toBe(addMonths(on, months) > today ? "not-yet" : "kept");
    }),
  );
});

test("what could be chosen among is what was offered since the move before", () => {
  const offers = ["2024-12-01", "2025-01-10", "2025-01-31", "2026-02-01"].map((on) => ({ on: day(on) }));
  const homes = [{ on: movedIn }, { on: day("2026-03-01") }];
  expect(offeredBefore({ offers, homes }, movedIn)).toHaveLength(3);
  expect(offeredBefore({ offers, homes }, day("2026-03-01")).map(({ on }) => on)).toEqual(["2026-02-01"]);
});

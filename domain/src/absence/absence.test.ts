import * as fc from "fast-check";
import { expect, test } from "vitest";
import { idOf } from "../course/testing/ids.ts";
import { addDays, day } from "../time/local-date.ts";
import { absenceFaults, isAway, isCovered } from "./absence.ts";
import type { Absence } from "./absence.ts";

const away: Absence = {
  accountId: idOf("away"),
  from: day("2026-11-23"),
  to: day("2026-12-04"),
  deputyId: idOf("deputy"),
  deputyUntil: day("2026-11-30"),
  withdrawn: false,
};

test("each fault stands at its field", () => {
  expect(absenceFaults(away)).toEqual([]);
  const paths = (changes: Partial<Absence>) => absenceFaults({ ...away, ...changes }).map(({ path }) => path);
  expect(paths({ to: day("2026-11-20"), deputyId: null, deputyUntil: null })).toEqual(["to"]);
  expect(paths({ deputyId: away.accountId })).toEqual(["deputyId"]);
  expect(paths({ deputyUntil: null })).toEqual(["deputyUntil"]);
  expect(paths({ deputyUntil: day("2026-12-05") })).toEqual(["deputyUntil"]);
});

test("covering lies within the absence and ends by itself", () => {
  fc.assert(
    fc.property(fc.integer({ min: -20, max: 30 }), (days) => {
      const on = addDays(away.from, days);
      expect(isAway(away, on)).toBe(days >= 0 && days <= 11);
      expect(isCovered(away, on)).toBe(days >= 0 && days <= 7);
      expect(isCovered({ ...away, withdrawn: true }, on)).toBe(false);
    }),
  );
});

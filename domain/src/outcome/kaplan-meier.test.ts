import * as fc from "fast-check";
import { expect, test } from "vitest";
import { atRisk, kaplanMeier, stepAt, wilsonBand } from "./kaplan-meier.ts";
import type { Followed } from "./kaplan-meier.ts";

/** Weeks in remission under 6-MP; a star is a patient still in remission (Freireich 1963, reckoned by hand in many textbooks). */
const remission = "6 6 6 6* 7 9* 10 10* 11* 13 16 17* 19* 20* 22 23 25* 32* 32* 34* 35*".split(" ");
const patients: readonly Followed[] = remission.map((week) => ({
  days: Number.parseInt(week, 10),
  lost: !week.endsWith("*"),
}));

test("the remission example comes out as published", () => {
  const steps = kaplanMeier(patients);
  const shares = steps.map(({ day, share }) => [day, Number(share.toFixed(3))]);
  expect(shares).toEqual([
    [0, 1],
    [6, 0.857],
    [7, 0.807],
    [10, 0.753],
    [13, 0.69],
    [16, 0.627],
    [22, 0.538],
    [23, 0.448],
  ]);
  expect(steps.slice(1).map(({ day }) => atRisk(patients, day))).toEqual([21, 17, 15, 12, 11, 7, 6]);
});

test("the band is Greenwood's on the log-log scale", () => {
  const steps = kaplanMeier(patients);
  // By hand at week 6: S = 18/21, Greenwood 3/(21·18) = 0.00794, /|ln S| = 0.578, 1.96 times: exp 3.104 and 0.322.
  const first = steps[1]?.band;
  expect([first?.low, first?.high].map((side) => side?.toFixed(3))).toEqual(["0.620", "0.952"]);
  const last = steps.at(-1)?.band;
  expect([last?.low, last?.high].map((side) => side?.toFixed(3))).toEqual(["0.188", "0.680"]);
  expect(steps[0]?.band).toBeUndefined();
});

const people = fc.array(fc.record({ days: fc.nat(700), lost: fc.boolean() }), { maxLength: 40 });

test("the share never rises, stays between 0 and 1 within its band, and does not ask who was written first", () => {
  fc.assert(
    fc.property(people, fc.func(fc.integer()), (followed, order) => {
      const steps = kaplanMeier(followed);
      for (const [index, { share, band }] of steps.entries()) {
        expect(share).toBeLessThanOrEqual(steps[index - 1]?.share ?? 1);
        expect(share).toBeGreaterThanOrEqual(0);
        if (band === undefined) continue;
        expect(band.low).toBeLessThanOrEqual(share);
        expect(band.high).toBeGreaterThanOrEqual(share);
      }
      const shuffled = [...followed].sort((left, right) => order(left) - order(right));
      expect(kaplanMeier(shuffled)).toEqual(steps);
    }),
  );
});

test("with nobody lost from sight it is the plain share", () => {
  fc.assert(
    fc.property(fc.array(fc.nat(500), { minLength: 1, maxLength: 30 }), fc.nat(600), (days, at) => {
      const steps = kaplanMeier(days.map((day) => ({ days: day, lost: true })));
      const plain = days.filter((day) => day > at).length / days.length;
      expect(stepAt(steps, at)?.share).toBeCloseTo(plain, 10);
    }),
  );
});

test("nobody gives no curve, and a share of nobody no band", () => {
  expect(kaplanMeier([])).toEqual([]);
  expect(wilsonBand(0, 0)).toBeUndefined();
  // 41 of 76 (cti.md R12); by hand: middle 0.5375, half width 0.1095.
  const band = wilsonBand(41, 76);
  expect([band?.low, band?.high].map((side) => side?.toFixed(2))).toEqual(["0.43", "0.65"]);
});

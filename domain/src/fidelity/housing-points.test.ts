import { expect, test } from "vitest";
import { housingDomains, housingPoints, mostPoints, pointsRefusal } from "./housing-points.ts";
import type { DomainPoints } from "./housing-points.ts";

const most = [40, 30, 40, 34, 25];
const points = [38, 28, 36, 31, 23];
const given: readonly DomainPoints[] = housingDomains.map((domain, index) => ({
  domain,
  points: points[index] ?? 0,
  most: most[index] ?? 0,
}));

test("156 of 169 points are 92 %", () => {
  const { total } = housingPoints(given);
  expect(total).toMatchObject({ points: 156, most: mostPoints });
  expect(Math.round(total?.percent ?? 0)).toBe(92);
});

test("without all five domains there is no total", () => {
  const four = housingPoints(given.slice(1));
  expect(four.total).toBeUndefined();
  expect(four.domains).toHaveLength(4);
});

test("a domain twice, or points beyond its most, are refused", () => {
  expect(pointsRefusal(given)).toBeUndefined();
  expect(pointsRefusal([...given, ...given.slice(0, 1)])).toBe("twice");
  expect(pointsRefusal([{ domain: "choice", points: 41, most: 40 }])).toBe("out-of-range");
  expect(pointsRefusal([{ domain: "choice", points: 1, most: 0 }])).toBe("out-of-range");
});

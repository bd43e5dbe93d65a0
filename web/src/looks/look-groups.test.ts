import { day } from "@tovholder/domain/time/local-date.ts";
import { expect, test } from "vitest";
import { byDay, lookGroups, type Look } from "./look-groups.ts";

const look = (at: string, part: Partial<Look> = {}): Look => ({
  at,
  name: "Vera Prøvesen",
  roles: ["worker"],
  relation: "own",
  action: "course.read",
  purpose: "Arbejde med forløbet",
  ...part,
});

test("what one person did on one day is one group, with how often and from when to when", () => {
  const groups = lookGroups([
    look("2026-11-22T13:00:00Z", { action: "course.contact", purpose: "Journal" }),
    look("2026-11-22T09:00:00Z"),
    look("2026-11-22T08:00:00Z"),
  ]);
  expect(groups).toHaveLength(1);
  expect(groups[0]).toMatchObject({
    acts: [
      { action: "course.contact", times: 1 },
      { action: "course.read", times: 2 },
    ],
    purposes: ["Journal", "Arbejde med forløbet"],
    first: "2026-11-22T08:00:00Z",
    last: "2026-11-22T13:00:00Z",
  });
});

test("another person, another relation and another day are groups of their own", () => {
  const groups = lookGroups([
    look("2026-11-22T09:00:00Z"),
    look("2026-11-22T08:59:00Z", { name: "Kaj Prøvesen" }),
    look("2026-11-22T08:58:00Z", { relation: "team" }),
    look("2026-11-21T09:00:00Z"),
  ]);
  expect(groups).toHaveLength(4);
  expect(byDay(groups).map(([date, within]) => [date, within.length])).toEqual([
    [day("2026-11-22"), 3],
    [day("2026-11-21"), 1],
  ]);
});

test("the day is the Danish one", () => {
  expect(lookGroups([look("2026-11-21T23:30:00Z")])[0]?.day).toBe("2026-11-22");
});

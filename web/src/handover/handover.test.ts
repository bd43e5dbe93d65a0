import { day } from "@tovholder/domain/time/local-date.ts";
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { actOf, loadsAfter, stepsOf, type Handed, type Plan, type Taker } from "./handover.ts";

const kaj: Taker = { accountId: "kaj", name: "Kaj Prøvesen", sce: 9, limit: 10, heads: 9, away: false };
const ulla: Taker = { ...kaj, accountId: "ulla", name: "Ulla Prøvesen", sce: 2.5 };

function course(courseId: string, sce: number, proposedId: string | null): Handed {
  const nothing = { tasks: [], appointments: [], network: [], consents: [] };
  return {
    courseId,
    version: 3,
    givenName: "Bo",
    familyName: courseId,
    method: "cti-housing",
    stage: "phase1",
    sce,
    heldBy: null,
    ...nothing,
    proposedId,
  };
}

const written = { on: day("2026-11-23"), reason: "Nyt job", choices: {} };

test("a course follows the proposal until the coordinator says otherwise, and may stay", () => {
  const plan: Plan = {
    courses: [course("a", 1.5, "ulla"), course("b", 1, "ulla"), course("c", 1, null)],
    takers: [kaj, ulla],
  };
  const visitOn = day("2026-11-30");
  const choices = {
    a: { to: "kaj", visitOn, place: "office" as const },
    b: { to: "", visitOn: null, place: "home" as const },
  };
  const steps = stepsOf(plan, { ...written, choices });
  expect(steps.map(({ course: { courseId }, taker }) => [courseId, taker.name])).toEqual([["a", "Kaj Prøvesen"]]);
  expect(loadsAfter(plan, steps)).toMatchObject([{ count: 1, sce: 10.5, over: true }]);
  expect(
    actOf({ from: "vera", written: { ...written, choices }, steps, about: (taker) => `Fælles besøg med ${taker}` }),
  ).toEqual({
    from: "vera",
    on: "2026-11-23",
    reason: "Nyt job",
    courses: [
      {
        courseId: "a",
        seen: 3,
        to: "kaj",
        visit: { on: "2026-11-30", place: "office", about: "Fælles besøg med Kaj Prøvesen" },
      },
    ],
  });
});

test("every course with a taker is in the act once, and what is carried adds up", () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(
        fc.record({ id: fc.uuid(), sce: fc.constantFrom(0.1, 0.5, 1, 1.5), to: fc.constantFrom("kaj", "ulla", null) }),
        {
          selector: ({ id }) => id,
        },
      ),
      (lives) => {
        const plan = { courses: lives.map(({ id, sce, to }) => course(id, sce, to)), takers: [kaj, ulla] };
        const steps = stepsOf(plan, written);
        expect(steps.map((step) => step.course.courseId)).toEqual(
          lives.flatMap(({ id, to }) => (to === null ? [] : [id])),
        );
        const given = loadsAfter(plan, steps).reduce((sum, { taker, sce }) => sum + sce - taker.sce, 0);
        expect(given).toBeCloseTo(
          steps.reduce((sum, step) => sum + step.course.sce, 0),
          9,
        );
      },
    ),
  );
});

import * as fc from "fast-check";
import { expect, test } from "vitest";
import { z } from "zod";
import { readAcceptance } from "../acceptance/testing/read-acceptance.ts";
import { ctiMethods, currentMethod } from "../methods/registry.ts";
import { caseload, countStages, firstSce, sceOf, weighStages } from "./caseload.ts";

const count = z.number().int();
const caseloadCase = z.strictObject({
  contact: count,
  phase1: count,
  phase2: count,
  phase3: count,
  fte: z.number(),
  citizens: count,
  sce: z.number(),
  limit: z.number(),
  over: z.number(),
});
const { cases } = readAcceptance("caseload.json", z.object({ cases: z.array(caseloadCase).min(8) }));

const cti = currentMethod("cti-housing");
const stages = ["contact", "phase1", "phase2", "phase3"] as const;
const anyCourse = fc.record({ method: fc.constantFrom(...ctiMethods), stage: fc.constantFrom(...stages) });
const anyPost = fc.integer({ min: 1, max: 300 }).map((hundredths) => hundredths / 100);

test.each(cases)(
  "$contact, $phase1, $phase2, $phase3 on $fte post weigh $sce",
  ({ contact, phase1, phase2, phase3, ...expected }) => {
    const load = caseload(weighStages(cti, { contact, phase1, phase2, phase3 }), expected.fte, 10);
    expect(load).toMatchObject({
      heads: expected.citizens,
      sce: expected.sce,
      limit: expected.limit,
      over: expected.over,
    });
  },
);

test("the sum is exact, whatever the order and however the courses are split", () => {
  fc.assert(
    fc.property(fc.array(anyCourse), fc.array(anyCourse), anyPost, (left, right, fte) => {
      const together = caseload(countStages([...left, ...right]), fte, 10);
      const turned = caseload(countStages([...right, ...left].toReversed()), fte, 10);
      const parts = [caseload(countStages(left), fte, 10), caseload(countStages(right), fte, 10)];
      expect(together.sce).toBe(turned.sce);
      expect(together.sce * 2).toBe(parts.reduce((sum, part) => sum + part.sce * 2, 0));
      expect(together.heads).toBe(left.length + right.length);
      expect(together.byStage.reduce((sum, stage) => sum + stage.load, 0)).toBe(together.sce);
    }),
  );
});

test("a home beside the support is no case, nor is a course set aside for another", () => {
  const icm = currentMethod("icm");
  const counted = countStages([
    { method: icm, stage: "running" },
    { method: currentMethod("housing-first"), stage: "running" },
    { method: currentMethod("skp"), stage: "joined" },
  ]);
  expect(counted).toEqual([{ stage: "running", sce: 1, citizens: 1 }]);
  expect([firstSce(icm), firstSce(currentMethod("cti-housing"))]).toEqual([1, 0.5]);
});

test("over is what lies above the limit, and never below zero", () => {
  fc.assert(
    fc.property(fc.array(anyCourse, { maxLength: 60 }), anyPost, (courses, fte) => {
      const { sce, limit, over } = caseload(countStages(courses), fte, 10);
      expect(Math.round(over * 100)).toBe(Math.max(0, Math.round(sce * 100) - Math.round(limit * 100)));
      expect(limit).toBe(Math.round(fte * 1000) / 100);
    }),
  );
});

test("tenths of a post and tenths of a weight leave no rounding noise", () => {
  expect(caseload([{ stage: "step", sce: 0.1, citizens: 3 }], 0.07, 10)).toMatchObject({
    sce: 0.3,
    limit: 0.7,
    over: 0,
  });
  expect(caseload([{ stage: "step", sce: 0.7, citizens: 3 }], 0.2, 10)).toMatchObject({
    sce: 2.1,
    limit: 2,
    over: 0.1,
  });
  expect(caseload([], 1, 10)).toEqual({ sce: 0, heads: 0, limit: 10, over: 0, byStage: [] });
});

test("a stage that a method does not have is a bug", () => {
  expect(() => sceOf(cti, "phase9")).toThrow("cti-housing has no stage phase9");
});

import { expect, test } from "vitest";
import { z } from "zod";
import { readAcceptance } from "../acceptance/testing/read-acceptance.ts";
import { isPhaseableLength } from "../time/timeline.ts";
import type { Source, Text } from "./definition.ts";
import { ctiMethods, currentMethod, findMethod, methods } from "./registry.ts";

const { weights } = readAcceptance(
  "caseload.json",
  z.object({
    weights: z.strictObject({ contact: z.number(), phase1: z.number(), phase2: z.number(), phase3: z.number() }),
  }),
);
const { closure } = readAcceptance("rules.json", z.object({ closure: z.object({ reasons: z.array(z.string()) }) }));

const standings = ["official", "derived", "local"];

/** Every object in the data, at any depth. */
function* parts(value: unknown): Generator<object> {
  if (typeof value !== "object" || value === null) return;
  yield value;
  for (const inner of Object.values(value)) yield* parts(inner);
}

function isSource(part: object): part is Source {
  return "standing" in part;
}

function isText(part: object): part is Text {
  return "da" in part;
}

test("the six CTI variants and their four siblings are held once each", () => {
  expect(methods.map((method) => method.code)).toEqual([
    "cti-housing",
    "cti-support",
    "cti-crisis-centre",
    "cti-youth",
    "cti-exit",
    "cti-job",
    "skp",
    "icm",
    "act",
    "housing-first",
  ]);
});

test("a method is found by code and version", () => {
  expect(findMethod("cti-job")).toBe(currentMethod("cti-job"));
  expect(findMethod("cti-job", 1)?.version).toBe(1);
  expect(findMethod("cti-job", 99)).toBeUndefined();
  expect(findMethod("unknown")).toBeUndefined();
});

test.each(ctiMethods)("$code: weights, focus rule, closure reasons and length come out as accepted", (method) => {
  expect(Object.fromEntries(method.stages.map((stage) => [stage.code, stage.sce]))).toEqual(weights);
  expect(method.closureReasons.map((reason) => reason.code)).toEqual(closure.reasons);
  expect([method.focus.min, method.focus.max]).toEqual([1, 3]);
  expect(method.caseloadLimit.scePerFte).toBe(10);
  expect(method.followUpMonths).toBe(18);
  expect(method.ending.kind === "timed" && isPhaseableLength(method.ending.months)).toBe(true);
});

test.each(methods)("$code: every item has a source a reader can look up, and both languages", (method) => {
  let sources = 0;
  for (const part of parts(method)) {
    if (isSource(part)) {
      sources += 1;
      expect(part.title.length).toBeGreaterThan(5);
      expect(part.place?.length ?? 0).toBeGreaterThan(2);
      expect(standings).toContain(part.standing);
    }
    if (isText(part)) {
      expect(part.da.trim()).not.toBe("");
      expect(part.en.trim()).not.toBe("");
    }
    if ("code" in part && "name" in part && !("stages" in part)) expect(part).toHaveProperty("source");
  }
  expect(sources).toBeGreaterThan(method.ending.kind === "timed" ? 50 : 8);
});

test.each(methods)("$code: codes are unique within their list and point at stages that exist", (method) => {
  const stages = method.stages.map((stage) => stage.code);
  for (const list of [method.dimensions, method.checklists, method.transitions, method.stages]) {
    const codes = list.map((item) => item.code);
    expect(new Set(codes).size).toBe(codes.length);
  }
  for (const item of method.checklists) expect(stages).toContain(item.stage);
  for (const { stage } of method.contactGuide) expect(stages).toContain(stage);
  if (method.ending.kind === "timed") expect(method.contactGuide.map((guide) => guide.stage)).toEqual(stages);
  for (const guide of method.contactGuide) expect(guide.silentAfterDays).toBeGreaterThan(guide.everyDays);
});

test.each(ctiMethods)("$code: only what a source prints is called official", (method) => {
  const standingOf = (stage: string): readonly string[] => [
    ...new Set(method.checklists.filter((item) => item.stage === stage).map((item) => item.source.standing)),
  ];
  expect(standingOf("phase1")).toEqual(["derived"]);
  expect(standingOf("phase2")).toEqual(["official"]);
  expect(standingOf("phase3")).toEqual(["derived"]);
  expect(method.checklists.filter((item) => item.stage === "phase2")).toHaveLength(5);
  expect(method.transitions.map((condition) => [condition.to, condition.force, condition.source.standing])).toEqual([
    ["phase2", "advised", "derived"],
    ["phase3", "required", "official"],
    ["phase3", "required", "official"],
  ]);
  for (const guide of method.contactGuide) expect(guide.source.standing).toBe("derived");
});

test("what sets the variants apart", () => {
  expect(currentMethod("cti-housing").dimensions).toHaveLength(8);
  expect(currentMethod("cti-crisis-centre").dimensions.map((dimension) => dimension.code)).toEqual([
    "health",
    "safety",
    "daily-activities",
    "network",
    "finances",
    "housing",
    "education-employment",
  ]);
  expect(currentMethod("cti-exit").ending).toMatchObject({ kind: "timed", months: 12 });
  expect(methods.filter((method) => method.employerAgreement).map((method) => method.code)).toEqual(["cti-job"]);
});

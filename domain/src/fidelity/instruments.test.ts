import { expect, test } from "vitest";
import { methods } from "../methods/registry.ts";
import { driftSigns } from "./drift-signs.ts";
import { instrumentFor, instruments } from "./instruments.ts";
import { defaultLimits, formulaFor, limitSources } from "./limits.ts";

const all = [...instruments.flatMap(({ indicators }) => indicators), ...driftSigns];

test("every method has an instrument", () => {
  for (const { code } of methods) expect(instrumentFor(code)?.methods).toContain(code);
});

test("an item has a code of its own", () => {
  const codes = all.map(({ item }) => item.code);
  expect(new Set(codes).size).toBe(codes.length);
});

test("only judged items, and proofs that no record holds, are without a function", () => {
  const uncounted = all.filter(({ count }) => count === undefined).map(({ item }) => item.code);
  expect(uncounted).toEqual([
    "skp-equal-partner",
    "icm-empowerment",
    "act-no-treatment-demand",
    "act-harm-reduction",
    "act-change-without-loss",
    "act-individual",
    "act-family",
    "act-sparring",
  ]);
});

test("no item calls itself official: what is counted is never in a source", () => {
  expect(all.filter(({ item }) => item.source.standing === "official")).toEqual([]);
});

test("formulas name the limits in force", () => {
  for (const { item } of all) expect(JSON.stringify(formulaFor(item, defaultLimits))).not.toMatch(/\{\w+\}/u);
  const cti2 = all.find(({ item }) => item.code === "cti-2");
  expect(cti2 && formulaFor(cti2.item, { ...defaultLimits, phaseToleranceDays: 10 }).da).toContain("højst 10 dage");
});

test("every limit has a source", () => {
  expect(Object.keys(limitSources).sort()).toEqual(Object.keys(defaultLimits).sort());
});

test("ACT's ten requirements and three proofs stand in the five core elements", () => {
  const act = instrumentFor("act");
  const elements = act?.indicators.map(({ item }) => item.element) ?? [];
  expect(elements.filter((element) => element === "access")).toHaveLength(3);
  expect(elements.filter((element) => element !== "access")).toHaveLength(10);
  expect(new Set(elements)).toEqual(new Set(act?.elements.map(({ code }) => code)));
});

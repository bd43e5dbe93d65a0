import { expect, test } from "vitest";
import { currentMethod } from "../methods/registry.ts";
import { limitOfMethod, tightestLimit } from "./caseload-limit.ts";

const cti = currentMethod("cti-housing");
const icm = currentMethod("icm");

test("the municipality's own limit goes before the method's, and says so", () => {
  expect(limitOfMethod(cti, {})).toEqual(cti.caseloadLimit);
  expect(limitOfMethod(cti, { "cti-housing": 8.5 })).toEqual({
    scePerFte: 8.5,
    source: { title: "Kommunens egen indstilling", standing: "local" },
  });
});

test("who holds several methods is held to the tightest, and who holds none to that of CTI", () => {
  expect(tightestLimit([cti, icm], { icm: 7 }).scePerFte).toBe(7);
  expect(tightestLimit([currentMethod("housing-first")], {})).toEqual(cti.caseloadLimit);
  expect(tightestLimit([], {})).toEqual(cti.caseloadLimit);
});

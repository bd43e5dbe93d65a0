import { expect, test } from "vitest";
import { methodCodeSchema } from "../course/referral.ts";
import { departsFrom, familyOf } from "./family.ts";

test("every method belongs to one family, and all variants of CTI to the same", () => {
  for (const code of methodCodeSchema.options) expect(familyOf(code)).toBe(code.startsWith("cti-") ? "cti" : code);
});

test.each([
  ["cti-housing", { proposed: "cti" }, false],
  ["cti-job", { proposed: "icm" }, true],
  ["act", { proposed: "open" }, false],
  ["act", {}, false],
  ["housing-first", { proposed: "icm", homelessOrAtRisk: true, willing: true }, false],
  ["housing-first", { proposed: "icm", homelessOrAtRisk: true }, true],
] as const)("%s where the answers say %j", (method, answers, departs) => {
  expect(departsFrom(method, answers)).toBe(departs);
});

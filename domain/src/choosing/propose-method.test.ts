import * as fc from "fast-check";
import { expect, test } from "vitest";
import { z } from "zod";
import { readAcceptance } from "../acceptance/testing/read-acceptance.ts";
import { needLengths, servicesUse } from "../course/referral.ts";
import { proposals } from "./family.ts";
import { proposeMethod, type ChoosingAnswers } from "./propose-method.ts";

const choosingCase = z.strictObject({
  useOfServices: z.enum(servicesUse).optional(),
  need: z.enum(needLengths).optional(),
  leavingInstitution: z.boolean().optional(),
  isolated: z.boolean().optional(),
  inContact: z.boolean().optional(),
  proposal: z.enum(proposals),
});
const { choosing } = readAcceptance("rules.json", z.object({ choosing: z.array(choosingCase).min(5) }));

test.each(choosing)("accepted: %j", ({ proposal, ...answers }) => {
  expect(proposeMethod(answers).proposal).toBe(proposal);
});

test.each([
  [{ useOfServices: "considerable", need: "short", leavingInstitution: true }, "cti"],
  [{ useOfServices: "some", need: "long", leavingInstitution: false }, "icm"],
  [{ useOfServices: "some", need: "short", leavingInstitution: false }, "icm"],
  [{ useOfServices: "very-limited", need: "long", leavingInstitution: true }, "act"],
  [{ useOfServices: "very-limited", need: "unknown", leavingInstitution: false }, "act"],
  [{ useOfServices: "considerable", need: "unknown", leavingInstitution: false }, "open"],
  [{ useOfServices: "considerable", need: "short", isolated: true, inContact: true }, "cti"],
  [{ isolated: true }, "open"],
  [{}, "open"],
] as const)("%j points to %s", (answers, proposal) => {
  expect(proposeMethod(answers).proposal).toBe(proposal);
});

test("each reason says how it stands: the source's own rule, or our reading of it", () => {
  const short = proposeMethod({ useOfServices: "considerable", need: "short" });
  const long = proposeMethod({ useOfServices: "considerable", need: "long" });
  const leaving = proposeMethod({ useOfServices: "considerable", need: "long", leavingInstitution: true });
  expect(short.reasons.map((one) => one.source.standing)).toEqual(["official"]);
  expect(long.reasons.map((one) => one.source.standing)).toEqual(["derived"]);
  expect(leaving.reasons.map((one) => one.source.standing)).toEqual(["official", "derived"]);
});

test("Housing First asks for one thing of the citizen: to be willing to receive support", () => {
  expect(proposeMethod({ homelessOrAtRisk: true, willing: true }).housingFirst).toBe(true);
  expect(proposeMethod({ homelessOrAtRisk: true, willing: false }).housingFirst).toBe(false);
  expect(proposeMethod({ homelessOrAtRisk: true }).housingFirst).toBe(false);
  expect(proposeMethod({ homelessOrAtRisk: false, willing: true }).housingFirst).toBe(false);
});

const yesNo = fc.option(fc.boolean(), { nil: undefined });
const anyAnswers: fc.Arbitrary<ChoosingAnswers> = fc.record({
  useOfServices: fc.option(fc.constantFrom(...servicesUse), { nil: undefined }),
  need: fc.option(fc.constantFrom(...needLengths), { nil: undefined }),
  leavingInstitution: yesNo,
  isolated: yesNo,
  inContact: yesNo,
  homelessOrAtRisk: yesNo,
  willing: yesNo,
});

test("every set of answers gives one proposal, the same each time, with a reason", () => {
  fc.assert(
    fc.property(anyAnswers, (answers) => {
      const first = proposeMethod(answers);
      expect(proposals).toContain(first.proposal);
      expect(first.reasons.length).toBeGreaterThan(0);
      expect(proposeMethod({ ...answers })).toEqual(first);
    }),
  );
});

test("a long need on the way out of an institution never gives CTI", () => {
  fc.assert(
    fc.property(anyAnswers, (answers) => {
      expect(proposeMethod({ ...answers, leavingInstitution: true, need: "long" }).proposal).not.toBe("cti");
    }),
  );
});

import { day } from "@tovholder/domain/time/local-date.ts";
import { expect, test } from "vitest";
import { referralDa as words } from "../i18n/da/referral.ts";
import { newCitizenBody, personFaults, readReferral } from "./read-referral.ts";
import { readReferralForm, startReferral, type ReferralForm } from "./referral-form.ts";

const today = day("2026-11-22");
const start = startReferral({
  citizenId: "01a204da-e1ef-7117-ac39-c02092698f66",
  courseId: "01a20296-c767-7b98-80e3-08e998114a7f",
  today,
  teamId: "01a20494-3494-73b3-a8c0-0c6b85cd995b",
  workerId: "",
});
const whole: ReferralForm = {
  ...start,
  given: "Nancy",
  family: "Test",
  method: "cti-housing",
  legalBasis: "SEL § 85 a",
};

function faultsOf(form: ReferralForm): readonly string[] {
  const reading = readReferral(form, words, today);
  return reading.ok ? [] : Object.keys(reading.faults);
}

test("a whole form is a command with the person beside it", () => {
  const reading = readReferral(whole, words, today);
  expect(reading).toMatchObject({
    ok: true,
    citizen: { givenName: "Nancy", identifierKind: "none" },
    draft: { type: "referCitizen", method: "cti-housing", legalBasis: "SEL § 85 a", decidedOn: "2026-11-22" },
  });
});

test("everything that is missing is said at once, each at its field", () => {
  expect(faultsOf({ ...start, teamId: "", decidedOn: undefined })).toEqual(
    expect.arrayContaining(["given", "method", "legalBasis", "decidedOn", "teamId"]),
  );
});

test("a supplier wish that is not followed asks for its reason, and says which law wants it", () => {
  const form = { ...whole, wish: "Vibeke", wishFollowed: false };
  const reading = readReferral(form, words, today);
  expect(reading).toMatchObject({ ok: false, faults: { supplierWish: { source: { standing: "official" } } } });
  expect(faultsOf({ ...form, wishReason: "Hun har orlov" })).toEqual([]);
});

test("where nothing is granted no day of a decision is asked for: the day of the referral is the law's", () => {
  const form = { ...whole, method: "skp", legalBasis: "SEL § 99", decidedOn: undefined } as const;
  const reading = readReferral({ ...form, receivedOn: day("2026-11-02") }, words, today);
  expect(reading).toMatchObject({ ok: true, draft: { method: "skp", decidedOn: "2026-11-02" } });
});

test("the home asks one thing: whether the citizen is willing to receive support", () => {
  const form = { ...whole, method: "housing-first", legalBasis: "none" } as const;
  expect(faultsOf(form)).toEqual(["willing"]);
  expect(faultsOf({ ...form, willing: false })).toEqual(["willing"]);
  expect(faultsOf({ ...form, willing: true })).toEqual([]);
});

test("another length than the usual asks for a reason", () => {
  expect(faultsOf({ ...whole, months: 6 })).toEqual(["overrideReason"]);
  expect(faultsOf({ ...whole, months: 6, overrideReason: "Aftalt med borgeren" })).toEqual([]);
});

test("a number that can't be read stops the person; one that fails modulus 11 does not", () => {
  expect(Object.keys(personFaults({ ...whole, cpr: "12" }, words))).toEqual(["cpr"]);
  expect(personFaults({ ...whole, cpr: "0104909989" }, words)).toEqual({});
  expect(personFaults({ ...whole, cpr: "" }, words)).toEqual({});
});

test("an existing person is referred under the id they have", () => {
  const known = { citizenId: "01a200bc-e492-7903-a3bd-175725b2f85e", givenName: "N", familyName: "T", birthDate: null };
  expect(readReferral({ ...whole, given: "", known }, words, today)).toMatchObject({
    ok: true,
    draft: { citizenId: known.citizenId },
  });
});

test("protection travels only when it is ticked", () => {
  expect(newCitizenBody({ ...whole, protectionSource: "CPR" })).not.toHaveProperty("protection");
  expect(newCitizenBody({ ...whole, isProtected: true, protectionSource: "CPR" })).toMatchObject({
    protection: { source: "CPR" },
  });
});

test("the answers travel with what they point to, and another method asks for its reason", () => {
  const form = { ...whole, useOfServices: "some", need: "long", homelessOrAtRisk: true, willing: true } as const;
  const reading = readReferral(form, words, today);
  expect(reading).toMatchObject({ ok: false, faults: { chosenReason: { source: { standing: "derived" } } } });
  expect(readReferral({ ...form, chosenReason: "Borgeren ønsker et kort forløb" }, words, today)).toMatchObject({
    ok: true,
    draft: { targetGroup: { proposed: "icm", homelessOrAtRisk: true, willing: true } },
  });
});

test("an unanswered form proposes nothing, and an older draft is still read", () => {
  expect(readReferral(whole, words, today)).toMatchObject({ ok: true });
  const { chosenReason: _reason, ...older } = whole;
  expect(readReferralForm(older)).toMatchObject({ chosenReason: "" });
});

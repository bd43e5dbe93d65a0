import { day } from "@tovholder/domain/time/local-date.ts";
import { expect, test } from "vitest";
import { contactDa } from "../i18n/da/contact.ts";
import { readContact, type ContactForm } from "./contact-form.ts";
import { answered, outreachFormOf, type OutreachForm } from "./outreach-form.ts";

const ids = {
  contactId: "019ab000-0000-7000-8000-000000000001",
  appointmentId: "019ab000-0000-7000-8000-000000000002",
};

const outreach: OutreachForm = {
  manners: ["knock", "note"],
  company: "pair",
  colleague: "Kaj Prøvesen",
  initiator: "worker",
  safety: "",
};

const form: ContactForm = {
  outcome: "made",
  on: day("2026-11-22"),
  time: "",
  channel: "meeting",
  with: ["citizen"],
  memberIds: [],
  place: "home",
  focus: [],
  text: "Lagde en seddel.",
  nextTime: "",
  nextAbout: "",
  outreach,
};

test.each([
  ["none", "attempted"],
  ["refused", "attempted"],
  ["listened", "made"],
  ["talked", "made"],
  ["wants-to-meet", "made"],
] as const)("what came back, %s, tells how it went: %s", (response, outcome) => {
  expect(answered(outreach, response)).toEqual({
    outcome,
    outreach: { ...outreach, response, refusal: undefined },
  });
});

test("a refusal keeps its kind, and only a refusal has one", () => {
  const refused = { ...outreach, response: "refused", refusal: "afraid" } as const;
  expect(answered(refused, "refused").outreach).toMatchObject({ refusal: "afraid" });
  expect(answered(refused, "none").outreach).toMatchObject({ refusal: undefined });
});

test("what is missing of a try is said at its field", () => {
  expect(readContact({ ...form, outreach: { ...outreach, manners: [] } }, ids, contactDa)).toEqual({
    ok: false,
    errors: { response: contactDa.responseMissing, manners: contactDa.mannersMissing },
  });
  const refused = { ...outreach, response: "refused" as const };
  expect(readContact({ ...form, outreach: refused }, ids, contactDa)).toEqual({
    ok: false,
    errors: { refusal: contactDa.refusalMissing },
  });
});

test("a try becomes a contact with its outreach part, and is read back for a correction", () => {
  const tried = { ...outreach, response: "refused", refusal: "not-now", safety: "Hund" } as const;
  const reading = readContact({ ...form, outcome: "attempted", outreach: tried }, ids, contactDa);
  expect(reading).toMatchObject({ ok: true, draft: { outcome: "attempted", outreach: tried } });
  if (!reading.ok || reading.draft.type !== "recordContact") return;
  expect(outreachFormOf(reading.draft.outreach)).toEqual(tried);
});

test("alone has no colleague", () => {
  const tried = { ...outreach, response: "none", company: "alone" } as const;
  expect(readContact({ ...form, outreach: tried }, ids, contactDa)).toMatchObject({
    ok: true,
    draft: { outreach: { company: "alone", colleague: "" } },
  });
});

test("a talk with a neighbour, and an appointment that fell through, are no tries and have no such part", () => {
  for (const other of [{ with: ["network" as const] }, { outcome: "cancelled" as const }]) {
    const reading = readContact({ ...form, ...other }, ids, contactDa);
    expect(reading).toMatchObject({ ok: true });
    expect(reading.ok && "outreach" in reading.draft ? reading.draft.outreach : undefined).toBeUndefined();
  }
});

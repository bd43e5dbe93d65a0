import { expect, test } from "vitest";
import { readClockTime, readContact, type ContactForm } from "./contact-form.ts";
import { contactsPerStage } from "./contacts-per-stage.ts";
import { day } from "@tovholder/domain/time/local-date.ts";
import { contactDa } from "../i18n/da/contact.ts";

const ids = {
  contactId: "019ab000-0000-7000-8000-000000000001",
  appointmentId: "019ab000-0000-7000-8000-000000000002",
};

const form: ContactForm = {
  outcome: "made",
  on: day("2026-11-22"),
  time: "9.30",
  channel: "meeting",
  with: ["citizen"],
  memberIds: [],
  place: "home",
  minutes: 45,
  focus: ["housing"],
  text: "Vi fik hængt gardinerne op.",
  nextTime: "",
  nextAbout: "",
};

test.each([
  ["9.30", "09:30"],
  ["0930", "09:30"],
  ["14:05", "14:05"],
  ["", undefined],
  ["  ", undefined],
  ["25.00", null],
  ["halv ti", null],
])("reads the time %j", (text, expected) => {
  expect(readClockTime(text)).toBe(expected);
});

test("a filled form becomes the command", () => {
  const reading = readContact(form, ids, contactDa);
  expect(reading).toMatchObject({
    ok: true,
    draft: { type: "recordContact", contactId: ids.contactId, time: "09:30", place: "home", minutes: 45 },
  });
});

test("a call has no place of its own", () => {
  const reading = readContact({ ...form, channel: "call" }, ids, contactDa);
  expect(reading).toMatchObject({ ok: true, draft: { place: "phone" } });
});

test("a next appointment follows along", () => {
  const next = { nextOn: day("2026-11-26"), nextTime: "13", nextAbout: "Jobcentret" };
  expect(readContact({ ...form, ...next }, ids, contactDa)).toMatchObject({
    ok: false,
    errors: { nextTime: contactDa.timeWrong },
  });
  const reading = readContact({ ...form, ...next, nextTime: "13.00" }, ids, contactDa);
  expect(reading).toMatchObject({
    ok: true,
    draft: { next: { on: "2026-11-26", time: "13:00", about: "Jobcentret" } },
  });
});

test("what is missing is said at its field, and nothing is sent", () => {
  const { on: _on, ...without } = form;
  expect(readContact({ ...without, with: [], time: "nu" }, ids, contactDa)).toEqual({
    ok: false,
    errors: { on: contactDa.dateMissing, with: contactDa.withMissing, time: contactDa.timeWrong },
  });
});

test("contacts are counted in the stage of their day, attempts not", () => {
  const state = {
    contactStart: day("2026-01-01"),
    phaseStarts: { phase1: day("2026-02-01"), phase2: day("2026-05-01") },
    stageStarts: [],
  };
  const contacts = [
    { on: day("2026-01-15"), outcome: "made" },
    { on: day("2026-02-01"), outcome: "made" },
    { on: day("2026-02-02"), outcome: "attempted" },
    { on: day("2026-05-02"), outcome: "made" },
    { on: day("2026-06-02"), outcome: "made" },
  ] as const;
  expect(contactsPerStage(state, contacts)).toEqual([
    { stage: "contact", made: 1 },
    { stage: "phase1", made: 1 },
    { stage: "phase2", made: 2 },
  ]);
});

test("without a clock, what came before the first stage counts in it", () => {
  const running = { stage: "running" as const, on: day("2026-02-01"), reason: "" };
  const contacts = [
    { on: day("2026-01-15"), outcome: "made" },
    { on: day("2026-02-03"), outcome: "made" },
  ] as const;
  expect(contactsPerStage({ phaseStarts: {}, stageStarts: [running] }, contacts)).toEqual([
    { stage: "running", made: 2 },
  ]);
});

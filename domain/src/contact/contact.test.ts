import { expect, test } from "vitest";
import { contact } from "../course/testing/drafts.ts";
import { idOf } from "../course/testing/ids.ts";
import { appointmentSchema, contactSchema } from "./contact.ts";

const { type: _type, ...usual } = contact();

/** The Danish words of the first thing wrong, or nothing. */
function wrong(changes: Record<string, unknown>): string | undefined {
  return contactSchema.safeParse({ ...usual, ...changes }).error?.issues[0]?.message;
}

test("a contact without time, minutes or words is whole: the twenty-second note on the phone", () => {
  expect(wrong({ text: "" })).toBeUndefined();
});

test("what is wrong is said in Danish", () => {
  expect(wrong({ with: [] })).toBe("Vælg hvem kontakten var med");
  expect(wrong({ time: "9.30" })).toBe("Skriv klokkeslæt som 09:30");
  expect(wrong({ on: "2025-02-30" })).toContain("Skriv en dato, der findes");
  expect(wrong({ text: "x".repeat(20_001) })).toBe("Teksten må højst fylde 20000 tegn");
  expect(wrong({ contactId: "12" })).toBe("Ugyldigt id");
});

test("spaces round the words are not words, and ids are the same in upper case", () => {
  const parsed = contactSchema.parse({ ...usual, text: "  Kaffe \n", contactId: idOf("c").toUpperCase() });
  expect(parsed).toMatchObject({ text: "Kaffe", contactId: idOf("c") });
});

test.each(["00:00", "09:30", "23:59"])("%s is a time of day", (time) => {
  const appointment = { appointmentId: idOf("a"), on: "2026-12-01", place: "home", about: "", time };
  expect(appointmentSchema.safeParse(appointment).success).toBe(true);
});

test.each(["24:00", "9:30", "12:60", ""])("»%s« is no time of day", (time) => {
  expect(wrong({ time })).toBe("Skriv klokkeslæt som 09:30");
});

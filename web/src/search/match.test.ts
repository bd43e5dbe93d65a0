import { day } from "@tovholder/domain/time/local-date.ts";
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { fit, oneOff, readWanted } from "./match.ts";

const today = day("2026-11-22");
const christian = {
  citizenId: "0197a000-0000-7000-8000-000000000001",
  givenName: "Christian",
  familyName: "Kjærgård-Prøve",
  birthDate: day("1948-12-25"),
  identifierKind: "cpr",
  identifier: "2512489996",
  addressProtected: false,
} as const;

test.each([
  "Christian",
  "chr",
  "kristian",
  "Kjærgaard",
  "kærgård",
  "prøve chr",
  "Cristain",
  "25.12.1948",
  "251248",
  "251248-9996",
])("%s finds Christian Kjærgård-Prøve", (text) => {
  expect(fit(readWanted(text, today), christian)).toBeDefined();
});

test.each(["Nancy", "Christian Hansen", "", "24.12.1948", "xyz"])("%s does not", (text) => {
  expect(fit(readWanted(text, today), christian)).toBeUndefined();
});

test("a letter changed, missing, added or swapped is one off", () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[a-z]{4,9}$/), fc.nat(), fc.stringMatching(/^[a-z]$/), (word, at, letter) => {
      const place = at % word.length;
      expect(oneOff(word, word.slice(0, place) + word.slice(place + 1))).toBe(true);
      expect(oneOff(word, word.slice(0, place) + letter + word.slice(place))).toBe(true);
      expect(oneOff(word, word.slice(0, place) + letter + word.slice(place + 1))).toBe(true);
    }),
  );
  expect(oneOff("kristian", "kristain")).toBe(true);
  expect(oneOff("kristian", "kirstain")).toBe(false);
});

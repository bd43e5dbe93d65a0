import * as fc from "fast-check";
import { expect, test } from "vitest";
import { z } from "zod";
import { readAcceptance } from "../acceptance/testing/read-acceptance.ts";
import { citizenIdentifierSchema, formatCpr, identifierOf, maskCpr, readCpr } from "./cpr.ts";

const { patients } = readAcceptance(
  "medcom-test-cpr.json",
  z.object({
    patients: z
      .array(
        z.strictObject({
          cpr: z.string(),
          name: z.string(),
          birthDate: z.string(),
          gender: z.enum(["male", "female"]),
        }),
      )
      .min(38),
  }),
);
const cprCase = z.strictObject({
  value: z.string(),
  ok: z.boolean().optional(),
  why: z.literal("no such date").optional(),
  kind: z.literal("replacement").optional(),
});
const { cpr: cases } = readAcceptance("rules.json", z.object({ cpr: z.array(cprCase).min(3) }));

test.each(patients)("$cpr is a number born $birthDate", ({ cpr, birthDate, gender }) => {
  expect(readCpr(cpr)).toEqual({
    kind: "cpr",
    digits: cpr,
    birthDate,
    sexDigit: gender === "male" ? "odd" : "even",
    modulus11: false,
  });
});

test.each(cases)("$value", ({ value, ok, why, kind }) => {
  const read = readCpr(value);
  if (ok !== undefined) expect(read.kind).toBe(ok ? "cpr" : "invalid");
  if (why !== undefined) expect(read).toMatchObject({ why: "no-such-date" });
  if (kind !== undefined) expect(read).toEqual({ kind, value: value.replace("-", "") });
});

// The first seven digits decide the century; no whole number is written here, since it could be a living person's.
test.each([
  ["0101000", "1900-01-01"],
  ["0101363", "1936-01-01"],
  ["0101993", "1999-01-01"],
  ["0101004", "2000-01-01"],
  ["0101364", "2036-01-01"],
  ["0101374", "1937-01-01"],
  ["0101994", "1999-01-01"],
  ["0101005", "2000-01-01"],
  ["0101578", "2057-01-01"],
  ["0101585", "1858-01-01"],
  ["0101998", "1899-01-01"],
  ["0101009", "2000-01-01"],
  ["0101369", "2036-01-01"],
  ["0101379", "1937-01-01"],
  ["2902240", "1924-02-29"],
])("seven digits %s put the birth on %s", (digits, birthDate) => {
  expect(readCpr(`${digits}000`)).toMatchObject({ kind: "cpr", birthDate });
});

test("spaces and hyphens do not matter", () => {
  for (const typed of ["010490-9989", "010490 9989", " 0104909989 ", "010490 - 9989"]) {
    expect(readCpr(typed)).toMatchObject({ kind: "cpr", digits: "0104909989" });
  }
});

test("replacement numbers of the health sector", () => {
  expect(readCpr("010190-1ab2")).toEqual({ kind: "ecpr-x", value: "0101901AB2" });
  expect(readCpr("0101907AB2")).toMatchObject({ kind: "ecpr-x" });
  for (const digit of ["0", "5", "6"]) expect(readCpr(`010190${digit}AB2`)).toMatchObject({ kind: "ecpr-d" });
  expect(readCpr("0101902AB2")).toMatchObject({ kind: "invalid", why: "not-a-number" });
  expect(readCpr("3202901AB2")).toMatchObject({ kind: "invalid", why: "no-such-date" });
});

test("what is no number is refused with what to do", () => {
  expect(readCpr("")).toMatchObject({ kind: "invalid", why: "not-ten-characters" });
  expect(readCpr("010490998")).toMatchObject({ why: "not-ten-characters" });
  expect(readCpr("ABCDEF1234")).toMatchObject({ why: "not-a-number" });
  expect(readCpr("9904909989")).toMatchObject({ why: "no-such-date" });
  expect(readCpr("2902250000")).toMatchObject({ why: "no-such-date" });
});

test("the check digit is a hint and never a refusal", () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[0-9]{10}$/), (digits) => {
      const read = readCpr(digits);
      if (read.kind === "invalid") expect(read.why).toBe("no-such-date");
      if (read.kind === "cpr") expect(read.birthDate.slice(5)).toBe(`${digits.slice(2, 4)}-${digits.slice(0, 2)}`);
    }),
  );
});

test("shown whole or masked", () => {
  expect(formatCpr("0104909989")).toBe("010490-9989");
  expect(maskCpr("0104909989")).toBe("010490-····");
});

test("the identifier kept is the number without marks, under its own kind", () => {
  expect(identifierOf(readCpr("010490-9989"))).toEqual({ kind: "cpr", value: "0104909989" });
  expect(identifierOf(readCpr("670790-1234"))).toEqual({ kind: "replacement", value: "6707901234" });
  expect(identifierOf(readCpr("010190-1AB2"))).toEqual({ kind: "ecpr-x", value: "0101901AB2" });
  expect(identifierOf(readCpr("0104"))).toBeUndefined();
  expect(citizenIdentifierSchema.safeParse({ kind: "cpr", value: "0104909989" }).success).toBe(true);
  expect(citizenIdentifierSchema.safeParse({ kind: "cpr", value: "6707901234" }).success).toBe(false);
  expect(citizenIdentifierSchema.safeParse({ kind: "cpr", value: "0104909989", extra: 1 }).success).toBe(false);
});

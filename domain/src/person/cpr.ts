import { z } from "zod";
import type { Text } from "../methods/definition.ts";
import { parseLocalDate, type LocalDate } from "../time/local-date.ts";

/** What a typed civil registration number turned out to be. A person without a number has none of these. */
export type PersonNumber =
  | {
      readonly kind: "cpr";
      readonly digits: string;
      readonly birthDate: LocalDate;
      /** The last digit's parity: odd for men, even for women. */
      readonly sexDigit: "odd" | "even";
      /** Whether the old check digit holds. Valid numbers without it are issued since 2007, so it is a hint at most. */
      readonly modulus11: boolean;
    }
  /** A local number for a person without CPR, with 60 added to the day; never in the CPR register. */
  | { readonly kind: "replacement"; readonly value: string }
  /** The health sector's national (X) and regional (D) replacement numbers. */
  | { readonly kind: "ecpr-x" | "ecpr-d"; readonly value: string }
  | {
      readonly kind: "invalid";
      readonly why: "not-ten-characters" | "no-such-date" | "not-a-number";
      readonly text: Text;
    };

export const identifierKinds = ["cpr", "replacement", "ecpr-x", "ecpr-d"] as const;

/** The number a citizen is known by, as kept: ten characters without hyphen. Absent for a citizen without any number. */
export interface CitizenIdentifier {
  readonly kind: (typeof identifierKinds)[number];
  readonly value: string;
}

/** An identifier as it travels: its value must read as the kind it claims. */
export const citizenIdentifierSchema = z
  .strictObject({ kind: z.enum(identifierKinds), value: z.string().length(10) })
  .readonly()
  .refine((identifier) => identifierOf(readCpr(identifier.value))?.kind === identifier.kind, {
    message: "Nummeret passer ikke til sin art. Tjek nummeret.",
  });

const texts: Readonly<Record<Extract<PersonNumber, { kind: "invalid" }>["why"], Text>> = {
  "not-ten-characters": {
    da: "Et cpr-nummer har ti cifre: fødselsdato og løbenummer. Tjek, om noget mangler.",
    en: "A CPR number has ten digits: birth date and serial number. Check whether something is missing.",
  },
  "no-such-date": {
    da: "De første seks cifre er ikke en dato, der findes. Tjek nummeret.",
    en: "The first six digits are not a date that exists. Check the number.",
  },
  "not-a-number": {
    da: "Nummeret har tegn, der ikke hører til i et cpr-nummer. Tjek nummeret.",
    en: "The number has characters that do not belong in a CPR number. Check the number.",
  },
};

function invalid(why: Extract<PersonNumber, { kind: "invalid" }>["why"]): PersonNumber {
  return { kind: "invalid", why, text: texts[why] };
}

/**
 * Reads a CPR number or a replacement for one, with or without hyphen and spaces. A number is never refused for its check
 * digit (CPR-kontoret: numbers without modulus 11 are fully valid).
 */
export function readCpr(text: string): PersonNumber {
  const value = text.replaceAll(/[\s.-]/g, "").toUpperCase();
  if (value.length !== 10) return invalid("not-ten-characters");
  if (/^\d{10}$/.test(value)) return fromDigits(value);
  const [, kindDigit] = /^\d{6}(\d)[A-Z]{2}\d$/.exec(value) ?? [];
  if (kindDigit === undefined || !/[01567]/.test(kindDigit)) return invalid("not-a-number");
  if (!isSomeDate(value.slice(0, 2), value)) return invalid("no-such-date");
  return { kind: kindDigit === "1" || kindDigit === "7" ? "ecpr-x" : "ecpr-d", value };
}

/** The identifier to keep of a number that was read; `undefined` when it could not be read. */
export function identifierOf(number: PersonNumber): CitizenIdentifier | undefined {
  if (number.kind === "invalid") return undefined;
  return { kind: number.kind, value: number.kind === "cpr" ? number.digits : number.value };
}

function fromDigits(digits: string): PersonNumber {
  const day = Number(digits.slice(0, 2));
  if (day > 60) {
    const bornOn = String(day - 60).padStart(2, "0");
    return isSomeDate(bornOn, digits) ? { kind: "replacement", value: digits } : invalid("no-such-date");
  }
  const birthDate = parseLocalDate(`${birthYear(digits)}-${digits.slice(2, 4)}-${digits.slice(0, 2)}`);
  if (birthDate === undefined) return invalid("no-such-date");
  return {
    kind: "cpr",
    digits,
    birthDate,
    sexDigit: Number(digits[9]) % 2 === 1 ? "odd" : "even",
    modulus11: holdsModulus11(digits),
  };
}

/** Whether day, month and two-digit year are a date in the 19- or 2000s; replacement numbers do not tell the century. */
function isSomeDate(day: string, value: string): boolean {
  const rest = `${value.slice(4, 6)}-${value.slice(2, 4)}-${day}`;
  return parseLocalDate(`19${rest}`) !== undefined || parseLocalDate(`20${rest}`) !== undefined;
}

/** Century after the table of CPR-kontoret: the seventh digit together with the two-digit year. */
function birthYear(digits: string): number {
  const seventh = Number(digits[6]);
  const year = Number(digits.slice(4, 6));
  if (seventh <= 3) return 1900 + year;
  if (seventh === 4 || seventh === 9) return year <= 36 ? 2000 + year : 1900 + year;
  return year <= 57 ? 2000 + year : 1800 + year;
}

const weights = [4, 3, 2, 7, 6, 5, 4, 3, 2, 1] as const;

function holdsModulus11(digits: string): boolean {
  return weights.reduce<number>((sum, weight, index) => sum + weight * Number(digits[index]), 0) % 11 === 0;
}

/** `010490-9989`; any ten-character number of a person. */
export function formatCpr(value: string): string {
  return `${value.slice(0, 6)}-${value.slice(6)}`;
}

/** `010490-····` for lists, where the number itself is not needed. */
export function maskCpr(value: string): string {
  return `${value.slice(0, 6)}-····`;
}

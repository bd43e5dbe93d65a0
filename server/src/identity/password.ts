import { hash, verify } from "@node-rs/argon2";
import { randomInt } from "node:crypto";
import type { PasswordCost } from "../config.ts";

/** Hashes and compares passwords at one cost. */
export interface Passwords {
  hash(password: string): Promise<string>;
  /** Compares; with no hash to compare with, spends the same time and says no. */
  verify(stored: string | undefined, password: string): Promise<boolean>;
}

const MIN_PASSWORD = 12;
export const MAX_PASSWORD = 256;

/** argon2id is number 2 in the library's list, which is a const enum that type stripping cannot read. */
const ARGON2ID = 2;

/**
 * Beginnings that the commonest long passwords share; what follows is usually digits and a sign. NIST SP 800-63B §3.1.1.2
 * asks for such a list in place of rules on character kinds.
 */
const COMMON = [
  "123456789012",
  "1234567890",
  "qwertyuiop",
  "qwerty123456",
  "password",
  "adgangskode",
  "kodeord",
  "velkommen",
  "welcome",
  "sommer",
  "vinter",
  "efterår",
  "foraar",
  "forår",
  "tovholder",
  "kommune",
  "iloveyou",
  "abcdefghijkl",
  "administrator",
  "letmein",
  "danmark",
  "københavn",
  "fodbold",
];

export function createPasswords(cost: PasswordCost): Passwords {
  const options = { algorithm: ARGON2ID, memoryCost: cost.memoryKib, timeCost: cost.passes, parallelism: 1 };
  const nobody = hash("no account has this password", options);
  return {
    hash: (password) => hash(password.normalize("NFKC"), options),
    async verify(stored, password) {
      const matches = await verify(stored ?? (await nobody), password.normalize("NFKC"));
      return matches && stored !== undefined;
    },
  };
}

/** Why a password may not be chosen, in plain Danish; `undefined` when it may. */
export function passwordFault(password: string, username: string): string | undefined {
  if (password.length < MIN_PASSWORD) return `Brug mindst ${MIN_PASSWORD} tegn. En sætning er let at huske.`;
  if (password.length > MAX_PASSWORD) return `Brug højst ${MAX_PASSWORD} tegn.`;
  const plain = password.toLowerCase();
  const bare = plain.replaceAll(/[\d\s\p{P}\p{S}]+$/gu, "");
  if (COMMON.some((common) => plain === common || bare === common)) {
    return "Den adgangskode er en af de mest brugte. Vælg en anden.";
  }
  if (new Set(plain).size < 5) return "Den adgangskode er let at gætte. Brug flere forskellige tegn.";
  // A username of a few letters stands in many an honest sentence.
  if (username.length > 3 && plain.includes(username.toLowerCase()))
    return "Adgangskoden må ikke indeholde brugernavnet.";
  return undefined;
}

/** Letters and digits that are not mistaken for one another when read aloud or copied from paper. */
const READABLE = "abcdefghjkmnpqrstuvwxyz23456789";

/** A password for one login: 4 groups of 5 readable characters, about 98 bits. */
export function oneTimePassword(): string {
  const group = () => Array.from({ length: 5 }, () => READABLE.charAt(randomInt(READABLE.length))).join("");
  return [group(), group(), group(), group()].join("-");
}

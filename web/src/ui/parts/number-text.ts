import type { Language } from "../language.ts";

/** Reads `12,5`, `12.5` and `-3`; `undefined` for anything else. */
export function readNumber(text: string): number | undefined {
  const plain = text.trim().replace(",", ".");
  return /^-?\d+(\.\d+)?$/.test(plain) ? Number(plain) : undefined;
}

/** Writes a number with a decimal comma in Danish. Empty for `undefined`. */
export function writeNumber(value: number | undefined, language: Language, digits?: number): string {
  if (value === undefined) return "";
  const text = digits === undefined ? String(value) : value.toFixed(digits);
  return language === "da" ? text.replace(".", ",") : text;
}

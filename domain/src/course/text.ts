import { z } from "zod";

// Some two hundred fields are of a dozen lengths, and a phone makes every schema each time the program starts.
const texts = new Map<number, z.ZodString>();
const neededTexts = new Map<number, z.ZodString>();

/** Free text as people write it; trimmed, bounded so that one note can't fill a phone. Sealed per citizen at rest. */
export function freeText(max: number): z.ZodString {
  const known = texts.get(max);
  if (known !== undefined) return known;
  const text = z
    .string()
    .trim()
    .max(max, { message: `Teksten må højst fylde ${max} tegn` });
  texts.set(max, text);
  return text;
}

/** Free text that must say something. */
export function neededText(max: number): z.ZodString {
  const known = neededTexts.get(max);
  if (known !== undefined) return known;
  const text = freeText(max).min(1, { message: "Skriv et par ord her" });
  neededTexts.set(max, text);
  return text;
}

/** Ids are made where the thing is made, also on a phone without network: UUIDs, lower case. */
export const idSchema = z.uuid({ message: "Ugyldigt id" }).toLowerCase();

/** A clock time of day in Denmark, `09:30`. */
export const clockTimeSchema = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, { message: "Skriv klokkeslæt som 09:30" });

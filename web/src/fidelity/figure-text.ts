import type { Language } from "../ui/language.ts";

/** At most one decimal, with the language's own comma. */
export function numberText(value: number, language: Language): string {
  return value.toLocaleString(language === "da" ? "da-DK" : "en-GB", { maximumFractionDigits: 1 });
}

import type { Where } from "@tovholder/domain/housing/spells.ts";
import { label } from "@tovholder/domain/words/glossary.ts";
import type { Language } from "../ui/language.ts";

/** Where someone lives, in words. `unknown` is said by the caller, who knows the sentence it stands in. */
export function whereText(where: Where, language: Language, unknown: string): string {
  if (where.kind === "home") return label("homeKind", where.home, language);
  if (where.kind === "situation") return label("situation", where.situation, language);
  return unknown;
}

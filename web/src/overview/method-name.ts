import { findMethod } from "@tovholder/domain/methods/registry.ts";
import type { Language } from "../ui/language.ts";

/** The name of a method; its code when this program does not hold it. */
export function methodName(code: string, language: Language): string {
  return findMethod(code)?.name[language] ?? code;
}

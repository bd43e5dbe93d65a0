import { label, type GlossaryGroup } from "@tovholder/domain/words/glossary.ts";
import type { Method } from "@tovholder/domain/methods/definition.ts";
import type { Language } from "../ui/language.ts";
import type { Choice } from "../ui/parts/Choices.tsx";

/** Codes as choices with their words. */
export function choicesOf<Code extends string>(
  group: GlossaryGroup,
  codes: readonly Code[],
  language: Language,
): readonly Choice<Code>[] {
  return codes.map((value) => ({ value, label: label(group, value, language) }));
}

/** The method's own name of an area; the code itself when an older version had it. */
export function dimensionName(method: Method, code: string, language: Language): string {
  return method.dimensions.find((dimension) => dimension.code === code)?.name[language] ?? code;
}

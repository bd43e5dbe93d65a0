import { legalBases } from "../law/legal-basis.ts";
import { closureNames } from "../methods/cti-rules.ts";
import type { Text } from "../methods/definition.ts";

export type Language = keyof Text;

/** Labels of the domain's codes. The one place where a code gets its Danish and English word. */
export const glossary = {
  stage: {
    contact: { da: "Kontaktskabelse", en: "Contact period" },
    phase1: { da: "Fase 1", en: "Phase 1" },
    phase2: { da: "Fase 2", en: "Phase 2" },
    phase3: { da: "Fase 3", en: "Phase 3" },
  },
  role: {
    worker: { da: "CTI-medarbejder", en: "CTI worker" },
    coordinator: { da: "Koordinator", en: "Coordinator" },
    supervisor: { da: "Metodesupervisor", en: "Method supervisor" },
    leader: { da: "Leder", en: "Leader" },
    administrator: { da: "Administrator", en: "Administrator" },
  },
  standing: {
    official: { da: "Fra kilden", en: "From the source" },
    derived: { da: "Tovholders forslag", en: "Tovholder's proposal" },
    local: { da: "Kommunens egen", en: "The municipality's own" },
  },
  closureReason: closureNames,
  legalBasis: Object.fromEntries(legalBases.map(({ code, name }) => [code, name])),
} as const satisfies Record<string, Record<string, Text>>;

export type GlossaryGroup = keyof typeof glossary;

/** The label of a code; the code itself when the glossary lacks it, so an older client still shows something. */
export function label(group: GlossaryGroup, code: string, language: Language = "da"): string {
  const words: Readonly<Record<string, Text>> = glossary[group];
  return Object.hasOwn(words, code) ? (words[code]?.[language] ?? code) : code;
}

import type { SdsArea } from "@tovholder/domain/measure/instruments.ts";
import type { TimedPhase } from "@tovholder/domain/methods/definition.ts";
import { methods } from "@tovholder/domain/methods/registry.ts";
import type { LengthCode } from "@tovholder/domain/outcome/course-outcome.ts";

export const phaseNames: Readonly<Record<TimedPhase, string>> = {
  phase1: "Fase 1",
  phase2: "Fase 2",
  phase3: "Fase 3",
};

export const lengthNames: Readonly<Record<LengthCode, string>> = {
  contact: "Kontakt før fase 1",
  ...phaseNames,
  whole: "Fra fase 1 til afslutning",
};

export const sdsNames: Readonly<Record<SdsArea, string>> = {
  work: "Arbejde eller uddannelse",
  social: "Socialt liv",
  home: "Familie og hjem",
};

export const partNames: Readonly<Record<string, string>> = {
  kept: "beholdt",
  lost: "mistet",
  falls: "Aftager",
  "does-not": "Aftager ikke",
  better: "Bedre (mindst 10 point)",
  little: "Lille eller ingen ændring",
  worse: "Dårligere (mindst 10 point)",
  complete: "overdraget",
  open: "ikke overdraget",
};

/** The name of a dimension, of whichever method has it. */
export function danishDimension(code: string): string {
  for (const method of methods) {
    const found = method.dimensions.find((one) => one.code === code);
    if (found !== undefined) return found.name.da;
  }
  return code;
}

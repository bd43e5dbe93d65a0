import type { LegalBasisCode } from "../law/legal-basis.ts";
import type { MethodCode } from "../methods/definition.ts";
import { plainWords, squashed } from "./wording.ts";

const bases: readonly { readonly when: RegExp; readonly code: LegalBasisCode }[] = [
  { when: /^(?:sel|serviceloven|serviceloven?s)?(?:par|paragraf|paragraffen)?85a/, code: "SEL § 85 a" },
  { when: /^(?:sel|serviceloven|serviceloven?s)?(?:par|paragraf)?85(?!\d)/, code: "SEL § 85" },
  { when: /^(?:sel|serviceloven|serviceloven?s)?(?:par|paragraf)?82b/, code: "SEL § 82 b" },
  { when: /^(?:sel|serviceloven|serviceloven?s)?(?:par|paragraf)?109(?!\d)/, code: "SEL § 109 stk. 7" },
  { when: /^(?:lab|beskaeftigelsesindsatsloven)?(?:par|paragraf)?31b/, code: "LAB § 31 b" },
  { when: /^(?:lab|beskaeftigelsesindsatsloven)?(?:par|paragraf)?167/, code: "LAB § 167" },
];

/** The legal basis as teams write it: "§85", "SEL § 85a", "Serviceloven § 82 b". */
export function readLegalBasis(text: string): LegalBasisCode | undefined {
  const plain = squashed(text.replaceAll("§", " "));
  return bases.find(({ when }) => when.test(plain))?.code;
}

const methodWords: readonly { readonly when: RegExp; readonly code: MethodCode }[] = [
  { when: /\bjob|beskaeft|virksomhed/, code: "cti-job" },
  { when: /krisecent|vold/, code: "cti-crisis-centre" },
  { when: /\bung|efterv/, code: "cti-youth" },
  { when: /exit|prostitution/, code: "cti-exit" },
  { when: /bostoett|psyk|\bsoc/, code: "cti-support" },
  { when: /hjemloes|bolig|housing cti|cti housing/, code: "cti-housing" },
  { when: /\bicm\b|intensive case/, code: "icm" },
  { when: /\bskp\b|stoette kontakt|stoettekontakt|opsoegende/, code: "skp" },
  { when: /\bact\b/, code: "act" },
  { when: /housing first|\bhf\b/, code: "housing-first" },
];

/** The method that a cell names. A bare "CTI" is the municipality's own choice of variant: `fallback`. */
export function readMethod(text: string, fallback: MethodCode): MethodCode | undefined {
  const words = plainWords(text);
  if (words === "" || words === "cti" || words === "cti forloeb") return fallback;
  if (/housing first/.test(words) && !/\bcti\b/.test(words)) return "housing-first";
  return methodWords.find(({ when }) => when.test(words))?.code;
}

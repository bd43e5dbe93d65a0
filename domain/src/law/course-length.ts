import type { Method, Source, Text } from "../methods/definition.ts";
import type { LocalDate } from "../time/local-date.ts";
import { legalBasisOn, legalBasisWord, type LegalBasis, type LegalBasisCode } from "./legal-basis.ts";

export type CourseMonths =
  | {
      readonly ok: true;
      readonly months: number;
      readonly basis: LegalBasis;
      /** True when the length lies above the ordinary ceiling in the law, so the exception must be checked and recorded. */
      readonly needsExceptionCheck: boolean;
      readonly source: Source;
    }
  | {
      readonly ok: false;
      readonly reason: "not-yet-valid" | "no-longer-valid" | "not-for-method" | "not-timed";
      readonly text: Text;
    };

/**
 * Months of a course under a method, on a legal basis, by a decision of a day: the method's own table first, then the
 * method's length, never above the ceiling in the law. A length above the ordinary ceiling but within the exceptional one
 * is kept and marked. Methods without a clock have no length.
 */
export function courseMonths(method: Method, code: LegalBasisCode, decided: LocalDate): CourseMonths {
  if (method.ending.kind !== "timed") {
    return {
      ok: false,
      reason: "not-timed",
      text: { da: "Metoden har ingen fast længde.", en: "The method has no set length." },
    };
  }
  const answer = legalBasisOn(code, decided);
  if (!answer.ok) return answer;
  if (!method.legalBases.includes(code)) {
    return { ok: false, reason: "not-for-method", text: notForMethod(method, code) };
  }
  const own = method.ending.byLegalBasis?.find((row) => row.legalBasis === code);
  const wanted = own?.months ?? method.ending.months;
  return {
    ok: true,
    basis: answer.basis,
    source: own?.source ?? method.ending.source,
    ...within(answer.basis, wanted),
  };
}

/** What to choose instead of a legal basis that a method does not rest on. */
export function notForMethod({ name, legalBases }: Method, code: LegalBasisCode): Text {
  return {
    da: `${name.da} bruges ikke efter ${legalBasisWord(code).da}. Vælg ${legalBases.map((one) => legalBasisWord(one).da).join(" eller ")}.`,
    en: `${name.en} is not used under ${legalBasisWord(code).en}. Choose ${legalBases.map((one) => legalBasisWord(one).en).join(" or ")}.`,
  };
}

/** The wanted length under the ceilings of the law. */
function within(
  { maxMonths, exceptionalMonths }: LegalBasis,
  wanted: number,
): { readonly months: number; readonly needsExceptionCheck: boolean } {
  if (maxMonths === undefined || wanted <= maxMonths) return { months: wanted, needsExceptionCheck: false };
  if (exceptionalMonths === undefined) return { months: maxMonths, needsExceptionCheck: false };
  return { months: Math.min(wanted, exceptionalMonths), needsExceptionCheck: true };
}

import { useLanguage, useSay, useWords } from "../i18n/words.tsx";
import type { Told } from "./answers.ts";
import { numberText } from "./figure-text.ts";

/** A figure with its numbers and what is missing; or why there is none. Never a bare 0. */
export function FigureWords({ told }: { readonly told: Told }) {
  const words = useWords().fidelity;
  const { language } = useLanguage();
  const say = useSay();
  const { value, met, of, missing, why, unit } = told;
  if (value === null || met === null || of === null) return <>{why === null ? "" : say(why)}</>;
  const shown = numberText(value, language);
  const counted = unit === "percent" ? words.percent(shown, met, of) : words.days(shown, of);
  return <>{missing ? `${counted} · ${words.missing(missing)}` : counted}</>;
}

import { civil, type LocalDate } from "@tovholder/domain/time/local-date.ts";
import type { Language } from "./language.ts";

const MONTHS: Readonly<Record<Language, readonly string[]>> = {
  da: "januar februar marts april maj juni juli august september oktober november december".split(" "),
  en: "January February March April May June July August September October November December".split(" "),
};

const SHORT_MONTHS: Readonly<Record<Language, readonly string[]>> = {
  da: "jan. feb. marts apr. maj juni juli aug. sep. okt. nov. dec.".split(" "),
  en: "Jan Feb March Apr May June July Aug Sep Oct Nov Dec".split(" "),
};

export type DayStyle = "long" | "without-year" | "short";

/** A day in words: `3. december 2026`, `3. december` or `3. dec.`; English `3 December 2026`. */
export function dayText(date: LocalDate, language: Language, style: DayStyle = "long"): string {
  const { year, month, day } = civil(date);
  const names = (style === "short" ? SHORT_MONTHS : MONTHS)[language];
  const name = names[month - 1] ?? "";
  const start = language === "da" ? `${day}. ${name}` : `${day} ${name}`;
  return style === "long" ? `${start} ${year}` : start;
}

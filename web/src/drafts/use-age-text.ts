import { useWords } from "../i18n/words.tsx";
import type { DraftAge } from "./draft-age.ts";

/** How old a draft is, in words: "i dag", "3 dage gammel". */
export function useAgeText(): (age: DraftAge) => string {
  const words = useWords().drafts;
  return ({ days }) => (days === 0 ? words.today : words.days(days));
}

import type { Text } from "@tovholder/domain/methods/definition.ts";
import { createContext, use, useCallback, useEffect, useMemo, useState, type ReactNode } from "react";
import type { Language } from "../ui/language.ts";
import { da, type WordBook } from "./da.ts";

interface Words {
  readonly language: Language;
  readonly words: WordBook;
  readonly choose: (language: Language) => void;
}

const WordsContext = createContext<Words>({ language: "da", words: da, choose: () => undefined });
const storageKey = "tovholder.language";

/** Round the whole program. The choice is kept on the device, so that the page starts in the right language offline. */
export function WordsProvider({ children }: { readonly children: ReactNode }) {
  const [language, setLanguage] = useState<Language>(() => (localStorage.getItem(storageKey) === "en" ? "en" : "da"));
  const [english, setEnglish] = useState<WordBook>();
  useEffect(() => {
    if (language === "en" && english === undefined) void import("./en.ts").then((loaded) => setEnglish(loaded.en));
  }, [language, english]);
  const shown: Language = language === "en" && english !== undefined ? "en" : "da";
  useEffect(() => {
    document.documentElement.lang = shown;
  }, [shown]);
  const choose = useCallback((next: Language) => {
    localStorage.setItem(storageKey, next);
    setLanguage(next);
  }, []);
  const value = useMemo(
    () => ({ language: shown, words: (shown === "en" && english) || da, choose }),
    [shown, english, choose],
  );
  return <WordsContext value={value}>{children}</WordsContext>;
}

/** `const words = useWords().today; words.days(12)`. */
export function useWords(): WordBook {
  return use(WordsContext).words;
}

/** The language shown, and how to choose another. Pass `language` to parts of `ui/`. */
export function useLanguage(): { readonly language: Language; readonly choose: (language: Language) => void } {
  return use(WordsContext);
}

/** Reads the domain's own texts: `const say = useSay(); say(refusal.message)`. */
export function useSay(): (text: Text) => string {
  const { language } = use(WordsContext);
  return useCallback((text) => text[language], [language]);
}

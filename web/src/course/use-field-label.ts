import { useWords } from "../i18n/words.tsx";

/** The word for a field of an entry; the field's own name when neither list knows it. */
export function useFieldLabel(): (key: string) => string {
  const { course, sync } = useWords();
  const own: Readonly<Record<string, string>> = course.journal.fields;
  const shared: Readonly<Record<string, string>> = sync.fields;
  return (key) => own[key] ?? shared[key] ?? key;
}

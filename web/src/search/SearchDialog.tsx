import { useEffect, useRef } from "react";
import { useLanguage, useWords } from "../i18n/words.tsx";
import { Dialog } from "../ui/parts/Dialog.tsx";
import { SearchBox } from "./SearchBox.tsx";

/** ⌘K: search over whatever page one is on. */
export function SearchDialog({ onClose }: { readonly onClose: () => void }) {
  const { search } = useWords();
  const { language } = useLanguage();
  const ref = useRef<HTMLDivElement>(null);
  useEffect(() => ref.current?.querySelector("input")?.focus(), []);
  return (
    <Dialog open title={search.title} onClose={onClose} size="wide" language={language}>
      <div ref={ref}>
        <SearchBox onChosen={onClose} />
      </div>
    </Dialog>
  );
}

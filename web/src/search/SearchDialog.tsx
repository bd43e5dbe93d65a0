import { useWords } from "../i18n/words.tsx";
import { Dialog } from "../ui/parts/Dialog.tsx";

export function SearchDialog({ onClose }: { readonly onClose: () => void }) {
  const { search } = useWords();
  return (
    <Dialog open title={search.title} onClose={onClose}>
      {null}
    </Dialog>
  );
}

import { useWords } from "../i18n/words.tsx";
import { PageHeader } from "../ui/parts/PageHeader.tsx";
import styles from "./Search.module.css";
import { SearchBox } from "./SearchBox.tsx";

/** Søg as a page of its own, for the phone's menu. */
export function SearchPage() {
  const { search } = useWords();
  return (
    <div className={styles["page"]}>
      <PageHeader title={search.title} />
      <SearchBox />
    </div>
  );
}

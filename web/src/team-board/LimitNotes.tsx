import type { WorkerLoad } from "../app/staff.ts";
import { useLanguage, useWords } from "../i18n/words.tsx";
import { sceText } from "../ui/caseload-stack/stack-data.ts";
import { SourceNote } from "../ui/parts/SourceNote.tsx";
import styles from "./TeamBoard.module.css";

/** Where the limits come from: one line a limit, and whose it is when there are several. */
export function LimitNotes({ workers }: { readonly workers: readonly WorkerLoad[] }) {
  const words = useWords().teamBoard;
  const { language } = useLanguage();
  const limits = [...Map.groupBy(workers, ({ limitPerFte, limitSource }) => `${limitPerFte} ${limitSource.title}`)];
  return (
    <div className={styles["notes"]}>
      <p className={styles["quiet"]}>{words.loadHint}</p>
      {limits.map(([key, held]) => {
        const [first] = held;
        if (first === undefined) return null;
        const sce = sceText(first.limitPerFte, language);
        const names = held.map(({ name }) => name).join(", ");
        return (
          <div key={key}>
            <p className={styles["quiet"]}>{limits.length === 1 ? words.limit(sce) : words.limitOf(sce, names)}</p>
            <SourceNote source={first.limitSource} language={language} />
          </div>
        );
      })}
    </div>
  );
}

import { useState } from "react";
import { useWords } from "../i18n/words.tsx";
import { Button } from "../ui/parts/Button.tsx";
import { Notice } from "../ui/parts/Notice.tsx";
import { Panel } from "../ui/parts/Panel.tsx";
import styles from "./Import.module.css";
import type { ListProps } from "./ImportPage.tsx";
import type { Counts } from "./preview.ts";

/** What will happen, tried first if one likes, and the button that makes it happen. */
export function RunPanel({ list, preview: { counts, withoutTeam } }: ListProps) {
  const words = useWords().import;
  const [tried, setTried] = useState<number>();
  if (counts === null) return null;
  const tryOut = async () => {
    const answer = await list.tryOut();
    setTried(answer?.counts?.toImport);
  };
  const ready = counts.toImport > 0 && withoutTeam === 0;
  return (
    <Panel title={words.run}>
      <CountList counts={counts} />
      {counts.toImport > 0 ? null : (
        <Notice quiet>{counts.unchanged > 0 && counts.refused === 0 ? words.nothing : words.nothingFits}</Notice>
      )}
      {withoutTeam > 0 ? <Notice tone="warn">{words.withoutTeam(withoutTeam)}</Notice> : null}
      {counts.refused > 0 ? <p>{words.refusedStay}</p> : null}
      {tried === undefined || tried !== counts.toImport ? null : <Notice tone="ok">{words.tried(tried)}</Notice>}
      <div className={styles["inline"]}>
        <Button busy={list.busy} onClick={() => void tryOut()}>
          {words.dryRun}
        </Button>
        <Button kind="primary" disabled={!ready} busy={list.busy} onClick={list.run}>
          {words.start(counts.toImport)}
        </Button>
      </div>
    </Panel>
  );
}

function CountList({ counts }: { readonly counts: Counts }) {
  const words = useWords().import;
  const codes = ["toImport", "withWarnings", "unchanged", "refused", "duplicates", "empty"] as const;
  return (
    <ul className={styles["counts"]}>
      {codes
        .filter((code) => code === "toImport" || counts[code] > 0)
        .map((code) => (
          <li key={code}>
            <b>{counts[code]}</b> {words.counts[code]}
          </li>
        ))}
    </ul>
  );
}

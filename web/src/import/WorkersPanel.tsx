import { useLanguage, useWords } from "../i18n/words.tsx";
import { Panel } from "../ui/parts/Panel.tsx";
import { Select } from "../ui/parts/Select.tsx";
import styles from "./Import.module.css";
import type { ListProps } from "./ImportPage.tsx";
import type { Preview } from "./preview.ts";

/** Whom the names and initials of the list stand for; those nobody was found for stand first. */
export function WorkersPanel({ list, preview }: ListProps) {
  const words = useWords().import;
  const { settings, workerTexts } = preview;
  const matched = new Set(settings.workers.map((one) => one.text));
  const open = workerTexts.filter((one) => one.accountId === null || matched.has(one.text));
  const found = workerTexts.filter((one) => !open.includes(one));
  const match = (text: string, accountId: string) => {
    const others = settings.workers.filter((one) => one.text !== text);
    list.change({ ...settings, workers: accountId === "" ? others : [...others, { text, accountId }] });
  };
  return (
    <Panel title={words.workers}>
      {workerTexts.length === 0 ? <p className={styles["quiet"]}>{words.nobodyNamed}</p> : null}
      {open.length === 0 ? null : <p>{words.workersText}</p>}
      <div className={styles["pair"]}>
        {open.map((one) => (
          <WorkerChoice key={one.text} written={one} preview={preview} onChoose={match} />
        ))}
      </div>
      {found.length === 0 ? null : (
        <details className={styles["fold"]}>
          <summary>{words.workersFound(found.length)}</summary>
          <div className={styles["pair"]}>
            {found.map((one) => (
              <WorkerChoice key={one.text} written={one} preview={preview} onChoose={match} />
            ))}
          </div>
        </details>
      )}
    </Panel>
  );
}

interface WorkerChoiceProps {
  readonly written: Preview["workerTexts"][number];
  readonly preview: Preview;
  readonly onChoose: (text: string, accountId: string) => void;
}

function WorkerChoice({ written: { text, accountId, rows }, preview, onChoose }: WorkerChoiceProps) {
  const words = useWords().import;
  const { language } = useLanguage();
  return (
    <Select
      label={words.rowsOf(text, rows)}
      language={language}
      value={accountId ?? ""}
      options={[
        { value: "", label: words.chooseWorker },
        ...preview.workers.map((worker) => ({ value: worker.accountId, label: `${worker.name} (${worker.initials})` })),
      ]}
      onChange={(chosen) => onChoose(text, chosen)}
    />
  );
}

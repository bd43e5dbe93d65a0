import { useRef } from "react";
import { Link } from "wouter";
import { useLanguage, useWords } from "../i18n/words.tsx";
import { Button, buttonClass } from "../ui/parts/Button.tsx";
import { useFocusHere } from "../ui/parts/focus-home.ts";
import { Notice } from "../ui/parts/Notice.tsx";
import { Panel } from "../ui/parts/Panel.tsx";
import { Progress } from "../ui/parts/Progress.tsx";
import styles from "./Import.module.css";
import type { ListProps } from "./ImportPage.tsx";

/** How far the run is, or what came of it. */
export function ImportResult({ list, preview }: ListProps) {
  const words = useWords().import;
  const { language } = useLanguage();
  const { state, rowsDone, rowsTotal } = preview.status;
  if (state === "running") {
    return (
      <Panel title={words.running}>
        <Progress
          label={words.running}
          done={rowsDone}
          total={rowsTotal === 0 ? undefined : rowsTotal}
          language={language}
        />
        <p>{words.runningText}</p>
      </Panel>
    );
  }
  if (state === "failed") {
    return (
      <Notice tone="error" title={words.failedRun} action={<Button onClick={list.run}>{words.again}</Button>}>
        {words.failedRunText}
      </Notice>
    );
  }
  return <Done {...{ list, preview }} />;
}

function Done({ preview: { status, counts, refusals, importId } }: ListProps) {
  const words = useWords().import;
  const nothing = status.rowsTotal === 0;
  const refused = (counts?.refused ?? 0) + refusals.length;
  const ref = useRef<HTMLDivElement>(null);
  useFocusHere(ref);
  return (
    <div ref={ref}>
      <Panel title={nothing ? words.doneNothing : words.doneTitle(status.coursesMade)}>
        <output>{nothing ? words.doneNothingText : words.doneText}</output>
        {refused > 0 ? <p>{words.returnedText(refused)}</p> : null}
        {refusals.length === 0 ? null : (
          <div>
            <b>{words.late}</b>
            <ul>
              {refusals.map(({ row, message }) => (
                <li key={row}>{words.lateRow(row, message)}</li>
              ))}
            </ul>
          </div>
        )}
        <div className={styles["inline"]}>
          {refused > 0 ? (
            <a href={`/api/import/${importId}/returned.xlsx`} download className={buttonClass()}>
              {words.returned}
            </a>
          ) : null}
          <Link href="/oversigt" className={buttonClass("primary")}>
            {words.overview}
          </Link>
        </div>
      </Panel>
    </div>
  );
}

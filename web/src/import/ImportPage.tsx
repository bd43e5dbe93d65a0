import { useRef, useState } from "react";
import { useLanguage, useWords } from "../i18n/words.tsx";
import { Button } from "../ui/parts/Button.tsx";
import { useFocusHere } from "../ui/parts/focus-home.ts";
import { Notice } from "../ui/parts/Notice.tsx";
import { PageHeader } from "../ui/parts/PageHeader.tsx";
import { Skeleton } from "../ui/parts/Skeleton.tsx";
import { ColumnsPanel } from "./ColumnsPanel.tsx";
import { DefaultsPanel } from "./DefaultsPanel.tsx";
import styles from "./Import.module.css";
import { ImportResult } from "./ImportResult.tsx";
import { RowsPanel } from "./RowsPanel.tsx";
import { RunPanel } from "./RunPanel.tsx";
import { UploadList } from "./UploadList.tsx";
import { lastImport, rememberImport, useImport, type ImportHandle } from "./use-import.ts";
import { WorkersPanel } from "./WorkersPanel.tsx";

/** *Indlæs liste*: choose the file, see what was understood, mend it, run it. */
export function ImportPage() {
  const words = useWords().import;
  const [importId, setImportId] = useState(lastImport);
  const [gone, setGone] = useState(false);
  const open = (id: string | undefined) => {
    rememberImport(id);
    setImportId(id);
  };
  return (
    <div className={styles["page"]}>
      {importId === undefined ? (
        <>
          <PageHeader title={words.title} facts={words.facts} />
          {gone ? <Notice>{words.gone}</Notice> : null}
          <UploadList onUploaded={open} />
        </>
      ) : (
        <OpenList
          key={importId}
          importId={importId}
          onClose={() => open(undefined)}
          onGone={() => {
            setGone(true);
            open(undefined);
          }}
        />
      )}
    </div>
  );
}

interface OpenListProps {
  readonly importId: string;
  readonly onClose: () => void;
  /** The server no longer has the list. */
  readonly onGone: () => void;
}

function OpenList({ importId, onClose, onGone }: OpenListProps) {
  const words = useWords().import;
  const { language } = useLanguage();
  const list = useImport(importId);
  const { preview, error } = list;
  const missing = error?.code === "not-found";
  const ref = useRef<HTMLDivElement>(null);
  useFocusHere(ref);
  return (
    <div ref={ref} className={styles["page"]}>
      <PageHeader
        title={words.title}
        facts={preview?.fileName ?? ""}
        actions={<Button onClick={onClose}>{words.startOver}</Button>}
      />
      {error === undefined ? null : (
        <Notice
          tone="error"
          title={preview === undefined ? words.failed : undefined}
          action={<Button onClick={missing ? onGone : list.again}>{missing ? words.startOver : words.again}</Button>}
        >
          {missing ? words.gone : error.detail}
        </Notice>
      )}
      {preview === undefined && error === undefined ? <Skeleton count={8} language={language} /> : null}
      {preview === undefined ? null : <Steps list={list} preview={preview} />}
    </div>
  );
}

export interface ListProps {
  readonly list: ImportHandle;
  readonly preview: NonNullable<ImportHandle["preview"]>;
}

function Steps({ list, preview }: ListProps) {
  const words = useWords().import;
  const { state } = preview.status;
  if (state === "running") return <ImportResult list={list} preview={preview} />;
  const refused = (preview.counts?.refused ?? 0) + preview.refusals.length;
  const ended = state === "done" && refused === 0;
  if (ended) return <ImportResult list={list} preview={preview} />;
  const read = preview.counts !== null;
  return (
    <>
      <output className={styles["saving"]}>{list.busy ? words.saving : ""}</output>
      {state === "preview" ? null : <ImportResult list={list} preview={preview} />}
      <ColumnsPanel list={list} preview={preview} />
      {read ? (
        <>
          <DefaultsPanel list={list} preview={preview} />
          <WorkersPanel list={list} preview={preview} />
          <RowsPanel list={list} preview={preview} />
          <RunPanel list={list} preview={preview} />
        </>
      ) : null}
    </>
  );
}

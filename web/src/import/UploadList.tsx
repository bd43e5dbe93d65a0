import { useRef, useState } from "react";
import { ApiError } from "../app/api.ts";
import { useLanguage, useWords } from "../i18n/words.tsx";
import { classNames } from "../ui/class-names.ts";
import { Button } from "../ui/parts/Button.tsx";
import { Notice } from "../ui/parts/Notice.tsx";
import { Progress } from "../ui/parts/Progress.tsx";
import styles from "./Import.module.css";
import { largestBytes, uploadList } from "./preview.ts";

/** A place to drop the file, and a button for everyone else. */
export function UploadList({ onUploaded }: { readonly onUploaded: (importId: string) => void }) {
  const words = useWords().import;
  const { language } = useLanguage();
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const [sending, setSending] = useState<string>();
  const [problem, setProblem] = useState<string>();

  const send = async (file: File | undefined) => {
    if (file === undefined || sending !== undefined) return;
    if (file.size > largestBytes) {
      setProblem(words.tooLarge);
      return;
    }
    setSending(file.name);
    setProblem(undefined);
    try {
      onUploaded(await uploadList(file, new AbortController().signal));
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      setProblem(error.detail);
    } finally {
      setSending(undefined);
    }
  };

  return (
    // Dropping is a shortcut for those who use a mouse; the button below does the same for everyone.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <section
      aria-label={words.dropTitle}
      className={classNames(styles["drop"], over && styles["over"])}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        void send(event.dataTransfer.files[0]);
      }}
    >
      <h2>{words.dropTitle}</h2>
      <p>{words.dropText}</p>
      <input
        ref={input}
        type="file"
        aria-label={words.choose}
        accept=".xlsx,.csv,.txt,text/csv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
        className="visually-hidden"
        tabIndex={-1}
        onChange={(event) => {
          void send(event.target.files?.[0]);
          event.target.value = "";
        }}
      />
      {sending === undefined ? (
        <Button kind="primary" onClick={() => input.current?.click()}>
          {words.choose}
        </Button>
      ) : (
        <Progress label={words.sending(sending)} done={0} language={language} />
      )}
      {problem === undefined ? null : <Notice tone="error">{problem}</Notice>}
      <p className={styles["quiet"]}>{words.kept}</p>
    </section>
  );
}

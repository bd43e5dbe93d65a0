import { useRef, useState, type SyntheticEvent } from "react";
import { ApiError } from "../app/api.ts";
import { useLanguage, useSay, useWords } from "../i18n/words.tsx";
import type { CourseView } from "../replica/course-view.ts";
import { newId } from "../replica/ids.ts";
import { useSync } from "../replica/ReplicaProvider.tsx";
import { Button } from "../ui/parts/Button.tsx";
import { Field } from "../ui/parts/Field.tsx";
import { Notice } from "../ui/parts/Notice.tsx";
import { Panel } from "../ui/parts/Panel.tsx";
import { TextField } from "../ui/parts/TextField.tsx";
import { useToast } from "../ui/parts/Toast.tsx";
import styles from "./Document.module.css";
import { largestBytes, sendDocument } from "./send-document.ts";

interface Chosen {
  readonly file: File;
  readonly commandId: string;
}

/** Adding a file. What was chosen and named stays when the sending fails. */
export function AddDocument({ course }: { readonly course: CourseView }) {
  const words = useWords().document;
  const { language } = useLanguage();
  const say = useSay();
  const toast = useToast();
  const { kick } = useSync();
  const input = useRef<HTMLInputElement>(null);
  const [chosen, setChosen] = useState<Chosen>();
  const [name, setName] = useState("");
  const [faults, setFaults] = useState<{ readonly file?: string; readonly name?: string }>({});
  const [problem, setProblem] = useState<string>();
  const [busy, setBusy] = useState(false);

  const choose = (file: File | undefined) => {
    setChosen(file === undefined ? undefined : { file, commandId: newId() });
    setFaults({});
    if (file !== undefined && name === "") setName(file.name);
  };

  const send = async ({ file, commandId }: Chosen) => {
    setBusy(true);
    try {
      const answer = await sendDocument(course, { file, name: name.trim(), commandId });
      if (answer.outcome === "refused") {
        setProblem(say(answer.refusal.message));
        return;
      }
      toast({ text: words.added });
      setChosen(undefined);
      setName("");
      if (input.current !== null) input.current.value = "";
      kick();
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      setProblem(error.failure === "offline" ? words.offline : error.detail);
    } finally {
      setBusy(false);
    }
  };

  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    setProblem(undefined);
    const tooLarge = chosen !== undefined && chosen.file.size > largestBytes;
    const found = {
      ...(chosen === undefined ? { file: words.fileMissing } : tooLarge ? { file: words.tooLarge } : {}),
      ...(name.trim() === "" ? { name: words.nameMissing } : {}),
    };
    setFaults(found);
    if (chosen !== undefined && Object.keys(found).length === 0 && !busy) void send(chosen);
  };

  return (
    <Panel title={words.add}>
      <form className={styles["form"]} noValidate onSubmit={submit}>
        <Field label={words.file} hint={words.fileHint} error={faults.file} language={language}>
          {(links) => (
            <input
              {...links}
              ref={input}
              type="file"
              accept="application/pdf,image/jpeg,image/png,image/webp"
              className={styles["file"]}
              onChange={(event) => choose(event.target.files?.[0])}
            />
          )}
        </Field>
        <TextField label={words.name} language={language} value={name} error={faults.name} onChange={setName} />
        {problem === undefined ? null : <Notice tone="error">{problem}</Notice>}
        <div>
          <Button kind="primary" type="submit" busy={busy} busyText={words.uploading}>
            {words.upload}
          </Button>
        </div>
        <p className={styles["quiet"]}>{words.online}</p>
      </form>
    </Panel>
  );
}

import { useState } from "react";
import { ApiError, fetchBytes } from "../app/api.ts";
import { useWords } from "../i18n/words.tsx";
import { useReplica, useSnapshot } from "../replica/ReplicaProvider.tsx";
import { Button } from "../ui/parts/Button.tsx";
import { Notice } from "../ui/parts/Notice.tsx";
import { useToast } from "../ui/parts/Toast.tsx";
import styles from "./Document.module.css";
import { saveBytes } from "./save-bytes.ts";

export interface DocumentFile {
  readonly courseId: string;
  readonly documentId: string;
  readonly name: string;
  readonly mediaType: string;
  /** Bytes. */
  readonly size: number;
}

/** `GET`: the file, with a line in the course's log. */
function pathOf({ courseId, documentId }: DocumentFile): string {
  return `/api/courses/${courseId}/documents/${documentId}`;
}

function useIsKept(documentId: string): boolean {
  return useSnapshot().files.some((file) => file.documentId === documentId);
}

/** The name of a document, which gives its file: from the device when it lies there, else from the server. */
export function DocumentLink({ file }: { readonly file: DocumentFile }) {
  const words = useWords().document;
  const replica = useReplica();
  const kept = useIsKept(file.documentId);
  const [broken, setBroken] = useState(false);
  if (!kept)
    return (
      <a href={pathOf(file)} download={file.name} aria-label={words.open(file.name)}>
        {file.name}
      </a>
    );
  const open = async () => {
    // A row that was moved or changed on the disk does not open, and must not stop the page.
    const content = await replica.files.open(file).catch(() => undefined);
    setBroken(content === undefined);
    if (content !== undefined) saveBytes(content, file);
  };
  return (
    <>
      <Button kind="link" className={styles["name"]} aria-label={words.open(file.name)} onClick={() => void open()}>
        {file.name}
      </Button>
      {broken ? <Notice tone="error">{words.device.broken}</Notice> : null}
    </>
  );
}

/** Keeps the file of a document on this device, or takes it away again. Not there where nothing is kept. */
export function KeepOnDevice({ file }: { readonly file: DocumentFile }) {
  const { document: words } = useWords();
  const { files } = useReplica();
  const toast = useToast();
  const kept = useIsKept(file.documentId);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string>();

  const keep = async (): Promise<string | undefined> => {
    const room = files.roomFor(file.size);
    if (room !== "kept") return words.device[room];
    const content = await fetchBytes(pathOf(file));
    // Cut off on the way without the browser noticing.
    if (content.length !== file.size) return words.device.offline;
    const outcome = await files.keep(file.courseId, file.documentId, content);
    if (outcome !== "kept") return words.device[outcome];
    toast({ text: words.device.kept });
    return undefined;
  };
  const press = async () => {
    setProblem(undefined);
    if (kept) return files.remove(file.documentId);
    setBusy(true);
    try {
      setProblem(await keep());
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      setProblem(error.failure === "offline" ? words.device.offline : error.detail);
    } finally {
      setBusy(false);
    }
  };

  if (!files.offered) return null;
  const label = kept ? words.device.remove : words.device.keep;
  return (
    <>
      <Button
        kind="link"
        busy={busy}
        busyText={words.device.keeping}
        aria-label={`${label}: ${file.name}`}
        onClick={() => void press()}
      >
        {label}
      </Button>
      {problem === undefined ? null : (
        <div className={styles["problem"]}>
          <Notice tone="error">{problem}</Notice>
        </div>
      )}
    </>
  );
}

/** Says of a document that it can be opened without a network. */
export function KeptHereMark({ documentId }: { readonly documentId: string }) {
  const words = useWords().document.device;
  return useIsKept(documentId) ? <p className={styles["quiet"]}>{words.here}</p> : null;
}

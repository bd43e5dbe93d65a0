import { useState } from "react";
import { ApiError } from "../app/api.ts";
import { useLanguage, useWords } from "../i18n/words.tsx";
import { useReplica, useSync } from "../replica/ReplicaProvider.tsx";
import { Button } from "../ui/parts/Button.tsx";
import { Dialog } from "../ui/parts/Dialog.tsx";
import { Notice } from "../ui/parts/Notice.tsx";
import styles from "./session.module.css";
import { signOut } from "./session.ts";

/**
 * Signing out clears the device, so it first shows what only this device has: commands not received and drafts. Those can be
 * kept here, in the account's own store and not encrypted, until the same person signs in again.
 */
export function SignOut() {
  const { app, session: words } = useWords();
  const { language } = useLanguage();
  const replica = useReplica();
  const { kick } = useSync();
  const [asking, setAsking] = useState(false);
  const [problem, setProblem] = useState<string>();
  const { outbox, drafts } = replica.snapshot();
  const leave = async (keep: boolean) => {
    setProblem(undefined);
    try {
      await signOut(async () => (keep ? replica.close() : replica.erase()));
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      setProblem(error.failure === "offline" ? words.signOutOffline : error.detail);
      setAsking(true);
    }
  };
  const unsent = () => replica.snapshot().outbox.length + replica.snapshot().drafts.length > 0;
  const begin = () => (unsent() ? setAsking(true) : void leave(false));
  return (
    <>
      <Button onClick={begin}>{app.signOut}</Button>
      <Dialog
        open={asking}
        title={words.unsentTitle}
        onClose={() => setAsking(false)}
        language={language}
        actions={
          <>
            <Button onClick={() => void leave(true)}>{words.keepAndLeave}</Button>
            <Button kind="primary" onClick={kick}>
              {words.sendNow}
            </Button>
          </>
        }
      >
        <div className={styles["form"]}>
          {problem === undefined ? (
            <p>{words.unsent(outbox.length, drafts.length)}</p>
          ) : (
            <Notice tone="warn">{problem}</Notice>
          )}
        </div>
      </Dialog>
    </>
  );
}

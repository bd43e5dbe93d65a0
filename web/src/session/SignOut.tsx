import { useState } from "react";
import { ApiError } from "../app/api.ts";
import { useLanguage, useWords } from "../i18n/words.tsx";
import { useReplica, useSnapshot, useSync } from "../replica/ReplicaProvider.tsx";
import { Button } from "../ui/parts/Button.tsx";
import { Dialog } from "../ui/parts/Dialog.tsx";
import { Notice } from "../ui/parts/Notice.tsx";
import { useDisk } from "./SessionProvider.tsx";
import styles from "./session.module.css";
import { signOut } from "./session.ts";

/**
 * Signing out. A locked store may stay for the next time, or be erased; where nothing is kept on the device, what the server
 * has not received is told of first.
 */
export function SignOut() {
  const { app, session: words } = useWords();
  const { language } = useLanguage();
  const replica = useReplica();
  const { outbox, drafts } = useSnapshot();
  const keeps = useDisk().kind === "sealed";
  const { kick } = useSync();
  const [asking, setAsking] = useState(false);
  const [problem, setProblem] = useState<string>();
  const unsent = outbox.length + drafts.length > 0;
  const leave = async (left: "kept" | "erased") => {
    setProblem(undefined);
    try {
      await signOut(left, async () => {
        if (left === "erased") await replica.erase();
      });
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      setProblem(error.failure === "offline" ? words.signOutOffline : error.detail);
      setAsking(true);
    }
  };
  const text = unsent ? words.unsent(outbox.length, drafts.length) : words.allSent;
  return (
    <>
      <Button onClick={() => (keeps || unsent ? setAsking(true) : void leave("erased"))}>{app.signOut}</Button>
      <Dialog
        open={asking}
        title={words.signOutTitle}
        onClose={() => setAsking(false)}
        language={language}
        actions={
          <>
            {unsent ? <Button onClick={kick}>{words.sendNow}</Button> : null}
            <Button kind={unsent ? "danger" : "plain"} onClick={() => void leave("erased")}>
              {keeps ? words.eraseAndLeave : words.leaveAnyway}
            </Button>
            {keeps ? (
              <Button kind="primary" onClick={() => void leave("kept")}>
                {words.keepAndLeave}
              </Button>
            ) : null}
          </>
        }
      >
        <div className={styles["form"]}>
          {problem === undefined ? null : <Notice tone="warn">{problem}</Notice>}
          <p>{text}</p>
          {keeps ? <p>{words.staysLocked}</p> : null}
        </div>
      </Dialog>
    </>
  );
}

import { useState, type SyntheticEvent } from "react";
import { useLanguage, useWords } from "../i18n/words.tsx";
import { useReplica } from "../replica/ReplicaProvider.tsx";
import { useMe } from "../session/SessionProvider.tsx";
import { Button } from "../ui/parts/Button.tsx";
import { Dialog } from "../ui/parts/Dialog.tsx";
import { Notice } from "../ui/parts/Notice.tsx";
import { TextField } from "../ui/parts/TextField.tsx";
import { useToast } from "../ui/parts/Toast.tsx";
import styles from "../session/session.module.css";
import { changeLock, openByCode, openByPasskey, type Opening, type Wish } from "./lock.ts";
import { LockChoice } from "./LockChoice.tsx";
import type { Way } from "./lock-row.ts";
import type { PasskeyFault } from "./passkey.ts";
import { useTry } from "./use-try.ts";
import { lockNow } from "../session/entering.ts";

export interface ChangeLockProps {
  readonly open: boolean;
  readonly name: string;
  readonly way: Way["kind"];
  readonly onClose: () => void;
}

/** Unlocks anew, whoever sits there now, and puts another lock in its place. The store stays as it is. */
export function ChangeLock({ open, name, way, onClose }: ChangeLockProps) {
  const words = useWords().lock;
  const { language } = useLanguage();
  const me = useMe();
  const toast = useToast();
  const replica = useReplica();
  const [key, setKey] = useState<CryptoKey>();
  const [problem, setProblem] = useState<string>();
  const close = () => {
    setKey(undefined);
    setProblem(undefined);
    onClose();
  };
  const hear = (opening: Opening | PasskeyFault) => {
    if (typeof opening === "string") setProblem(words.openFault[opening]);
    else if (opening.outcome === "open") setKey(opening.key);
    else if (opening.outcome === "wrong") setProblem(words.wrong(opening.left));
    else lockNow();
  };
  const choose = async (wish: Wish) => {
    if (key === undefined) return undefined;
    const fault = await changeLock(name, key, wish);
    if (fault !== undefined) return fault;
    // The store has to know its lock, should it ever have to be put back.
    await replica.reload({ courseIds: [] });
    toast({ text: words.changed });
    close();
    return undefined;
  };
  return (
    <Dialog open={open} title={words.changeTitle} onClose={close} language={language}>
      <div className={styles["form"]}>
        {problem === undefined ? null : <Notice tone="warn">{problem}</Notice>}
        {key === undefined ? (
          <Now
            way={way}
            onCode={async (code) => hear(await openByCode(name, code, true))}
            onPasskey={async () => hear(await openByPasskey(name, true))}
          />
        ) : (
          <LockChoice label={me.initials} onChoose={choose} />
        )}
      </div>
    </Dialog>
  );
}

interface NowProps {
  readonly way: Way["kind"];
  readonly onCode: (code: string) => Promise<void>;
  readonly onPasskey: () => Promise<void>;
}

function Now({ way, onCode, onPasskey }: NowProps) {
  const words = useWords().lock;
  const [code, setCode] = useState("");
  const { busy, stuck, make } = useTry();
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    if (!busy) void make(() => (way === "code" ? onCode(code) : onPasskey()));
  };
  return (
    <form onSubmit={submit} className={styles["form"]}>
      <p>{words.changeText}</p>
      {way === "code" ? (
        <TextField label={words.now} type="password" value={code} onChange={setCode} autoComplete="off" required />
      ) : null}
      {stuck ? <Notice tone="warn">{words.noRoom}</Notice> : null}
      <Button type="submit" kind="primary" busy={busy} busyText={words.opening}>
        {way === "code" ? words.open : words.openPasskey}
      </Button>
    </form>
  );
}

import { useState, type SyntheticEvent } from "react";
import { useWords } from "../i18n/words.tsx";
import { Button } from "../ui/parts/Button.tsx";
import { Notice } from "../ui/parts/Notice.tsx";
import { Panel } from "../ui/parts/Panel.tsx";
import { TextField } from "../ui/parts/TextField.tsx";
import styles from "../session/session.module.css";
import type { Wish } from "./lock.ts";
import { faultOfCode, type CodeFault } from "./lock-row.ts";
import type { PasskeyFault } from "./passkey.ts";
import { useHasPasskeys } from "./use-has-passkeys.ts";
import { useTry } from "./use-try.ts";

export interface LockChoiceProps {
  /** Shown by the device when it asks for the passkey. */
  readonly label: string;
  /** Puts the lock on; a fault is said beside what was chosen. */
  readonly onChoose: (wish: Wish) => Promise<PasskeyFault | undefined>;
}

/** Choosing how to lock: a passkey where the device has one, else a code. */
export function LockChoice({ label, onChoose }: LockChoiceProps) {
  const words = useWords().lock;
  const passkeys = useHasPasskeys();
  const [wished, setWished] = useState<Wish["kind"]>();
  const [fault, setFault] = useState<PasskeyFault>();
  const { busy, stuck, make } = useTry();
  const choose = (wish: Wish) => {
    setWished(wish.kind);
    setFault(undefined);
    void make(async () => setFault(await onChoose(wish)));
  };
  return (
    <>
      {stuck ? <Notice tone="warn">{words.noRoomToKeep}</Notice> : null}
      {passkeys ? (
        <Panel title={words.passkeyTitle}>
          <div className={styles["form"]}>
            <p>{words.passkeyText}</p>
            {fault === undefined ? null : <Notice tone="warn">{words.passkeyFault[fault]}</Notice>}
            <Button
              kind="primary"
              wide
              busy={busy && wished === "passkey"}
              busyText={words.making}
              onClick={() => choose({ kind: "passkey", label })}
            >
              {words.usePasskey}
            </Button>
          </div>
        </Panel>
      ) : null}
      <Panel title={words.codeTitle}>
        <CodeForm
          primary={!passkeys}
          busy={busy && wished === "code"}
          onChoose={(code) => choose({ kind: "code", code })}
        />
      </Panel>
    </>
  );
}

interface CodeFormProps {
  readonly primary: boolean;
  readonly busy: boolean;
  readonly onChoose: (code: string) => void;
}

function CodeForm({ primary, busy, onChoose }: CodeFormProps) {
  const words = useWords().lock;
  const [code, setCode] = useState("");
  const [repeat, setRepeat] = useState("");
  const [fault, setFault] = useState<CodeFault | "different">();
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    const found = faultOfCode(code) ?? (code === repeat ? undefined : "different");
    setFault(found);
    if (found === undefined && !busy) onChoose(code);
  };
  const said = fault && words.codeFault[fault];
  return (
    <form onSubmit={submit} className={styles["form"]}>
      <p>{words.codeText}</p>
      <TextField
        label={words.code}
        type="password"
        value={code}
        onChange={setCode}
        error={fault === "different" ? undefined : said}
        autoComplete="off"
        required
      />
      <TextField
        label={words.repeat}
        type="password"
        value={repeat}
        onChange={setRepeat}
        error={fault === "different" ? said : undefined}
        autoComplete="off"
        required
      />
      <p>{words.forgotten}</p>
      <Button type="submit" kind={primary ? "primary" : "plain"} wide busy={busy} busyText={words.making}>
        {words.useCode}
      </Button>
    </form>
  );
}

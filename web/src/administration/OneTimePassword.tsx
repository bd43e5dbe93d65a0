import { useState } from "react";
import { useLanguage, useWords } from "../i18n/words.tsx";
import { Button } from "../ui/parts/Button.tsx";
import { Dialog } from "../ui/parts/Dialog.tsx";
import styles from "./Administration.module.css";

/** A password for one login, on its way to its person. */
export interface HandedOut {
  readonly name: string;
  readonly password: string;
}

/** Shows the password this once: nobody can read it again, only make a new one. */
export function OneTimePassword({ handed, onClose }: { readonly handed: HandedOut; readonly onClose: () => void }) {
  const words = useWords().administration;
  const { language } = useLanguage();
  const [copied, setCopied] = useState(false);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(handed.password);
      setCopied(true);
    } catch {
      // Without leave to use the clipboard the password still stands there to be written down.
      setCopied(false);
    }
  };
  return (
    <Dialog
      open
      title={words.oneTimeTitle(handed.name)}
      language={language}
      onClose={onClose}
      actions={
        <>
          <Button onClick={() => void copy()}>{copied ? words.copied : words.copy}</Button>
          <Button kind="primary" onClick={onClose}>
            {words.written}
          </Button>
        </>
      }
    >
      <p>
        <code className={styles["secret"]}>{handed.password}</code>
      </p>
      <p>{words.oneTimeText}</p>
    </Dialog>
  );
}

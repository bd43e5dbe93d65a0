import { useEffect, useId, useRef, type ReactNode } from "react";
import { classNames } from "../class-names.ts";
import type { Language } from "../language.ts";
import { Button } from "./Button.tsx";
import styles from "./Dialog.module.css";

export interface DialogProps {
  readonly open: boolean;
  readonly title: string;
  /** Escape, the close button and the back gesture all end here. Focus returns to where it was. */
  readonly onClose: () => void;
  readonly children: ReactNode;
  /** Buttons at the foot, the decisive one last. */
  readonly actions?: ReactNode | undefined;
  readonly size?: "narrow" | "wide" | undefined;
  readonly language?: Language | undefined;
}

/** The native modal dialog: the browser keeps focus inside and gives it back. A sheet from below on a phone. */
export function Dialog({ open, title, onClose, children, actions, size = "narrow", language = "da" }: DialogProps) {
  const ref = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  useEffect(() => {
    const dialog = ref.current;
    if (dialog === null) return;
    if (open && !dialog.open) dialog.showModal();
    if (!open && dialog.open) dialog.close();
  }, [open]);
  return (
    <dialog
      ref={ref}
      aria-labelledby={titleId}
      className={classNames(styles["dialog"], styles[size])}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      onClose={() => {
        if (open) onClose();
      }}
    >
      {open ? (
        <>
          <header className={styles["head"]}>
            <h2 id={titleId} tabIndex={-1}>
              {title}
            </h2>
            <Button kind="link" onClick={onClose}>
              {language === "da" ? "Luk" : "Close"}
            </Button>
          </header>
          <div className={styles["body"]}>{children}</div>
          {actions === undefined ? null : <footer className={styles["actions"]}>{actions}</footer>}
        </>
      ) : null}
    </dialog>
  );
}

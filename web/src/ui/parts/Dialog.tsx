import { useEffect, useId, useRef, type ReactNode } from "react";
import { classNames } from "../class-names.ts";
import type { Language } from "../language.ts";
import { Button } from "./Button.tsx";
import { ancestorsOf, giveFocus } from "./focus-home.ts";
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
    if (dialog === null || !open) return undefined;
    const before = document.activeElement;
    const around = ancestorsOf(dialog);
    dialog.showModal();
    return () => {
      dialog.close();
      giveBack(before, around);
    };
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
        if (open && ref.current?.open === false) onClose();
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

/** A browser gives the focus back only to what is still there, and not at all when the dialog is taken off the page. */
function giveBack(before: Element | null, around: readonly HTMLElement[]): void {
  if (document.activeElement !== null && document.activeElement !== document.body) return;
  if (before instanceof HTMLElement && before.isConnected && before !== document.body) before.focus();
  else
    around
      // Further out stands the way past the menu, which nobody asked for.
      .find((one) => one.isConnected && one.closest("main") !== null && one.tagName !== "MAIN")
      ?.querySelector<HTMLElement>("button, a[href]")
      ?.focus();
  giveFocus(around);
}

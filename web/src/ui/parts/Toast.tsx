import { createContext, use, useCallback, useEffect, useMemo, useRef, useState, type ReactNode } from "react";
import type { Language } from "../language.ts";
import { Button } from "./Button.tsx";
import styles from "./Toast.module.css";

export interface ToastMessage {
  readonly text: string;
  /** Takes the act back. The message then stays longer. */
  readonly undo?: (() => void) | undefined;
}

type ShowToast = (message: ToastMessage) => void;

const ToastContext = createContext<ShowToast>(() => undefined);

/** `const toast = useToast(); toast({ text: "Kontakten er gemt på telefonen", undo })`. */
export function useToast(): ShowToast {
  return use(ToastContext);
}

interface Shown extends ToastMessage {
  readonly key: number;
}

const STAY = 6000;
const STAY_WITH_UNDO = 12_000;

/** Round the whole program, once. F8 moves focus to the newest message. */
export function ToastProvider({
  children,
  language = "da",
}: {
  readonly children: ReactNode;
  readonly language?: Language;
}) {
  const [shown, setShown] = useState<readonly Shown[]>([]);
  const count = useRef(0);
  const region = useRef<HTMLElement>(null);
  const show = useCallback<ShowToast>((message) => {
    count.current += 1;
    const key = count.current;
    setShown((before) => [...before.slice(-2), { ...message, key }]);
  }, []);
  const remove = useCallback((key: number) => setShown((before) => before.filter((each) => each.key !== key)), []);
  useEffect(() => {
    const toNewest = (event: KeyboardEvent) => {
      if (event.key !== "F8") return;
      region.current?.lastElementChild?.querySelector("button")?.focus();
    };
    document.addEventListener("keydown", toNewest);
    return () => document.removeEventListener("keydown", toNewest);
  }, []);
  const label = language === "da" ? "Beskeder (F8)" : "Messages (F8)";
  return (
    <ToastContext value={show}>
      {children}
      <section
        ref={region}
        aria-label={label}
        aria-live="polite"
        aria-relevant="additions"
        className={styles["region"]}
      >
        {shown.map((each) => (
          <Toast key={each.key} message={each} onDone={remove} language={language} />
        ))}
      </section>
    </ToastContext>
  );
}

interface ToastProps {
  readonly message: Shown;
  readonly onDone: (key: number) => void;
  readonly language: Language;
}

function Toast({ message, onDone, language }: ToastProps) {
  const [held, setHeld] = useState(false);
  const left = useRef(message.undo ? STAY_WITH_UNDO : STAY);
  useEffect(() => {
    if (held) return undefined;
    const began = performance.now();
    const timer = setTimeout(() => onDone(message.key), left.current);
    return () => {
      clearTimeout(timer);
      left.current = Math.max(2000, left.current - (performance.now() - began));
    };
  }, [held, message.key, onDone]);
  const hold = useMemo(
    () => ({
      onPointerEnter: () => setHeld(true),
      onPointerLeave: () => setHeld(false),
      onFocus: () => setHeld(true),
      onBlur: () => setHeld(false),
    }),
    [],
  );
  return (
    <div className={styles["toast"]} {...hold}>
      <span className={styles["text"]}>{message.text}</span>
      {message.undo === undefined ? null : (
        <Button
          kind="link"
          className={styles["button"]}
          onClick={() => {
            message.undo?.();
            onDone(message.key);
          }}
        >
          {language === "da" ? "Fortryd" : "Undo"}
        </Button>
      )}
      <Button kind="link" className={styles["button"]} onClick={() => onDone(message.key)}>
        {language === "da" ? "Luk" : "Close"}
      </Button>
    </div>
  );
}

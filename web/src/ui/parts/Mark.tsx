import type { ReactNode } from "react";
import { classNames } from "../class-names.ts";
import styles from "./Mark.module.css";

export type MarkTone = "plain" | "ok" | "warn" | "bad" | "muted";

export interface MarkProps {
  readonly tone?: MarkTone | undefined;
  readonly children: ReactNode;
  readonly className?: string | undefined;
}

/** A state in words with a shape of its own, so colour is never needed to read it. */
export function Mark({ tone = "plain", children, className }: MarkProps) {
  return (
    <span className={classNames(styles["mark"], styles[tone], className)}>
      {tone === "plain" ? null : <Shape tone={tone} />}
      <span>{children}</span>
    </span>
  );
}

function Shape({ tone }: { readonly tone: Exclude<MarkTone, "plain"> }) {
  return (
    <svg className={styles["shape"]} viewBox="0 0 12 12" width="12" height="12" aria-hidden="true">
      {tone === "ok" ? <path d="M2 6.5 5 9.5 10.5 2.5" fill="none" stroke="currentColor" strokeWidth="2" /> : null}
      {tone === "warn" ? <path d="M6 1 11.5 11H.5Z" fill="currentColor" /> : null}
      {tone === "bad" ? <path d="M3.7.5h4.6L11.5 3.7v4.6L8.3 11.5H3.7L.5 8.3V3.7Z" fill="currentColor" /> : null}
      {tone === "muted" ? <circle cx="6" cy="6" r="4" fill="none" stroke="currentColor" strokeWidth="1.6" /> : null}
    </svg>
  );
}

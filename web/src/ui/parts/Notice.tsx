import type { ReactNode } from "react";
import { classNames } from "../class-names.ts";
import styles from "./Notice.module.css";

export interface NoticeProps {
  readonly tone?: "info" | "ok" | "warn" | "error" | undefined;
  readonly title?: string | undefined;
  readonly children?: ReactNode | undefined;
  /** What the reader can do about it. */
  readonly action?: ReactNode | undefined;
  /** Standing text on the page rather than news: not announced. */
  readonly quiet?: boolean | undefined;
}

/** A message in the page. Errors are announced at once, the rest when the reader pauses. */
export function Notice({ tone = "info", title, children, action, quiet = false }: NoticeProps) {
  const role = quiet ? undefined : tone === "error" ? "alert" : "status";
  return (
    <div role={role} className={classNames(styles["notice"], styles[tone])}>
      <div className={styles["words"]}>
        {title === undefined ? null : <p className={styles["title"]}>{title}</p>}
        {children === undefined ? null : <div>{children}</div>}
      </div>
      {action === undefined ? null : <div className={styles["action"]}>{action}</div>}
    </div>
  );
}

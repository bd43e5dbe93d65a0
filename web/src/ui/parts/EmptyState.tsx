import type { ReactNode } from "react";
import styles from "./EmptyState.module.css";

export interface EmptyStateProps {
  /** Why it is empty, such as `Ingen kontakter registreret endnu`. */
  readonly title: string;
  /** What to do now. */
  readonly children?: ReactNode | undefined;
  readonly action?: ReactNode | undefined;
}

export function EmptyState({ title, children, action }: EmptyStateProps) {
  return (
    <div className={styles["empty"]}>
      <p className={styles["title"]}>{title}</p>
      {children === undefined ? null : <p>{children}</p>}
      {action}
    </div>
  );
}

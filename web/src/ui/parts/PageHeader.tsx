import type { ReactNode } from "react";
import styles from "./PageHeader.module.css";

export interface PageHeaderProps {
  readonly title: string;
  /** One line of facts under the title. */
  readonly facts?: ReactNode | undefined;
  /** Buttons, the decisive one last. */
  readonly actions?: ReactNode | undefined;
}

/** The page's only h1. It takes focus after a change of page (`document.querySelector("h1")?.focus()`). */
export function PageHeader({ title, facts, actions }: PageHeaderProps) {
  return (
    <header className={styles["header"]}>
      <div className={styles["words"]}>
        <h1 tabIndex={-1}>{title}</h1>
        {facts === undefined ? null : <p className={styles["facts"]}>{facts}</p>}
      </div>
      {actions === undefined ? null : <div className={styles["actions"]}>{actions}</div>}
    </header>
  );
}

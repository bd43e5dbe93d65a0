import { useEffect, type ReactNode } from "react";
import { useWords } from "../i18n/words.tsx";
import styles from "./session.module.css";

export interface FrontPageProps {
  readonly title: string;
  readonly children: ReactNode;
}

/** A page before the program: signing in, the lock, a password or a lock to choose. */
export function FrontPage({ title, children }: FrontPageProps) {
  const { app } = useWords();
  useEffect(() => {
    document.title = `${title} · ${app.name}`;
  }, [title, app]);
  return (
    <main id="main" className={styles["page"]}>
      <p className={styles["brand"]}>{app.name}</p>
      <h1 tabIndex={-1}>{title}</h1>
      {children}
    </main>
  );
}

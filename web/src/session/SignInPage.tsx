import { useEffect } from "react";
import { useWords } from "../i18n/words.tsx";
import { KeptHere } from "../lock/KeptHere.tsx";
import { DemoAccounts } from "./DemoAccounts.tsx";
import { Notice } from "../ui/parts/Notice.tsx";
import styles from "./session.module.css";
import { SignInForm } from "./SignInForm.tsx";

/** For whom the device does not know yet. */
export function SignInPage({ removed }: { readonly removed: string | undefined }) {
  const { session, app, lock } = useWords();
  useEffect(() => {
    document.title = `${session.title} · ${app.name}`;
  }, [session, app]);
  return (
    <main id="main" className={styles["page"]}>
      <p className={styles["brand"]}>{app.name}</p>
      <h1 tabIndex={-1}>{session.title}</h1>
      {removed === undefined ? null : <Notice tone="warn">{lock.removed(removed)}</Notice>}
      <KeptHere />
      <SignInForm />
      <DemoAccounts />
    </main>
  );
}

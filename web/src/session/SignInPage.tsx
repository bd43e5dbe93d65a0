import { useEffect } from "react";
import { useWords } from "../i18n/words.tsx";
import { KeptHere } from "../lock/KeptHere.tsx";
import { DemoAccounts } from "./DemoAccounts.tsx";
import styles from "./session.module.css";
import { SignInForm } from "./SignInForm.tsx";

/** For whom the device does not know yet. */
export function SignInPage() {
  const { session, app } = useWords();
  useEffect(() => {
    document.title = `${session.title} · ${app.name}`;
  }, [session, app]);
  return (
    <main id="main" className={styles["page"]}>
      <p className={styles["brand"]}>{app.name}</p>
      <h1 tabIndex={-1}>{session.title}</h1>
      <KeptHere />
      <SignInForm />
      <DemoAccounts />
    </main>
  );
}

import { useState } from "react";
import { useWords } from "../i18n/words.tsx";
import { Button } from "../ui/parts/Button.tsx";
import { Notice } from "../ui/parts/Notice.tsx";
import { TextField } from "../ui/parts/TextField.tsx";
import { FrontPage } from "./FrontPage.tsx";
import { changePassword } from "./session.ts";
import styles from "./session.module.css";
import { useSubmit } from "./use-submit.ts";

/** The password handed out by an administrator is good for once. */
export function ChangePasswordPage() {
  const words = useWords().session;
  const [current, setCurrent] = useState("");
  const [next, setNext] = useState("");
  const form = useSubmit(() => changePassword(current, next));
  return (
    <FrontPage title={words.changeTitle}>
      <p>{words.changeText}</p>
      <form onSubmit={form.onSubmit} className={styles["form"]}>
        {form.problem === undefined ? null : <Notice tone="error">{form.problem}</Notice>}
        <TextField
          label={words.current}
          type="password"
          value={current}
          onChange={setCurrent}
          error={form.faultOf("current")}
          autoComplete="current-password"
          required
        />
        <TextField
          label={words.next}
          hint={words.nextHint}
          type="password"
          value={next}
          onChange={setNext}
          error={form.faultOf("next")}
          autoComplete="new-password"
          required
        />
        <Button type="submit" kind="primary" wide busy={form.busy}>
          {words.change}
        </Button>
      </form>
    </FrontPage>
  );
}

import { useState } from "react";
import { z } from "zod";
import { callApi, noContent } from "../app/api.ts";
import { chooseTheme, chosenTheme, themes } from "../app/theme.ts";
import { useAnswer } from "../app/use-answer.ts";
import { useLanguage, useWords } from "../i18n/words.tsx";
import { Devices } from "../session/Devices.tsx";
import { changePassword } from "../session/session.ts";
import { useMe } from "../session/SessionProvider.tsx";
import { useSubmit } from "../session/use-submit.ts";
import type { Language } from "../ui/language.ts";
import { Button } from "../ui/parts/Button.tsx";
import { RadioGroup } from "../ui/parts/Choices.tsx";
import { Notice } from "../ui/parts/Notice.tsx";
import { Panel } from "../ui/parts/Panel.tsx";
import { TextField } from "../ui/parts/TextField.tsx";
import { useToast } from "../ui/parts/Toast.tsx";
import styles from "./Administration.module.css";
import { SecondFactor } from "./SecondFactor.tsx";

const factorSchema = z.object({ secondFactor: z.boolean() });

/** What one settles for oneself: password, one-time codes, language and looks. */
export function OwnAccount() {
  const { administration: words, devices } = useWords();
  const me = useMe();
  const told = useAnswer("/api/me", factorSchema);
  return (
    <section className={`${styles["section"]} ${styles["narrow"]}`} aria-label={words.sections.konto}>
      <p>
        <b>{me.name}</b>
        <br />
        <span className={styles["quiet"]}>{words.signedInAs(me.username)}</span>
      </p>
      <PasswordPanel />
      {told.value === undefined ? null : (
        <SecondFactor key={String(told.value.secondFactor)} enabled={told.value.secondFactor} onChanged={told.again} />
      )}
      <Panel title={devices.title}>
        <Devices path="/api/me/devices" text={devices.text} />
      </Panel>
      <LooksPanel />
    </section>
  );
}

function PasswordPanel() {
  const words = useWords().administration;
  const { language } = useLanguage();
  const toast = useToast();
  const [current, setCurrent] = useState("");
  const [next, setNext] = useState("");
  const form = useSubmit(async () => {
    await changePassword(current, next);
    setCurrent("");
    setNext("");
    toast({ text: words.changed });
  });
  return (
    <Panel title={words.password}>
      <form onSubmit={form.onSubmit} className={styles["form"]}>
        <p>{words.passwordText}</p>
        {form.problem === undefined ? null : <Notice tone="error">{form.problem}</Notice>}
        <TextField
          label={words.current}
          type="password"
          language={language}
          value={current}
          error={form.faultOf("current")}
          autoComplete="current-password"
          required
          onChange={setCurrent}
        />
        <TextField
          label={words.next}
          hint={words.nextHint}
          type="password"
          language={language}
          value={next}
          error={form.faultOf("next")}
          autoComplete="new-password"
          required
          onChange={setNext}
        />
        <div>
          <Button type="submit" busy={form.busy}>
            {words.change}
          </Button>
        </div>
      </form>
    </Panel>
  );
}

function LooksPanel() {
  const { administration: words, app } = useWords();
  const { language, choose } = useLanguage();
  const [theme, setTheme] = useState(chosenTheme);
  const speak = (next: Language) => {
    choose(next);
    // The device has the choice; that the account has it too matters only on the next device.
    callApi("/api/me/language", { method: "POST", body: { language: next }, schema: noContent }).catch(() => undefined);
  };
  return (
    <Panel title={words.looks}>
      <RadioGroup
        label={app.language}
        choices={[
          { value: "da", label: "Dansk" },
          { value: "en", label: "English" },
        ]}
        value={language}
        onChange={speak}
      />
      <RadioGroup
        label={app.theme}
        choices={themes.map((value) => ({ value, label: app.themes[value] }))}
        value={theme}
        onChange={(next) => {
          chooseTheme(next);
          setTheme(next);
        }}
      />
    </Panel>
  );
}

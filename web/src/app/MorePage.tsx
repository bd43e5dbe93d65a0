import { useState } from "react";
import { Link } from "wouter";
import { callApi, noContent } from "./api.ts";
import { useLanguage, useWords } from "../i18n/words.tsx";
import { lockNow } from "../session/entering.ts";
import { useDisk, useMe } from "../session/SessionProvider.tsx";
import { SignOut } from "../session/SignOut.tsx";
import type { Language } from "../ui/language.ts";
import { Button } from "../ui/parts/Button.tsx";
import { RadioGroup } from "../ui/parts/Choices.tsx";
import { PageHeader } from "../ui/parts/PageHeader.tsx";
import styles from "./MorePage.module.css";
import { useMenu } from "./screens.ts";
import { chooseTheme, chosenTheme, themes } from "./theme.ts";

/** What does not need to be under the thumb: the other screens, language, looks, signing out. */
export function MorePage() {
  const { app, lock } = useWords();
  const disk = useDisk();
  const me = useMe();
  const { language, choose } = useLanguage();
  const [theme, setTheme] = useState(chosenTheme);
  const links = [...useMenu("main"), ...useMenu("more")];
  const speak = (next: Language) => {
    choose(next);
    // The device has the choice; that the account has it too matters only on the next device.
    callApi("/api/me/language", { method: "POST", body: { language: next }, schema: noContent }).catch(() => undefined);
  };
  return (
    <div className={styles["page"]}>
      <PageHeader title={app.more} facts={`${app.account(me.name)} · ${me.municipality.name}`} />
      <nav aria-label={app.more}>
        <ul className={styles["links"]}>
          {links.map((link) => (
            <li key={link.href}>
              <Link href={link.href}>{app.screens[link.name]}</Link>
            </li>
          ))}
          <li>
            <a href="/api">{app.apiDocs}</a>
          </li>
        </ul>
      </nav>
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
      <div className={styles["leave"]}>
        {disk.kind === "sealed" ? <Button onClick={lockNow}>{lock.lockNow}</Button> : null}
        <SignOut />
      </div>
    </div>
  );
}

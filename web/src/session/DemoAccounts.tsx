import { roles } from "@tovholder/domain/access/actor.ts";
import { label } from "@tovholder/domain/words/glossary.ts";
import { useEffect, useState } from "react";
import { z } from "zod";
import { callApi } from "../app/api.ts";
import { useLanguage, useWords } from "../i18n/words.tsx";
import { Notice } from "../ui/parts/Notice.tsx";
import { Panel } from "../ui/parts/Panel.tsx";
import { signInAsDemo } from "./session.ts";
import styles from "./session.module.css";
import { useSubmit } from "./use-submit.ts";

const accountsSchema = z.array(
  z.object({
    accountId: z.string(),
    name: z.string(),
    roles: z.array(z.enum(roles)),
    teams: z.array(z.string()),
    municipality: z.string(),
  }),
);
type DemoAccount = z.infer<typeof accountsSchema>[number];

/** One press to walk about as anyone of the demo municipality; nothing where there is none. */
export function DemoAccounts() {
  const words = useWords().session;
  const [accounts, setAccounts] = useState<readonly DemoAccount[]>([]);
  useEffect(() => {
    const controller = new AbortController();
    callApi("/api/demo/accounts", { schema: accountsSchema, signal: controller.signal }).then(
      setAccounts,
      () => undefined,
    );
    return () => controller.abort();
  }, []);
  if (accounts.length === 0) return null;
  return (
    <Panel title={words.demoTitle} look="open">
      <p>{words.demoText}</p>
      <ul className={styles["accounts"]}>
        {accounts.map((account) => (
          <li key={account.accountId}>
            <DemoAccountButton account={account} />
          </li>
        ))}
      </ul>
    </Panel>
  );
}

function DemoAccountButton({ account }: { readonly account: DemoAccount }) {
  const { language } = useLanguage();
  const form = useSubmit(() => signInAsDemo(account.accountId));
  const held = account.roles.map((role) => label("role", role, language)).join(", ");
  return (
    <form onSubmit={form.onSubmit}>
      {form.problem === undefined ? null : <Notice tone="error">{form.problem}</Notice>}
      <button type="submit" className={styles["account"]}>
        <b>{account.name}</b>
        <span>{[held, ...account.teams].join(" · ")}</span>
      </button>
    </form>
  );
}

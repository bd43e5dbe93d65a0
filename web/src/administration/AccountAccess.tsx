import { useLanguage, useWords } from "../i18n/words.tsx";
import { Devices } from "../session/Devices.tsx";
import { useSubmit } from "../session/use-submit.ts";
import { Button } from "../ui/parts/Button.tsx";
import { Dialog } from "../ui/parts/Dialog.tsx";
import { Notice } from "../ui/parts/Notice.tsx";
import { useToast } from "../ui/parts/Toast.tsx";
import { removeSecondFactor, resetPassword, unlockAccount, type Account } from "./accounts.ts";
import styles from "./Administration.module.css";
import type { HandedOut } from "./OneTimePassword.tsx";

export interface AccountAccessProps {
  readonly account: Account;
  readonly onClose: () => void;
  readonly onDone: (handed?: HandedOut) => void;
}

/** The ways back in for someone who is locked out. Each says what it does before it does it. */
export function AccountAccess({ account, onClose, onDone }: AccountAccessProps) {
  const { administration: words, devices } = useWords();
  const { language } = useLanguage();
  const toast = useToast();
  const { accountId, name } = account;
  const acts = [
    {
      text: words.resetText,
      label: words.reset,
      run: async () => onDone({ name, password: await resetPassword(accountId) }),
    },
    ...(account.lockedUntil === null
      ? []
      : [
          {
            text: words.unlockText,
            label: words.unlock,
            run: async () => {
              await unlockAccount(accountId);
              toast({ text: words.unlocked });
              onDone();
            },
          },
        ]),
    ...(account.secondFactor
      ? [
          {
            text: words.removeFactorText,
            label: words.removeFactor,
            run: async () => {
              await removeSecondFactor(accountId);
              toast({ text: words.factorRemoved });
              onDone();
            },
          },
        ]
      : []),
  ];
  return (
    <Dialog open title={words.accessOf(name)} language={language} onClose={onClose}>
      <ul className={styles["choices"]}>
        {acts.map((act) => (
          <li key={act.label}>
            <Act {...act} />
          </li>
        ))}
      </ul>
      <h3>{devices.title}</h3>
      <Devices path={`/api/accounts/${accountId}/devices`} text={devices.textOf(name)} />
    </Dialog>
  );
}

interface ActProps {
  readonly text: string;
  readonly label: string;
  readonly run: () => Promise<void>;
}

function Act({ text, label, run }: ActProps) {
  const act = useSubmit(run);
  return (
    <form onSubmit={act.onSubmit} className={styles["form"]}>
      <p>{text}</p>
      {act.problem === undefined ? null : <Notice tone="error">{act.problem}</Notice>}
      <div>
        <Button type="submit" busy={act.busy}>
          {label}
        </Button>
      </div>
    </form>
  );
}

import { useWords } from "../i18n/words.tsx";
import { goToLock, lockedAccounts } from "../session/entering.ts";
import { Button } from "../ui/parts/Button.tsx";
import { Panel } from "../ui/parts/Panel.tsx";
import styles from "../session/session.module.css";

/** On the page where one signs in: those who have a locked store on this device, by initials alone. */
export function KeptHere() {
  const words = useWords().lock;
  const accounts = lockedAccounts();
  if (accounts.length === 0) return null;
  return (
    <Panel title={words.here} look="open">
      <div className={styles["form"]}>
        {accounts.map((account) => (
          <Button key={account.accountId} wide onClick={() => goToLock(account)}>
            {words.openAs(account.initials)}
          </Button>
        ))}
      </div>
    </Panel>
  );
}

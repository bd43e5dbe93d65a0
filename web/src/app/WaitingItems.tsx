import { instantText } from "../i18n/dates.ts";
import { useToday } from "../i18n/use-today.ts";
import { useLanguage, useWords } from "../i18n/words.tsx";
import { useSnapshot, useSync } from "../replica/ReplicaProvider.tsx";
import { Button } from "../ui/parts/Button.tsx";
import { Panel } from "../ui/parts/Panel.tsx";
import { ItemTitle } from "./ItemTitle.tsx";
import styles from "./OutboxPage.module.css";
import { whyItWaits } from "./why-it-waits.ts";

/** What is on its way, why each has not come through, and a way to try at once. */
export function WaitingItems() {
  const { sync, session } = useWords();
  const words = sync.outbox;
  const { language } = useLanguage();
  const today = useToday();
  const { outbox } = useSnapshot();
  const { phase, nextTry, kick } = useSync();
  const waiting = outbox.filter((item) => item.status !== "refused");
  if (waiting.length === 0) return null;
  const again = nextTry === undefined || phase === "working" || phase === "outdated" ? undefined : nextTry;
  return (
    <Panel title={words.waiting} look="open">
      <ul className={styles["waiting"]}>
        {waiting.map((item) => {
          const { why, maybeThere } = whyItWaits(item, outbox, phase);
          return (
            <li key={item.command.commandId}>
              <ItemTitle item={item} />
              <p className={styles["why"]}>
                {words.waits[why]} {maybeThere ? words.maybeThere : null}
              </p>
            </li>
          );
        })}
      </ul>
      {phase === "outdated" ? null : (
        <div className={styles["buttons"]}>
          <Button onClick={kick} busy={phase === "working"}>
            {session.sendNow}
          </Button>
          <output className={styles["why"]}>
            {again === undefined ? null : words.tried(instantText(again, today, language))}
          </output>
        </div>
      )}
    </Panel>
  );
}

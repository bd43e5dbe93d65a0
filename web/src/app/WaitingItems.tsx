import { useState } from "react";
import { instantText } from "../i18n/dates.ts";
import { useToday } from "../i18n/use-today.ts";
import { useLanguage, useWords } from "../i18n/words.tsx";
import { useSnapshot, useSync } from "../replica/ReplicaProvider.tsx";
import { sendsUnattended } from "../replica/send-letters.ts";
import { useDisk } from "../session/SessionProvider.tsx";
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
  const disk = useDisk();
  const [pressed, setPressed] = useState(false);
  const waiting = outbox.filter((item) => item.status !== "refused");
  if (waiting.length === 0) return null;
  // Until somebody has signed in, or the page is loaded again, nothing can be sent.
  const canSend = phase !== "signed-out" && phase !== "outdated";
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
      {disk.kind === "sealed" && sendsUnattended() ? <p className={styles["why"]}>{words.unattended}</p> : null}
      {canSend ? (
        <div className={styles["buttons"]}>
          <Button
            onClick={() => {
              setPressed(true);
              kick();
            }}
            busy={phase === "working"}
          >
            {session.sendNow}
          </Button>
          <output className={styles["why"]}>
            {nextTry !== undefined && pressed ? `${words.failed} ` : null}
            {nextTry === undefined ? null : words.tried(instantText(nextTry, today, language))}
          </output>
        </div>
      ) : null}
    </Panel>
  );
}

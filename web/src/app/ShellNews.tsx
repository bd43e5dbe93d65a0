import { useRef } from "react";
import { Link } from "wouter";
import { useWords } from "../i18n/words.tsx";
import { useSession, useMe } from "../session/SessionProvider.tsx";
import { Button } from "../ui/parts/Button.tsx";
import styles from "./AppShell.module.css";
import { goOnInPage } from "../session/entering.ts";
import { useReplica, useSnapshot } from "../replica/ReplicaProvider.tsx";
import { clockMinutes } from "./clock-error.ts";
import { useSyncText } from "./sync-text.ts";
import { useUpdate } from "./use-update.ts";
import { Mark } from "../ui/parts/Mark.tsx";

/** Lines above every page, shown only when there is something to know: demo, no net, signed out, a new version. */
export function ShellNews({ onSignIn }: { readonly onSignIn: () => void }) {
  const { app, sync, device } = useWords();
  const me = useMe();
  const session = useSession();
  const text = useSyncText();
  const update = useUpdate();
  const clock = clockMinutes(useSnapshot().clockAhead);
  const expired = session.kind === "expired";
  return (
    <section aria-label={app.news} data-print="no">
      {me.isDemo ? (
        <div className={styles["news"]}>
          <p>{app.demo}</p>
        </div>
      ) : null}
      <div aria-live="polite">
        {text.tone === "ok" ? null : (
          <div className={styles["news"]}>
            <Mark tone={text.tone}>
              {text.refused > 0 ? <Link href="/ikke-modtaget">{text.text}</Link> : text.text}
            </Mark>
            {expired ? (
              <Button kind="link" onClick={onSignIn}>
                {sync.signIn}
              </Button>
            ) : null}
          </div>
        )}
        <RoomNews />
        {clock === undefined ? null : (
          <div className={styles["news"]}>
            <Mark tone="warn">{device.clockNews(clock)}</Mark>
          </div>
        )}
        {update === undefined ? null : (
          <div className={styles["news"]}>
            <p>{app.update.text}</p>
            <Button kind="link" onClick={update}>
              {app.update.now}
            </Button>
          </div>
        )}
      </div>
    </section>
  );
}

/** A device that cannot save: the work can go on in the page, which sends it, and says that nothing is kept here. */
function RoomNews() {
  const { device } = useWords();
  const replica = useReplica();
  const session = useSession();
  const { noRoom } = useSnapshot();
  const line = useRef<HTMLDivElement>(null);
  const disk = "disk" in session ? session.disk : undefined;
  const inPage = disk?.kind === "memory" && disk.noRoom === true;
  if (!inPage && !(noRoom && disk?.kind === "sealed")) return null;
  const goOn = () => {
    goOnInPage(replica.held());
    // The button goes; what it has led to stands in its place.
    line.current?.focus();
  };
  return (
    <div className={styles["news"]} ref={line} tabIndex={-1}>
      <Mark tone="warn">{inPage ? device.room.inPage : device.room.none}</Mark>
      {inPage ? null : (
        <Button kind="link" onClick={goOn}>
          {device.room.goOn}
        </Button>
      )}
    </div>
  );
}

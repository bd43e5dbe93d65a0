import { useEffect, useMemo, useState } from "react";
import type { Actor } from "@tovholder/domain/access/actor.ts";
import { useWords } from "../i18n/words.tsx";
import { HandedOverGate } from "../measure/HandedOverGate.tsx";
import { keepStore } from "../replica/keep-store.ts";
import { openReplica, type Replica } from "../replica/replica.ts";
import { ReplicaProvider } from "../replica/ReplicaProvider.tsx";
import { openStore, storeName } from "../replica/store.ts";
import { startSyncLoop, type SyncLoop } from "../replica/sync-loop.ts";
import { openTabs } from "../replica/tabs.ts";
import { plainVault } from "../replica/vault.ts";
import { actorOf, type Me } from "../session/me.ts";
import { readyToSend, refreshSession, session } from "../session/session.ts";
import { Notice } from "../ui/parts/Notice.tsx";
import { Skeleton } from "../ui/parts/Skeleton.tsx";
import { AppShell } from "./AppShell.tsx";

interface Opened {
  readonly replica: Replica;
  readonly sync: SyncLoop;
}

/** Opens the account's replica on this device, keeps it in step with the server, and shows the program on it. */
export function SignedIn({ me }: { readonly me: Me }) {
  const words = useWords().app;
  const [opened, setOpened] = useState<Opened | "failed">();
  // Told again and again, and nearly always the same: the replica opens anew only when what one may do has changed.
  const told = JSON.stringify(actorOf(me));
  // Written just above, from an actor.
  const actor = useMemo(() => JSON.parse(told) as Actor, [told]);
  useEffect(() => {
    let gone = false;
    let close = () => {
      gone = true;
    };
    const open = async () => {
      const name = storeName(actor);
      const store = await openStore(name, plainVault);
      const tabs = openTabs(name);
      const replica: Replica = await openReplica({ store, actor, clock: () => new Date(), announce: tabs.announce });
      tabs.follow((change) => void replica.reload(change));
      const unkeep = keepStore(replica);
      const sync = startSyncLoop(replica, readyToSend);
      const unwatch = watchSession(sync);
      close = () => {
        unwatch();
        unkeep();
        sync.stop();
        tabs.close();
        replica.close();
      };
      if (gone) close();
      else setOpened({ replica, sync });
    };
    open().catch(() => setOpened("failed"));
    return () => close();
  }, [actor]);
  if (opened === undefined) return <Skeleton />;
  if (opened === "failed")
    return (
      <Notice tone="error" title={words.noStore.title}>
        {words.noStore.text}
      </Notice>
    );
  return (
    <ReplicaProvider {...opened}>
      <HandedOverGate>
        <AppShell />
      </HandedOverGate>
    </ReplicaProvider>
  );
}

/**
 * When the server no longer knows the session, ask once who is signed in: a fresh token may be all that is missing. Whoever
 * is signed in again has what waits sent at once.
 */
function watchSession(sync: SyncLoop): () => void {
  let before = sync.status().phase;
  const unsubscribe = sync.subscribe(() => {
    const { phase } = sync.status();
    const turned = phase === "signed-out" && before !== phase;
    before = phase;
    if (turned && session.state().kind === "signed-in") void refreshSession();
  });
  const unlisten = session.subscribe(() => {
    if (session.state().kind === "signed-in") sync.kick();
  });
  return () => {
    unsubscribe();
    unlisten();
  };
}

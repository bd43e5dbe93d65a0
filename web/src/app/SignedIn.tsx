import { useEffect, useMemo, useState } from "react";
import type { Actor } from "@tovholder/domain/access/actor.ts";
import { useWords } from "../i18n/words.tsx";
import { HandedOverGate } from "../measure/HandedOverGate.tsx";
import { startDraftSync } from "../drafts/start-draft-sync.ts";
import { askBeforeLeaving } from "../replica/ask-before-leaving.ts";
import { keepStore } from "../replica/keep-store.ts";
import { openReplica, type Replica } from "../replica/replica.ts";
import { ReplicaProvider } from "../replica/ReplicaProvider.tsx";
import { memoryStoreOn, type MemoryDisk } from "../replica/memory-store.ts";
import { openStore, storeName, type Store } from "../replica/store.ts";
import { sendLetters } from "../replica/send-letters.ts";
import { startSyncLoop, type SyncLoop } from "../replica/sync-loop.ts";
import { openTabs } from "../replica/tabs.ts";
import { vaultOf } from "../replica/vault.ts";
import { recallTeams } from "../course/use-colleagues.ts";
import { restoreFocus } from "../lock/focus-memory.ts";
import { useIdleLock } from "../lock/use-idle-lock.ts";
import { tellDevice } from "../session/device.ts";
import { keptAccounts } from "../session/kept-accounts.ts";
import { meKey, withoutToken } from "../session/entering.ts";
import { actorOf, type Me } from "../session/me.ts";
import { readyToSend, refreshSession } from "../session/session.ts";
import { session, type Disk } from "../session/state.ts";
import { Notice } from "../ui/parts/Notice.tsx";
import { Skeleton } from "../ui/parts/Skeleton.tsx";
import { AppShell } from "./AppShell.tsx";

interface Opened {
  readonly replica: Replica;
  readonly sync: SyncLoop;
}

export interface SignedInProps {
  readonly me: Me;
  readonly disk: Disk;
}

function storeOn(ground: CryptoKey | MemoryDisk, name: string): Promise<Store> {
  return ground instanceof CryptoKey
    ? openStore(name, vaultOf(ground, name))
    : Promise.resolve(memoryStoreOn(ground, name));
}

/** Opens the account's replica on this device, keeps it in step with the server, and shows the program on it. */
export function SignedIn({ me, disk }: SignedInProps) {
  const words = useWords().app;
  const [opened, setOpened] = useState<Opened | "failed">();
  // Told again and again, and nearly always the same: the replica opens anew only when what one may do has changed.
  const told = JSON.stringify(actorOf(me));
  // Written just above, from an actor.
  const actor = useMemo(() => JSON.parse(told) as Actor, [told]);
  const ground = disk.kind === "sealed" ? disk.key : disk.disk;
  useEffect(() => {
    let gone = false;
    let close = () => {
      gone = true;
    };
    const open = async () => {
      const name = storeName(actor);
      const store = await storeOn(ground, name);
      const tabs = openTabs(name);
      const replica: Replica = await openReplica({
        store,
        actor,
        clock: () => new Date(),
        announce: tabs.announce,
        notes: ground instanceof CryptoKey ? "recent" : "all",
        isKept: () => keptAccounts().some(({ accountId, here }) => accountId === actor.accountId && here === "open"),
      });
      tabs.follow((change) => void replica.reload(change));
      const unkeep = ground instanceof CryptoKey ? keepStore(replica) : askBeforeLeaving(replica);
      const forgetTeams = await recallTeams(replica);
      const sync = startSyncLoop(replica, readyToSend);
      const undrafts = startDraftSync(replica, sync);
      const unwatch = watchSession(sync);
      const unsend = startLetters({ store, replica, sync });
      close = () => {
        unsend();
        unwatch();
        undrafts();
        forgetTeams();
        unkeep();
        sync.stop();
        tabs.close();
        replica.close();
      };
      if (gone) close();
      else {
        setOpened({ replica, sync });
        restoreFocus();
      }
    };
    open().catch(() => setOpened("failed"));
    return () => close();
  }, [actor, ground]);
  useIdleLock(disk.kind === "sealed" ? disk.idleMinutes : undefined);
  const replica = opened === undefined || opened === "failed" ? undefined : opened.replica;
  useEffect(() => {
    // What the program starts from next time, before the server can be asked.
    // Locked or signed out meanwhile, it is written the next time.
    void replica?.remember(meKey, withoutToken(me)).catch(() => undefined);
  }, [replica, me]);
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

/** The letters of the account that is open here; of nobody whom the device does not keep. */
function startLetters(parts: Opened & { readonly store: Store }): () => void {
  const account = keptAccounts().find(({ accountId }) => accountId === parts.replica.actor.accountId);
  if (account === undefined) return () => undefined;
  const askForKey = async () => (await tellDevice(account))?.letterKey;
  return sendLetters({ ...parts, deviceId: account.deviceId, askForKey });
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

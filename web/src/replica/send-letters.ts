import { letterKeyOf } from "./letter.ts";
import type { Replica } from "./replica.ts";
import type { Store } from "./store.ts";
import type { SyncLoop } from "./sync-loop.ts";

/** Not in the compiler's library: only Chromium has it. */
interface SyncManager {
  readonly register: (tag: string) => Promise<void>;
}

const keyRow = "letterKey";

/** Whether this browser sends what waits when there is a network again, also while no page of the program is open. */
export function sendsUnattended(): boolean {
  return "serviceWorker" in navigator && "SyncManager" in globalThis;
}

interface Sender {
  readonly store: Store;
  readonly replica: Replica;
  readonly sync: SyncLoop;
  readonly deviceId: string;
  /** Asks the server what to seal letters with; `undefined` when there is no answer. */
  readonly askForKey: () => Promise<string | undefined>;
}

/**
 * Lets what is saved lie as letters too, and asks the browser to send them when there is a network again, whether a page is
 * open then or not (decision 0023). Gives how to stop.
 */
export function sendLetters({ store, replica, sync, deviceId, askForKey }: Sender): () => void {
  if (!store.keepsFiles || !sendsUnattended()) return () => undefined;
  let heard = false;
  const hear = async () => {
    heard = true;
    const key = await askForKey();
    // Asked again after the next round that succeeds.
    heard = key !== undefined;
    if (key === undefined) return;
    store.addLetters(await letterKeyOf(key));
    await replica.remember(keyRow, key);
  };
  const ask = () => {
    if (replica.snapshot().outbox.some(({ status }) => status !== "refused"))
      void wake(`letters ${store.name} ${deviceId}`).catch(() => undefined);
  };
  const unsubscribe = sync.subscribe(() => {
    const { phase } = sync.status();
    if (phase === "working") return;
    if (phase !== "quiet") ask();
    // A store that was closed meanwhile has no use for it.
    else if (!heard) void hear().catch(() => undefined);
  });
  const hide = () => document.hidden && ask();
  document.addEventListener("visibilitychange", hide);
  // Closed again before it was read.
  void recall(store).catch(() => undefined);
  return () => {
    unsubscribe();
    document.removeEventListener("visibilitychange", hide);
  };
}

/** The key of last time, until the server has been heard. */
async function recall(store: Store): Promise<void> {
  const key = await store.meta(keyRow);
  if (typeof key === "string") store.addLetters(await letterKeyOf(key));
}

async function wake(tag: string): Promise<void> {
  const registration: ServiceWorkerRegistration & { readonly sync?: SyncManager } = await navigator.serviceWorker.ready;
  await registration.sync?.register(tag);
}

import type { Replica } from "./replica.ts";

/**
 * Asks the browser not to empty the store when the device runs short of space. Some browsers then ask the worker, so it is
 * done when that can be understood: when somebody has chosen to keep something here, or has just saved something.
 */
export function askToKeep(): void {
  // Refused or not there, the store is as safe as before.
  if ("storage" in navigator) void navigator.storage.persist().catch(() => false);
}

/** Asks the first time something waits in the store: whoever chose the lock may have been asked in another browser. */
export function keepStore(replica: Replica): () => void {
  const stop = replica.subscribe(() => {
    if (replica.snapshot().outbox.length === 0) return;
    stop();
    askToKeep();
  });
  return stop;
}

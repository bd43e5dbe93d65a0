import type { Replica } from "./replica.ts";

/**
 * Asks the browser not to empty the store when the device runs short of space, the first time something waits in it. Some
 * browsers then ask the worker, who has just saved something and can see why.
 */
export function keepStore(replica: Replica): () => void {
  const stop = replica.subscribe(() => {
    if (replica.snapshot().outbox.length === 0) return;
    stop();
    // Refused or not there, the store is as safe as before.
    if ("storage" in navigator) void navigator.storage.persist().catch(() => false);
  });
  return stop;
}

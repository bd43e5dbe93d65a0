import { useSyncExternalStore } from "react";

const listeners = new Set<() => void>();
let alone: ReadonlySet<string> = new Set();

/** Tells which drafts stay on this device: they are too long to follow, or the account is full. */
export function tellAlone(keys: readonly string[]): void {
  if (keys.length === alone.size && keys.every((key) => alone.has(key))) return;
  alone = new Set(keys);
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Whether a draft stays on this device. */
export function useIsAlone(key: string): boolean {
  return useSyncExternalStore(subscribe, () => alone.has(key));
}

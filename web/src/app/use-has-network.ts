import { useSyncExternalStore } from "react";

function subscribe(listener: () => void): () => void {
  const controller = new AbortController();
  for (const kind of ["online", "offline"]) addEventListener(kind, listener, { signal: controller.signal });
  return () => controller.abort();
}

/** Whether the device has a network of some kind, as the browser tells it; the server may be out of reach all the same. */
export function useHasNetwork(): boolean {
  return useSyncExternalStore(subscribe, () => navigator.onLine);
}

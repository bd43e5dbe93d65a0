import { useSyncExternalStore } from "react";

let waiting: ServiceWorker | undefined;
const listeners = new Set<() => void>();

function offer(worker: ServiceWorker | null): void {
  // The first worker of a device takes over nothing: there is no older program on the page.
  if (worker === null || navigator.serviceWorker.controller === null) return;
  waiting = worker;
  for (const listener of listeners) listener();
}

/** Puts the service worker in place, and notices when a newer program waits. Where there is none, everything else works. */
export async function registerWorker(): Promise<void> {
  if (!("serviceWorker" in navigator) || !import.meta.env.PROD) return;
  let replaced = false;
  navigator.serviceWorker.addEventListener("controllerchange", () => {
    // Only on the worker's own press: a page is never pulled away under someone who writes.
    if (replaced || waiting === undefined) return;
    replaced = true;
    location.reload();
  });
  const registration = await navigator.serviceWorker
    .register("/sw.js", { updateViaCache: "none" })
    .catch(() => undefined);
  if (registration === undefined) return;
  offer(registration.waiting);
  registration.addEventListener("updatefound", () => {
    const { installing } = registration;
    installing?.addEventListener("statechange", () => installing.state === "installed" && offer(installing));
  });
  setInterval(() => void registration.update().catch(() => undefined), 30 * 60_000);
}

/** Switches to the newer program, once one is ready. Drafts are written to the disk at each keystroke. */
export function useUpdate(): (() => void) | undefined {
  const worker = useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => waiting,
  );
  // A worker takes no origin, unlike a window.
  // oxlint-disable-next-line unicorn/require-post-message-target-origin
  return worker === undefined ? undefined : () => worker.postMessage("take-over");
}

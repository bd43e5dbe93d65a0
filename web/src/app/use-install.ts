import { useSyncExternalStore } from "react";

/** The browser's own question, where it has one: https://www.w3.org/TR/manifest-incubations/#beforeinstallpromptevent-interface */
interface InstallPrompt extends Event {
  prompt(): Promise<unknown>;
}

/** How the program can be put on the home screen here: the browser asks, the worker does it in Safari, or not at all. */
export type Install = { readonly kind: "ask"; readonly ask: () => void } | { readonly kind: "safari" };

let offer: Install | undefined;
const listeners = new Set<() => void>();

function become(next: Install | undefined): void {
  offer = next;
  for (const listener of listeners) listener();
}

/** Keeps the browser's question until somebody wants it; it comes before any page is drawn. */
export function listenForInstall(): void {
  if (matchMedia("(display-mode: standalone)").matches) return;
  // Only Safari on iPhone and iPad tells this of a page: whether it was opened from an icon. It never asks by itself.
  if ("standalone" in navigator && navigator.standalone === false) offer = { kind: "safari" };
  addEventListener("beforeinstallprompt", (event) => {
    event.preventDefault();
    // The type of this event is in no standard library.
    const question = event as InstallPrompt;
    become({
      kind: "ask",
      ask: () => {
        // A question can be asked once; a browser that is told no comes with another when it wants to.
        become(undefined);
        void question.prompt().catch(() => undefined);
      },
    });
  });
  addEventListener("appinstalled", () => become(undefined));
}

/** `undefined` where the program is installed already, or the browser cannot install. */
export function useInstall(): Install | undefined {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => offer,
  );
}

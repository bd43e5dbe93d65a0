import { z } from "zod";
import type { Change } from "./core.ts";

const changeSchema = z.strictObject({ courseIds: z.array(z.string()) });

export interface Tabs {
  readonly announce: (change: Change) => void;
  /** Hears what the others tell, from the opening of these tabs on. */
  readonly follow: (onChange: (change: Change) => void) => void;
  readonly close: () => void;
}

/** The other tabs of the same account on this device: each tells which courses it has changed on the disk, never what. */
export function openTabs(name: string): Tabs {
  if (!("BroadcastChannel" in globalThis))
    return { announce: () => undefined, follow: () => undefined, close: () => undefined };
  const told = listening();
  const channel = new BroadcastChannel(name);
  channel.addEventListener("message", (event: MessageEvent<unknown>) => {
    const change = changeSchema.safeParse(event.data);
    if (change.success) told.hear(change.data);
  });
  // A channel takes no origin, unlike a window.
  // oxlint-disable-next-line unicorn/require-post-message-target-origin
  return { announce: (change) => channel.postMessage(change), follow: told.follow, close: () => channel.close() };
}

/** What is told before anybody follows waits for them: a replica that is being read from the disk must not miss it. */
export function listening() {
  const missed: Change[] = [];
  let listener: ((change: Change) => void) | undefined;
  return {
    hear: (change: Change) => {
      if (listener === undefined) missed.push(change);
      else listener(change);
    },
    follow: (onChange: (change: Change) => void) => {
      listener = onChange;
      for (const change of missed.splice(0)) onChange(change);
    },
  };
}

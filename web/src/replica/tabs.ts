import { z } from "zod";
import type { Change } from "./core.ts";

const changeSchema = z.strictObject({ courseIds: z.array(z.string()) });

export interface Tabs {
  readonly announce: (change: Change) => void;
  readonly close: () => void;
}

/** The other tabs of the same account on this device: each tells which courses it has changed on the disk, never what. */
export function openTabs(name: string, onChange: (change: Change) => void): Tabs {
  if (!("BroadcastChannel" in globalThis)) return { announce: () => undefined, close: () => undefined };
  const channel = new BroadcastChannel(name);
  channel.addEventListener("message", (event: MessageEvent<unknown>) => {
    const change = changeSchema.safeParse(event.data);
    if (change.success) onChange(change.data);
  });
  // A channel takes no origin, unlike a window.
  // oxlint-disable-next-line unicorn/require-post-message-target-origin
  return { announce: (change) => channel.postMessage(change), close: () => channel.close() };
}

import type { MemoryDisk } from "../replica/memory-store.ts";
import type { KeptAccount } from "./kept-accounts.ts";
import type { Me } from "./me.ts";

/** What the account's store stands on: the device, under its key, or nothing but the memory of this page. */
export type Disk =
  | { readonly kind: "sealed"; readonly key: CryptoKey; readonly idleMinutes: number }
  /** `noRoom`: the device should have kept it, and could not. */
  | { readonly kind: "memory"; readonly disk: MemoryDisk; readonly noRoom?: true };

/**
 * `locked`: the account has a store here, and nothing of it is in memory. `unkept`: signed in, and nothing decided yet about
 * what may lie on the device. `offline`: the store is open, the server has not been asked yet or gave no answer; `expired`:
 * the same, and the server has said that one must sign in again. The last three show the whole program from this device.
 */
export type SessionState =
  | { readonly kind: "starting" }
  /** `removed`: whose store has just been erased because the device was taken off their list, by initials. */
  | { readonly kind: "signed-out"; readonly removed?: string }
  | { readonly kind: "locked"; readonly account: KeptAccount; readonly me?: Me | undefined }
  | { readonly kind: "unkept"; readonly me: Me; readonly carried?: MemoryDisk }
  | { readonly kind: "signed-in" | "offline" | "expired"; readonly me: Me; readonly disk: Disk };

let state: SessionState = { kind: "starting" };
const listeners = new Set<() => void>();

export function become(next: SessionState): void {
  state = next;
  for (const listener of listeners) listener();
}

export const session = {
  state: () => state,
  subscribe: (listener: () => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
};

import { rememberFocus } from "../lock/focus-memory.ts";
import { dropKey, keepKey, type OpenKey } from "../lock/key-keeper.ts";
import { chooseIdleMinutes, eraseStore, makeLock, type Wish } from "../lock/lock.ts";
import type { PasskeyFault } from "../lock/passkey.ts";
import { askToKeep } from "../replica/keep-store.ts";
import { memoryDisk, memoryDiskOf } from "../replica/memory-store.ts";
import type { Held } from "../replica/store-held.ts";
import { openStore, storeName } from "../replica/store.ts";
import { vaultOf } from "../replica/vault.ts";
import { IDLE_MINUTES } from "../lock/lock-row.ts";
import { accountOf, forgetAccount, keepAccount, keptAccounts, type KeptAccount } from "./kept-accounts.ts";
import { forgetEarlier, meSchema, storeNameOf, type Me } from "./me.ts";
import { become, session, type SessionState } from "./state.ts";

/** Under this name the store keeps whom it belongs to. */
export const meKey = "me";

/** Opens the program on an account's store. The server is asked later, and only for what has to do with it. */
export async function enter(account: KeptAccount, opened: OpenKey): Promise<void> {
  const name = storeName(account);
  const now = session.state();
  const told = now.kind === "locked" ? now.me : undefined;
  const me = told ?? (await meIn(name, opened.key));
  keepAccount(accountOf(me, "open"));
  keepKey(name, opened);
  become({ kind: told === undefined ? "offline" : "signed-in", me, disk: { kind: "sealed", ...opened } });
}

async function meIn(name: string, key: CryptoKey): Promise<Me> {
  const store = await openStore(name, vaultOf(key, name));
  try {
    return meSchema.parse(await store.meta(meKey));
  } finally {
    store.close();
  }
}

/** Puts a lock on what this account keeps on the device, and opens the program on it. */
export async function lockWith(me: Me, wish: Wish): Promise<PasskeyFault | undefined> {
  const account = accountOf(me, "open");
  const key = await makeLock({ name: storeName(account), wish, meta: { [meKey]: withoutToken(me) } });
  if (typeof key === "string") return key;
  askToKeep();
  forgetEarlier();
  await carry(storeName(account), key);
  const opened = { key, idleMinutes: IDLE_MINUTES };
  keepAccount(account);
  keepKey(storeName(account), opened);
  become({ kind: kindOf(me), me, disk: { kind: "sealed", ...opened } });
  return undefined;
}

/** Takes what lay in this page alone, and had not been sent, into the store that was just made. */
async function carry(name: string, key: CryptoKey): Promise<void> {
  const now = session.state();
  if (now.kind !== "unkept" || now.carried === undefined) return;
  const store = await openStore(name, vaultOf(key, name));
  for (const item of now.carried.outbox.values()) await store.addCommand(item);
  for (const draft of now.carried.drafts.values()) await store.putDraft(draft);
  store.close();
}

/** Opens the program for somebody who leaves nothing on the device. */
export async function keepNothing(me: Me): Promise<void> {
  const account = accountOf(me, "nothing");
  await eraseStore(storeName(account));
  forgetEarlier();
  keepAccount(account);
  const now = session.state();
  const disk = (now.kind === "unkept" ? now.carried : undefined) ?? memoryDisk();
  become({ kind: kindOf(me), me, disk: { kind: "memory", disk } });
}

/** Goes on in the memory of this page alone, where the device has no room: what it held is there, and is sent as before. */
export function goOnInPage(held: Held): void {
  const now = session.state();
  if (!("disk" in now) || now.disk.kind !== "sealed") return;
  become({ ...now, disk: { kind: "memory", disk: memoryDiskOf(held), noRoom: true } });
}

/** Whoever is known from the device alone has no token yet. */
function kindOf(me: Me): "signed-in" | "offline" {
  return me.csrf === "" ? "offline" : "signed-in";
}

export function withoutToken(me: Me): Me {
  return { ...me, csrf: "" };
}

/** Locks the page, and every other one of the same account on this device. What is being written is in the store already. */
export function lockNow(): void {
  const now = session.state();
  if (!("disk" in now) || now.disk.kind !== "sealed") return;
  const name = storeNameOf(now.me);
  dropKey(name);
  lockHere(name);
}

/** Locks this page when it is open for the account of that store. */
export function lockHere(name: string): void {
  const now = session.state();
  if (!("disk" in now) || now.disk.kind !== "sealed") return;
  if (storeNameOf(now.me) !== name) return;
  rememberFocus();
  become({ kind: "locked", account: accountOf(now.me, "open") });
}

/** Erases an account's store from this device, where nobody can or may open it, and forgets that the account was here. */
export async function giveUp(account: KeptAccount, why: "asked" | "removed"): Promise<void> {
  const front: SessionState = { kind: "signed-out", ...(why === "removed" && { removed: account.initials }) };
  dropKey(storeName(account));
  // A page that is open for somebody else stays with them.
  if (openFor() === account.accountId) become(front);
  await eraseStore(storeName(account));
  // Last, so that a device that dies in the middle asks, and erases, again.
  forgetAccount(account.accountId);
  // Another object, so that the list of those who have a store here is drawn anew.
  if (session.state().kind === "signed-out") become({ ...front });
}

/** Whose store this page shows, or stands before the lock of. */
function openFor(): string | undefined {
  const now = session.state();
  if (now.kind === "locked") return now.account.accountId;
  return "me" in now ? now.me.accountId : undefined;
}

/** Goes to somebody's lock from the page where one signs in; or there from a lock, with `undefined`. */
export function goToLock(account: KeptAccount | undefined): void {
  become(account === undefined ? { kind: "signed-out" } : { kind: "locked", account });
}

/** Whose stores are on this device. */
export function lockedAccounts(): readonly KeptAccount[] {
  return keptAccounts().filter(({ here }) => here !== "nothing");
}

/**
 * From a page that keeps nothing to the choice of a lock; what has not been sent is carried along. Not where the device had
 * no room: its store lies there still under its own lock, and a second one over it would shut in what it holds.
 */
export function beginToKeep(): void {
  const now = session.state();
  if (!("disk" in now) || now.disk.kind !== "memory" || now.disk.noRoom) return;
  become({ kind: "unkept", me: now.me, carried: now.disk.disk });
}

export async function setIdleMinutes(idleMinutes: number): Promise<void> {
  const now = session.state();
  if (!("disk" in now) || now.disk.kind !== "sealed") return;
  await chooseIdleMinutes(storeNameOf(now.me), idleMinutes);
  const opened = { key: now.disk.key, idleMinutes };
  keepKey(storeNameOf(now.me), opened);
  become({ ...now, disk: { kind: "sealed", ...opened } });
}

import { deleteDB } from "idb";
import { openDisk, type Db } from "../replica/store-disk.ts";
import { durable } from "../replica/store.ts";
import { newStoreKey, vaultOf } from "../replica/vault.ts";
import { keyOfCode, standardCost, unwrap, wrap } from "./keys.ts";
import { IDLE_MINUTES, lockRowSchema, MOST_TRIES, type Cost, type LockRow, type Way } from "./lock-row.ts";
import { keyOfPasskey, makePasskey, type PasskeyFault } from "./passkey.ts";
import { sealAll } from "./seal-all.ts";

/** What is known of a store without its key. */
export interface Standing {
  readonly lock: LockRow | undefined;
  /** What only this device has: rows can be counted without being read. */
  readonly commands: number;
  readonly drafts: number;
}

/** Opens the database for one piece of work; a store that was not there is left as it was made, empty. */
async function withDisk<Result>(name: string, work: (db: Db) => Promise<Result>): Promise<Result> {
  const db = await openDisk(name);
  try {
    return await work(db);
  } finally {
    db.close();
  }
}

export function standingOf(name: string): Promise<Standing> {
  return withDisk(name, async (db) => {
    const [lock, commands, drafts] = await Promise.all([lockOf(db), db.count("outbox"), db.count("drafts")]);
    return { lock, commands, drafts };
  });
}

async function lockOf(db: Db): Promise<LockRow | undefined> {
  const row = await db.get("lock", "lock");
  return row === undefined ? undefined : lockRowSchema.parse(row);
}

/** How somebody wants to unlock from now on: a code they have chosen, or a passkey that `label` is shown with. */
export type Wish =
  | { readonly kind: "code"; readonly code: string }
  | { readonly kind: "passkey"; readonly label: string };

async function wayOf(wish: Wish, cost = standardCost): Promise<{ way: Way; under: CryptoKey } | PasskeyFault> {
  if (wish.kind === "code") {
    const salt = crypto.getRandomValues(new Uint8Array(16));
    return { way: { kind: "code", salt, cost }, under: await keyOfCode(wish.code, salt, cost) };
  }
  const made = await makePasskey(wish.label);
  if (typeof made === "string") return made;
  const { key, ...passkey } = made;
  return { way: { kind: "passkey", ...passkey }, under: key };
}

export interface NewLock {
  readonly name: string;
  readonly wish: Wish;
  /** What the store shall know from the first. */
  readonly meta: Readonly<Record<string, unknown>>;
  readonly cost?: Cost;
}

/** Puts a lock on a store that has none, and seals in the same step what an earlier version of the program left open. */
export async function makeLock({ name, wish, meta, cost }: NewLock): Promise<CryptoKey | PasskeyFault> {
  const chosen = await wayOf(wish, cost);
  if (typeof chosen === "string") return chosen;
  const extractable = await newStoreKey(true);
  const wrapped = await wrap(extractable, chosen.under, name);
  const key = await unwrap({ wrapped, under: chosen.under, name, extractable: false });
  if (key === undefined) throw new Error("A key that was just wrapped does not unwrap");
  const row: LockRow = { way: chosen.way, wrapped, tried: 0, idleMinutes: IDLE_MINUTES };
  await withDisk(name, (db) => sealAll(db, vaultOf(key, name), { row, meta }));
  return key;
}

export type Opening =
  | { readonly outcome: "open"; readonly key: CryptoKey; readonly idleMinutes: number }
  | { readonly outcome: "wrong"; readonly left: number }
  /** The code was wrong for the last time: the store is gone. */
  | { readonly outcome: "erased" };

/** Tries a code. The try is on the disk before it is made, so that a restart in the middle gives nobody one more. */
export async function openByCode(name: string, code: string, extractable = false): Promise<Opening> {
  const row = await countTry(name);
  if (row === undefined) return { outcome: "erased" };
  const { way, wrapped, tried, idleMinutes } = row;
  if (way.kind !== "code") throw new Error("A store with another lock was tried with a code");
  const key = await unwrap({ wrapped, under: await keyOfCode(code, way.salt, way.cost), name, extractable });
  if (key !== undefined) {
    await changeRow(name, { tried: 0 });
    return { outcome: "open", key, idleMinutes };
  }
  if (tried < MOST_TRIES) return { outcome: "wrong", left: MOST_TRIES - tried };
  await eraseStore(name);
  return { outcome: "erased" };
}

async function countTry(name: string): Promise<LockRow | undefined> {
  const row = await changeRow(name, (before) => ({ tried: before.tried + 1 }));
  // Closed down between the last wrong code and the erasing of it all.
  if (row === undefined || row.tried <= MOST_TRIES) return row;
  await eraseStore(name);
  return undefined;
}

type Change = Partial<LockRow> | ((before: LockRow) => Partial<LockRow>);

/** Changes the row in one step, so that two tabs do not count as one; gives it as it stands then. */
function changeRow(name: string, change: Change): Promise<LockRow | undefined> {
  return withDisk(name, async (db) => {
    const tx = db.transaction("lock", "readwrite", durable);
    const before = lockRowSchema.safeParse(await tx.store.get("lock")).data;
    const after = before && { ...before, ...(typeof change === "function" ? change(before) : change) };
    if (after !== undefined) await tx.store.put(after, "lock");
    await tx.done;
    return after;
  });
}

/** Asks the device for the passkey of a store. The device itself limits how often a finger or its code may be wrong. */
export async function openByPasskey(name: string, extractable = false): Promise<Opening | PasskeyFault> {
  const { lock } = await standingOf(name);
  if (lock === undefined) return { outcome: "erased" };
  const { way, wrapped, idleMinutes } = lock;
  if (way.kind !== "passkey") throw new Error("A store with another lock was tried with a passkey");
  const under = await keyOfPasskey(way);
  if (typeof under === "string") return under;
  const key = await unwrap({ wrapped, under, name, extractable });
  return key === undefined ? "no-secret" : { outcome: "open", key, idleMinutes };
}

/** Puts another lock in the place of the first, once `key` has been had from that, extractable. The store stays as it is. */
export async function changeLock(name: string, key: CryptoKey, wish: Wish): Promise<PasskeyFault | undefined> {
  const chosen = await wayOf(wish);
  if (typeof chosen === "string") return chosen;
  await changeRow(name, { way: chosen.way, wrapped: await wrap(key, chosen.under, name), tried: 0 });
  return undefined;
}

export async function chooseIdleMinutes(name: string, idleMinutes: number): Promise<void> {
  await changeRow(name, { idleMinutes });
}

/** Erases a store that nobody can or may open; waits until every tab has let go of it. */
export function eraseStore(name: string): Promise<void> {
  return deleteDB(name);
}

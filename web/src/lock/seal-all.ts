import type { Db } from "../replica/store-disk.ts";
import { durable, placeOf } from "../replica/store.ts";
import type { Vault } from "../replica/vault.ts";
import type { LockRow } from "./lock-row.ts";

const tables = ["courses", "drafts", "meta", "outbox", "sent", "lock"] as const;

export interface First {
  readonly row: LockRow;
  readonly meta: Readonly<Record<string, unknown>>;
}

/** Seals every row that an earlier version of the program left open, and puts the lock on: all of it or nothing. */
export async function sealAll(db: Db, vault: Vault, { row, meta: told }: First): Promise<void> {
  const courses = await sealedRows(db, "courses", (key, value) => vault.seal(placeOf.course(key), value));
  const drafts = await sealedRows(db, "drafts", (key, value) => vault.seal(placeOf.draft(key), value));
  const meta = await sealedRows(db, "meta", (key, value) => vault.seal(placeOf.meta(key), value));
  const first = await Promise.all(
    Object.entries(told).map(async ([key, value]) => ({ key, sealed: await vault.seal(placeOf.meta(key), value) })),
  );
  const waiting = await rowsOf(db, "outbox");
  const sent = await rowsOf(db, "sent");
  const content = (commandId: string, open: unknown) => vault.seal(placeOf.command(commandId), open);
  const outboxSealed = await Promise.all(waiting.map(({ value }) => content(value.commandId, value.sealed)));
  const sentSealed = await Promise.all(sent.map(({ key, value }) => content(key, value.sealed)));
  const tx = db.transaction(tables, "readwrite", durable);
  await Promise.all([
    ...courses.map(({ key, sealed }) => tx.objectStore("courses").put(sealed, key)),
    ...drafts.map(({ key, sealed }) => tx.objectStore("drafts").put(sealed, key)),
    ...[...meta, ...first].map(({ key, sealed }) => tx.objectStore("meta").put(sealed, key)),
    ...waiting.map(({ key, value }, at) => tx.objectStore("outbox").put({ ...value, sealed: outboxSealed[at] }, key)),
    ...sent.map(({ key, value }, at) => tx.objectStore("sent").put({ ...value, sealed: sentSealed[at] }, key)),
    tx.objectStore("lock").put(row, "lock"),
    tx.done,
  ]);
}

async function sealedRows(
  db: Db,
  table: "courses" | "drafts" | "meta",
  seal: (key: string, value: unknown) => Promise<unknown>,
) {
  const rows = await rowsOf(db, table);
  return Promise.all(rows.map(async ({ key, value }) => ({ key, sealed: await seal(key, value) })));
}

async function rowsOf<Table extends (typeof tables)[number]>(db: Db, table: Table) {
  const tx = db.transaction(table);
  const [keys, values] = await Promise.all([tx.store.getAllKeys(), tx.store.getAll()]);
  // Both in the order of the keys, and read in one transaction.
  return keys.flatMap((key, at) => {
    const value = values[at];
    return value === undefined ? [] : [{ key, value }];
  });
}

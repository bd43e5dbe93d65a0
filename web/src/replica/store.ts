import { deleteDB, openDB, type DBSchema, type IDBPDatabase } from "idb";
import { z } from "zod";
import type { HeldRecord } from "./note-window.ts";
import { contentOf, readContent, type OutboxItem, type OutboxStatus, type SentItem } from "./outbox.ts";
import { filePart, type KeptFile } from "./store-files.ts";
import { sentPart } from "./store-sent.ts";
import { storeVersion, upgradeStore } from "./store-migrations.ts";
import type { Sealed, Vault } from "./vault.ts";

/** A text or form that is being written. */
export interface Draft {
  readonly key: string;
  readonly value: unknown;
  /** Instant in UTC of the last keystroke. */
  readonly at: string;
  /** The course it belongs to, and what to call it in lists. */
  readonly courseId?: string | undefined;
}

export interface Row {
  readonly status: OutboxStatus;
  readonly commandId: string;
  readonly sealed: unknown;
}

/** A command that the server has acknowledged. */
export interface SentRow {
  readonly courseId: string;
  /** Day of the acknowledgement. */
  readonly on: string;
  readonly sealed: unknown;
}

export interface StoreSchema extends DBSchema {
  courses: { key: string; value: unknown };
  /** The key is the order of issue; the disk counts it up, so that two tabs never give the same. */
  outbox: { key: number; value: Row };
  /** By command id: kept for a while, should the server ever come back from a backup that is older. */
  sent: { key: string; value: SentRow; indexes: { courseId: string } };
  drafts: { key: string; value: unknown };
  meta: { key: string; value: unknown };
  /** By document id. The index tells what lies here without its bytes being read. */
  files: {
    key: string;
    value: { readonly courseId: string; readonly size: number; readonly sealed: Sealed };
    indexes: { held: [courseId: string, size: number] };
  };
  /** The one row that is not sealed: how the key of all the others is unlocked. */
  lock: { key: "lock"; value: unknown };
}

const draftSchema = z.strictObject({
  key: z.string(),
  value: z.unknown(),
  at: z.string(),
  courseId: z.string().optional(),
});

/** The disk of one account on one device. Every write is on the disk when its promise resolves. */
export interface Store {
  readonly name: string;
  courses(): Promise<readonly HeldRecord[]>;
  course(courseId: string): Promise<HeldRecord | undefined>;
  putCourses(records: readonly HeldRecord[]): Promise<void>;
  /** With the files that were kept of them, in one step. */
  forgetCourses(courseIds: readonly string[]): Promise<void>;
  outbox(): Promise<readonly OutboxItem[]>;
  /** Adds a command at the end, and takes another out in the same step when it replaces that. */
  addCommand(item: Omit<OutboxItem, "order">, replaces?: string): Promise<OutboxItem>;
  changeCommand(item: OutboxItem): Promise<void>;
  /** Moves acknowledged commands out of the outbox and among the sent, in one step. */
  keepSent(items: readonly SentItem[], on: string): Promise<void>;
  sentIds(courseId: string): Promise<readonly string[]>;
  sent(commandId: string): Promise<SentItem | undefined>;
  /** Puts a sent command back at the end of the outbox, in one step. */
  sendAgain(item: SentItem): Promise<OutboxItem>;
  /** Forgets the sent commands of courses, and those acknowledged before a day. */
  forgetSent(which: { readonly courseIds: readonly string[]; readonly before: string }): Promise<void>;
  /** Takes a command out; with `onlyIf` only while it has that status. Tells whether it did. */
  removeCommand(commandId: string, onlyIf?: OutboxStatus): Promise<boolean>;
  drafts(): Promise<readonly Draft[]>;
  putDraft(draft: Draft): Promise<void>;
  removeDraft(key: string): Promise<void>;
  meta(key: string): Promise<unknown>;
  putMeta(key: string, value: unknown): Promise<void>;
  /** Whether files of documents can be kept; where nothing is kept on the device, there are none. */
  readonly keepsFiles: boolean;
  files(): Promise<readonly KeptFile[]>;
  /** The bytes of a kept file. Throws when the row is not as it was sealed. */
  file(which: Pick<KeptFile, "courseId" | "documentId">): Promise<Uint8Array<ArrayBuffer> | undefined>;
  putFile(courseId: string, documentId: string, content: Uint8Array<ArrayBuffer>): Promise<void>;
  removeFiles(documentIds: readonly string[]): Promise<void>;
  close(): void;
  /** Erases everything of this account from the device. */
  erase(): Promise<void>;
}

export const durable = { durability: "strict" } as const;

/** Name of the disk of an account: one database per account and municipality. */
export function storeName(account: { readonly municipalityId: number; readonly accountId: string }): string {
  return `tovholder-${account.municipalityId}-${account.accountId}`;
}

export type Db = IDBPDatabase<StoreSchema>;

/** The database under a store, brought up to the version of this program. */
export function openDisk(name: string): Promise<Db> {
  return openDB<StoreSchema>(name, storeVersion, {
    upgrade: (database, from) => upgradeStore(database, from),
    // Another tab holds a newer or older program: let go, so that it can get on.
    blocking: (_current, _blocked, event) => {
      if (event.target instanceof IDBDatabase) event.target.close();
    },
  });
}

/** Where a row lies: a value sealed for one place does not open in another. */
export const placeOf = {
  course: (courseId: string) => `course ${courseId}`,
  command: (commandId: string) => `command ${commandId}`,
  draft: (key: string) => `draft ${key}`,
  meta: (key: string) => `meta ${key}`,
  file: (courseId: string, documentId: string) => `file ${courseId} ${documentId}`,
};

export async function openStore(name: string, vault: Vault): Promise<Store> {
  const db = await openDisk(name);
  return {
    name,
    ...coursePart(db, vault),
    ...outboxPart(db, vault),
    ...sentPart(db, vault),
    ...draftPart(db, vault),
    ...filePart(db, vault),
    ...wholePart(db, name),
  };
}

function coursePart(db: Db, vault: Vault) {
  // Checked when it came from the server, and sealed here since: reading every entry anew would cost a tenth of each start.
  const read = async (courseId: string, sealed: unknown) =>
    (await vault.open(placeOf.course(courseId), sealed)) as HeldRecord;
  return {
    async courses() {
      const tx = db.transaction("courses");
      const [ids, rows] = await Promise.all([tx.store.getAllKeys(), tx.store.getAll()]);
      return Promise.all(ids.map((id, index) => read(id, rows[index])));
    },
    async course(courseId: string) {
      const sealed = await db.get("courses", courseId);
      return sealed === undefined ? undefined : read(courseId, sealed);
    },
    async putCourses(records: readonly HeldRecord[]) {
      const sealed = await Promise.all(
        records.map(async (one) => ({ id: one.courseId, value: await vault.seal(placeOf.course(one.courseId), one) })),
      );
      const tx = db.transaction("courses", "readwrite", durable);
      await Promise.all([...sealed.map(({ id, value }) => tx.store.put(value, id)), tx.done]);
    },
    async forgetCourses(courseIds: readonly string[]) {
      const tx = db.transaction(["courses", "files"], "readwrite", durable);
      const gone = new Set(courseIds);
      for (const courseId of gone) await tx.objectStore("courses").delete(courseId);
      const files = tx.objectStore("files");
      for (let at = await files.index("held").openKeyCursor(); at !== null; at = await at.continue())
        if (gone.has(at.key[0])) await files.delete(at.primaryKey);
      await tx.done;
    },
  };
}

function outboxPart(db: Db, vault: Vault) {
  const seal = (item: Omit<OutboxItem, "order">) =>
    vault.seal(placeOf.command(item.command.commandId), contentOf(item));
  return {
    async outbox(): Promise<readonly OutboxItem[]> {
      const tx = db.transaction("outbox");
      const [orders, rows] = await Promise.all([tx.store.getAllKeys(), tx.store.getAll()]);
      return Promise.all(
        rows.map(async (row, index) => ({
          order: orders[index] ?? 0,
          status: row.status,
          ...readContent(await vault.open(placeOf.command(row.commandId), row.sealed)),
        })),
      );
    },
    async addCommand(item: Omit<OutboxItem, "order">, replaces?: string): Promise<OutboxItem> {
      const row: Row = { status: item.status, commandId: item.command.commandId, sealed: await seal(item) };
      const tx = db.transaction("outbox", "readwrite", durable);
      const old = replaces === undefined ? undefined : await orderOf(tx.store, replaces);
      if (old !== undefined) await tx.store.delete(old);
      const order = await tx.store.add(row);
      await tx.done;
      return { ...item, order };
    },
    async changeCommand(item: OutboxItem) {
      const row: Row = { status: item.status, commandId: item.command.commandId, sealed: await seal(item) };
      const tx = db.transaction("outbox", "readwrite", durable);
      // What has been taken back meanwhile does not come again.
      if ((await tx.store.getKey(item.order)) !== undefined) await tx.store.put(row, item.order);
      await tx.done;
    },
    async removeCommand(commandId: string, onlyIf?: OutboxStatus) {
      const tx = db.transaction("outbox", "readwrite", durable);
      const order = await orderOf(tx.store, commandId);
      const row = order === undefined ? undefined : await tx.store.get(order);
      const fits = order !== undefined && row !== undefined && (onlyIf === undefined || row.status === onlyIf);
      if (fits) await tx.store.delete(order);
      await tx.done;
      return fits;
    },
  };
}

interface OutboxRows {
  getAllKeys(): Promise<number[]>;
  getAll(): Promise<Row[]>;
}

export async function orderOf(rows: OutboxRows, commandId: string): Promise<number | undefined> {
  const [orders, all] = await Promise.all([rows.getAllKeys(), rows.getAll()]);
  return orders[all.findIndex((row) => row.commandId === commandId)];
}

function draftPart(db: Db, vault: Vault) {
  return {
    async drafts(): Promise<readonly Draft[]> {
      const tx = db.transaction("drafts");
      const [keys, rows] = await Promise.all([tx.store.getAllKeys(), tx.store.getAll()]);
      return Promise.all(
        keys.map(async (key, index) => draftSchema.parse(await vault.open(placeOf.draft(key), rows[index]))),
      );
    },
    async putDraft(draft: Draft) {
      const sealed = await vault.seal(placeOf.draft(draft.key), draft);
      const tx = db.transaction("drafts", "readwrite", durable);
      const put = tx.store.put(sealed, draft.key);
      // Said outright, it is carried out even when the page goes away now.
      tx.commit();
      await Promise.all([put, tx.done]);
    },
    removeDraft: (key: string) => db.delete("drafts", key),
    async meta(key: string) {
      const sealed = await db.get("meta", key);
      return sealed === undefined ? undefined : vault.open(placeOf.meta(key), sealed);
    },
    async putMeta(key: string, value: unknown) {
      await db.put("meta", await vault.seal(placeOf.meta(key), value), key);
    },
  };
}

function wholePart(db: Db, name: string) {
  return {
    close: () => db.close(),
    async erase() {
      db.close();
      await deleteDB(name);
    },
  };
}

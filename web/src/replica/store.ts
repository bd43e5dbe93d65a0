import { deleteDB, type DBSchema } from "idb";
import { z } from "zod";
import type { HeldRecord } from "./note-window.ts";
import type { OutboxItem, OutboxStatus, SentItem } from "./outbox.ts";
import { keepOpen, type Disk } from "./store-disk.ts";
import { filePart, type KeptFile } from "./store-files.ts";
import { sealHeld, type Held, type Memory } from "./store-held.ts";
import { outboxPart } from "./store-outbox.ts";
import { sentPart } from "./store-sent.ts";
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
  /** The same for the server alone, which the service worker may send while nobody has unlocked the device (decision 0023). */
  readonly letter?: string;
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
  /** From now on a command that is added lies there as a letter too. */
  addLetters(key: CryptoKey): void;
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
  /** From now on `held` goes back into the store, should the browser empty it while it is open. */
  putBack(held: () => Held | undefined): void;
  close(): void;
  /** Erases everything of this account from the device. */
  erase(): Promise<void>;
}

export const durable = { durability: "strict" } as const;

/** Name of the disk of an account: one database per account and municipality. */
export function storeName(account: { readonly municipalityId: number; readonly accountId: string }): string {
  return `tovholder-${account.municipalityId}-${account.accountId}`;
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
  const memory: Memory = { held: () => undefined, lock: undefined, meta: new Map() };
  const disk = await keepOpen(name, () => sealHeld(memory, vault));
  return {
    name,
    ...coursePart(disk, vault),
    ...outboxPart(disk, vault, memory),
    ...sentPart(disk, vault),
    ...draftPart(disk, vault, memory),
    ...filePart(disk, vault),
    ...wholePart(disk, name),
    putBack(held) {
      memory.held = held;
    },
  };
}

function coursePart(disk: Disk, vault: Vault) {
  // Checked when it came from the server, and sealed here since: reading every entry anew would cost a tenth of each start.
  const read = async (courseId: string, sealed: unknown) =>
    (await vault.open(placeOf.course(courseId), sealed)) as HeldRecord;
  return {
    async courses() {
      const tx = (await disk.open()).transaction("courses");
      const [ids, rows] = await Promise.all([tx.store.getAllKeys(), tx.store.getAll()]);
      return Promise.all(ids.map((id, index) => read(id, rows[index])));
    },
    async course(courseId: string) {
      const sealed = await (await disk.open()).get("courses", courseId);
      return sealed === undefined ? undefined : read(courseId, sealed);
    },
    async putCourses(records: readonly HeldRecord[]) {
      const sealed = await Promise.all(
        records.map(async (one) => ({ id: one.courseId, value: await vault.seal(placeOf.course(one.courseId), one) })),
      );
      const tx = (await disk.open()).transaction("courses", "readwrite", durable);
      await Promise.all([...sealed.map(({ id, value }) => tx.store.put(value, id)), tx.done]);
    },
    async forgetCourses(courseIds: readonly string[]) {
      const tx = (await disk.open()).transaction(["courses", "files"], "readwrite", durable);
      const gone = new Set(courseIds);
      for (const courseId of gone) await tx.objectStore("courses").delete(courseId);
      const files = tx.objectStore("files");
      for (let at = await files.index("held").openKeyCursor(); at !== null; at = await at.continue())
        if (gone.has(at.key[0])) await files.delete(at.primaryKey);
      await tx.done;
    },
  };
}

function draftPart(disk: Disk, vault: Vault, memory: Memory) {
  return {
    async drafts(): Promise<readonly Draft[]> {
      const tx = (await disk.open()).transaction("drafts");
      const [keys, rows] = await Promise.all([tx.store.getAllKeys(), tx.store.getAll()]);
      return Promise.all(
        keys.map(async (key, index) => draftSchema.parse(await vault.open(placeOf.draft(key), rows[index]))),
      );
    },
    async putDraft(draft: Draft) {
      const sealed = await vault.seal(placeOf.draft(draft.key), draft);
      const tx = (await disk.open()).transaction("drafts", "readwrite", durable);
      const put = tx.store.put(sealed, draft.key);
      // Said outright, it is carried out even when the page goes away now.
      tx.commit();
      await Promise.all([put, tx.done]);
    },
    removeDraft: async (key: string) => (await disk.open()).delete("drafts", key),
    async meta(key: string) {
      const sealed = await (await disk.open()).get("meta", key);
      if (sealed === undefined) return undefined;
      const value = await vault.open(placeOf.meta(key), sealed);
      memory.meta.set(key, value);
      return value;
    },
    async putMeta(key: string, value: unknown) {
      await (await disk.open()).put("meta", await vault.seal(placeOf.meta(key), value), key);
      memory.meta.set(key, value);
    },
  };
}

function wholePart(disk: Disk, name: string) {
  return {
    close: () => disk.close(),
    async erase() {
      disk.close();
      await deleteDB(name);
    },
  };
}

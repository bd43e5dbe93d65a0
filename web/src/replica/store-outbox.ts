import { sealLetter } from "./letter.ts";
import { contentOf, readContent, type OutboxItem, type OutboxStatus } from "./outbox.ts";
import { durable, placeOf, type Row } from "./store.ts";
import type { Disk } from "./store-disk.ts";
import type { Memory } from "./store-held.ts";
import type { Vault } from "./vault.ts";

/** Commands on their way, in the order they were issued. */
export function outboxPart(disk: Disk, vault: Vault, memory: Memory) {
  let letterKey: CryptoKey | undefined;
  return {
    addLetters(key: CryptoKey) {
      letterKey = key;
    },
    async outbox(): Promise<readonly OutboxItem[]> {
      const tx = (await disk.open()).transaction(["outbox", "lock"]);
      const waiting = tx.objectStore("outbox");
      const lock = tx.objectStore("lock").get("lock");
      const [orders, rows] = await Promise.all([waiting.getAllKeys(), waiting.getAll()]);
      // Read as often as this, it is the one that was chosen last.
      memory.lock = await lock;
      return Promise.all(
        rows.map(async (row, index) => ({
          order: orders[index] ?? 0,
          status: row.status,
          ...readContent(await vault.open(placeOf.command(row.commandId), row.sealed)),
        })),
      );
    },
    async addCommand(item: Omit<OutboxItem, "order">, replaces?: string): Promise<OutboxItem> {
      const row = await rowOf(vault, item, letterKey && (await sealLetter(letterKey, item)));
      const tx = (await disk.open()).transaction("outbox", "readwrite", durable);
      const old = replaces === undefined ? undefined : await orderOf(tx.store, replaces);
      if (old !== undefined) await tx.store.delete(old);
      const order = await tx.store.add(row);
      await tx.done;
      return { ...item, order };
    },
    async changeCommand(item: OutboxItem) {
      const row = await rowOf(vault, item);
      const tx = (await disk.open()).transaction("outbox", "readwrite", durable);
      const before = await tx.store.get(item.order);
      // A refused one waits for the worker, and for nobody else.
      const letter = item.status === "refused" ? undefined : before?.letter;
      // What has been taken back meanwhile does not come again.
      if (before !== undefined) await tx.store.put({ ...row, ...(letter && { letter }) }, item.order);
      await tx.done;
    },
    async removeCommand(commandId: string, onlyIf?: OutboxStatus) {
      const tx = (await disk.open()).transaction("outbox", "readwrite", durable);
      const order = await orderOf(tx.store, commandId);
      const row = order === undefined ? undefined : await tx.store.get(order);
      const fits = order !== undefined && row !== undefined && (onlyIf === undefined || row.status === onlyIf);
      if (fits) await tx.store.delete(order);
      await tx.done;
      return fits;
    },
  };
}

async function rowOf(vault: Vault, { status, ...item }: Omit<OutboxItem, "order">, letter?: string): Promise<Row> {
  const { commandId } = item.command;
  const sealed = await vault.seal(placeOf.command(commandId), contentOf(item));
  return { status, commandId, sealed, ...(letter && { letter }) };
}

interface OutboxRows {
  getAllKeys(): Promise<number[]>;
  getAll(): Promise<Row[]>;
}

export async function orderOf(rows: OutboxRows, commandId: string): Promise<number | undefined> {
  const [orders, all] = await Promise.all([rows.getAllKeys(), rows.getAll()]);
  return orders[all.findIndex((row) => row.commandId === commandId)];
}

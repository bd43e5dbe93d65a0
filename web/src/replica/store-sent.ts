import { contentOf, readContent, type OutboxItem, type SentItem } from "./outbox.ts";
import { durable, placeOf, type Row } from "./store.ts";
import type { Disk } from "./store-disk.ts";
import { orderOf } from "./store-outbox.ts";
import type { Vault } from "./vault.ts";

/** Commands that the server has acknowledged, should it come back from a backup that does not know them. */
export function sentPart(disk: Disk, vault: Vault) {
  const seal = (item: SentItem) => vault.seal(placeOf.command(item.command.commandId), contentOf(item));
  return {
    async keepSent(items: readonly SentItem[], on: string) {
      const rows = await Promise.all(items.map(async (item) => ({ item, sealed: await seal(item) })));
      const tx = (await disk.open()).transaction(["outbox", "sent"], "readwrite", durable);
      for (const { item, sealed } of rows) {
        const { commandId, courseId } = item.command;
        const order = await orderOf(tx.objectStore("outbox"), commandId);
        if (order !== undefined) await tx.objectStore("outbox").delete(order);
        await tx.objectStore("sent").put({ courseId, on, sealed }, commandId);
      }
      await tx.done;
    },
    async sentIds(courseId: string): Promise<readonly string[]> {
      return (await disk.open()).getAllKeysFromIndex("sent", "courseId", courseId);
    },
    async sent(commandId: string): Promise<SentItem | undefined> {
      const row = await (await disk.open()).get("sent", commandId);
      return row === undefined ? undefined : readContent(await vault.open(placeOf.command(commandId), row.sealed));
    },
    async sendAgain(item: SentItem): Promise<OutboxItem> {
      const { commandId } = item.command;
      const row: Row = { status: "waiting", commandId, sealed: await seal(item) };
      const tx = (await disk.open()).transaction(["outbox", "sent"], "readwrite", durable);
      await tx.objectStore("sent").delete(commandId);
      const order = await tx.objectStore("outbox").add(row);
      await tx.done;
      return { ...item, status: "waiting", order };
    },
    async forgetSent({ courseIds, before }: { readonly courseIds: readonly string[]; readonly before: string }) {
      const gone = new Set(courseIds);
      const tx = (await disk.open()).transaction("sent", "readwrite", durable);
      for (let at = await tx.store.openCursor(); at !== null; at = await at.continue()) {
        if (gone.has(at.value.courseId) || at.value.on < before) await at.delete();
      }
      await tx.done;
    },
  };
}

import { durable, placeOf } from "./store.ts";
import type { Disk } from "./store-disk.ts";
import type { Vault } from "./vault.ts";

/** A document whose file lies on this device because its worker asked for it. */
export interface KeptFile {
  readonly documentId: string;
  readonly courseId: string;
  /** Bytes of the file. */
  readonly size: number;
}

/** The files of documents, each sealed for its course and its document. Which lie here is read without reading any of them. */
export function filePart(disk: Disk, vault: Vault) {
  return {
    keepsFiles: true,
    async files(): Promise<readonly KeptFile[]> {
      const found: KeptFile[] = [];
      let at = await (await disk.open()).transaction("files").store.index("held").openKeyCursor();
      for (; at !== null; at = await at.continue()) {
        const [courseId, size] = at.key;
        found.push({ documentId: at.primaryKey, courseId, size });
      }
      return found;
    },
    async file({ courseId, documentId }: Pick<KeptFile, "courseId" | "documentId">) {
      const row = await (await disk.open()).get("files", documentId);
      return row === undefined ? undefined : vault.openBytes(placeOf.file(courseId, documentId), row.sealed);
    },
    async putFile(courseId: string, documentId: string, content: Uint8Array<ArrayBuffer>) {
      const sealed = await vault.sealBytes(placeOf.file(courseId, documentId), content);
      const tx = (await disk.open()).transaction("files", "readwrite", durable);
      await Promise.all([tx.store.put({ courseId, size: content.length, sealed }, documentId), tx.done]);
    },
    async removeFiles(documentIds: readonly string[]) {
      const tx = (await disk.open()).transaction("files", "readwrite", durable);
      await Promise.all([...documentIds.map((id) => tx.store.delete(id)), tx.done]);
    },
  };
}

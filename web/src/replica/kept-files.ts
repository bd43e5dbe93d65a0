import { inTurn, publish, type Core } from "./core.ts";
import type { KeptFile } from "./store-files.ts";

/** The largest file that a device keeps, and all of them together, in bytes; chosen by Tovholder. */
export const largestKept = 10 * 1024 * 1024;
export const mostKept = 50 * 1024 * 1024;

/** `large` and `many`: past a limit of Tovholder's. `full`: the device has no room. */
export type Keeping = "kept" | "large" | "many" | "full";

/** The part of a replica that has to do with documents on the device by choice. */
export interface KeptFiles {
  /** Whether there is a device to keep them on, under its lock. */
  readonly offered: boolean;
  /** What stands in the way of keeping a file of this size, before it is fetched. */
  readonly roomFor: (size: number) => Keeping;
  /** Resolves when the whole file is on the disk, sealed, or nothing of it is. */
  readonly keep: (courseId: string, documentId: string, content: Uint8Array<ArrayBuffer>) => Promise<Keeping>;
  readonly open: (file: Pick<KeptFile, "courseId" | "documentId">) => Promise<Uint8Array<ArrayBuffer> | undefined>;
  readonly remove: (documentId: string) => Promise<void>;
}

export function keptFiles(core: Core): KeptFiles {
  const { store } = core;
  return {
    offered: store.keepsFiles,
    roomFor: (size) => roomFor(core, size),
    keep: (courseId, documentId, content) => inTurn(core, () => keep(core, { courseId, documentId }, content)),
    open: (file) => store.file(file),
    remove: (documentId) => inTurn(core, () => removeFiles(core, [documentId])),
  };
}

function roomFor(core: Core, size: number): Keeping {
  if (size > largestKept) return "large";
  const held = core.files.reduce((sum, file) => sum + file.size, 0);
  return held + size > mostKept ? "many" : "kept";
}

async function keep(
  core: Core,
  { courseId, documentId }: Pick<KeptFile, "courseId" | "documentId">,
  content: Uint8Array<ArrayBuffer>,
): Promise<Keeping> {
  core.files = (await core.store.files()).filter((file) => file.documentId !== documentId);
  const room = roomFor(core, content.length);
  if (room === "kept") {
    try {
      await core.store.putFile(courseId, documentId, content);
    } catch (error) {
      if (!(error instanceof DOMException) || error.name !== "QuotaExceededError") throw error;
      return "full";
    }
    core.files = [...core.files, { courseId, documentId, size: content.length }];
    // Course or document may have gone while the file was on its way.
    await letGoFiles(core);
  }
  publish(core);
  core.announce({ courseIds: [] });
  return room;
}

async function removeFiles(core: Core, documentIds: readonly string[]): Promise<void> {
  await core.store.removeFiles(documentIds);
  core.files = core.files.filter(({ documentId }) => !documentIds.includes(documentId));
  publish(core);
  core.announce({ courseIds: [] });
}

/** Lets go of files whose document has been taken out of the journal, or whose course is no longer here. */
export async function letGoFiles(core: Core): Promise<void> {
  const gone = core.files.filter(
    ({ courseId, documentId }) =>
      !core.records.has(courseId) ||
      core.snapshot.byId.get(courseId)?.state.documents.every((one) => one.documentId !== documentId),
  );
  if (gone.length > 0)
    await removeFiles(
      core,
      gone.map(({ documentId }) => documentId),
    );
}

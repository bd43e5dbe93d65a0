import { forceCloseDatabase } from "fake-indexeddb";
import { deleteDB } from "idb";

interface Inside {
  readonly _databases: ReadonlyMap<string, { readonly connections: readonly IDBDatabase[] }>;
}

/** As Chromium does with every connection when a write finds the disk full. */
export function closeAsTheBrowser(name: string): void {
  // What stands in for IndexedDB tells of its connections nowhere else, and its types ask for the constructor of what it takes.
  const { _databases } = indexedDB as unknown as Inside;
  for (const one of _databases.get(name)?.connections ?? []) forceCloseDatabase(one as never);
}

/** As a browser makes room on a full disk. Unlike erasing, it asks no page to let go first. */
export async function emptyAsTheBrowser(name: string): Promise<void> {
  closeAsTheBrowser(name);
  await deleteDB(name);
}

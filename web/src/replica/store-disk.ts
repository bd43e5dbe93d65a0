import { openDB, unwrap, type IDBPDatabase } from "idb";
import type { StoreSchema } from "./store.ts";
import { storeVersion, upgradeStore } from "./store-migrations.ts";

export type Db = IDBPDatabase<StoreSchema>;

/** A row as it lies on the disk. */
export interface LyingRow {
  readonly table: (typeof tables)[number];
  readonly key: string | number;
  readonly value: unknown;
}

export interface OpenWish {
  /** Makes no database where there is none; the opening fails. */
  readonly onlyIfThere?: boolean;
  /** Told when the browser has closed it. */
  readonly lost?: () => void;
}

/** The database under a store, brought up to the version of this program. */
export function openDisk(name: string, { onlyIfThere, lost }: OpenWish = {}): Promise<Db> {
  return openDB<StoreSchema>(name, storeVersion, {
    upgrade(database, from, ...[, transaction]) {
      if (!onlyIfThere || from > 0) return upgradeStore(database, from);
      // The opening itself tells of it.
      transaction.done.catch(() => undefined);
      return transaction.abort();
    },
    // Another tab holds a newer or older program: let go, so that it can get on.
    blocking: (_current, _blocked, event) => {
      if (event.target instanceof IDBDatabase) event.target.close();
    },
    ...(lost && { terminated: lost }),
  });
}

/**
 * What a browser throws where the device has no room, cannot be read, or has had its database closed for it (decision 0022).
 * The other names, such as *DataError*, tell of a mistake of ours.
 */
const diskFaults: ReadonlySet<string> = new Set([
  "QuotaExceededError",
  "UnknownError",
  "NotReadableError",
  "AbortError",
  "InvalidStateError",
]);

export function isDiskFault(error: unknown): boolean {
  return error instanceof DOMException && diskFaults.has(error.name);
}

const tables = ["courses", "outbox", "drafts", "meta", "lock"] as const;

/** In one step, so that nobody finds it half filled; and only where there is nothing, not even from another page. */
async function putBack(db: Db, rows: readonly LyingRow[]): Promise<void> {
  const tx = db.transaction(tables, "readwrite", { durability: "strict" });
  const counts = await Promise.all(tables.map((table) => tx.objectStore(table).count()));
  if (counts.every((count) => count === 0))
    for (const { table, key, value } of rows) unwrap(tx).objectStore(table).put(value, key);
  await tx.done;
}

/** How a store comes to its database. */
export interface Disk {
  /** The database, asked for before each piece of work. */
  readonly open: () => Promise<Db>;
  /** Lets go of it, for good. */
  readonly close: () => void;
}

/**
 * Keeps a database open, and opens it anew when the browser has closed it, as Chromium does with every page's when a write
 * finds the disk full. It may have emptied it as well, to make room: then `held` goes back, sealed as it was.
 */
export async function keepOpen(name: string, held: () => Promise<readonly LyingRow[] | undefined>): Promise<Disk> {
  let now: Db | undefined;
  let coming: Promise<Db> | undefined;
  let closed = false;
  const lost = () => {
    now = undefined;
  };
  const reopen = async () => {
    const rows = await held();
    const db = await openDisk(name, { onlyIfThere: rows === undefined, lost });
    if (rows !== undefined) await putBack(db, rows);
    if (closed) db.close();
    now = db;
    return db;
  };
  now = await openDisk(name, { lost });
  return {
    open() {
      if (now !== undefined) return Promise.resolve(now);
      // As the browser says it of a database: who was at work when the program went on elsewhere leaves it for later.
      if (closed) return Promise.reject(new DOMException("The store was closed", "InvalidStateError"));
      coming ??= reopen().finally(() => {
        coming = undefined;
      });
      return coming;
    },
    close() {
      closed = true;
      now?.close();
    },
  };
}

import type { IDBPDatabase } from "idb";
import type { StoreSchema } from "./store.ts";

/** One step per version, none left out, so that a device from any day comes up to date. Step 1 makes the store. */
const steps: readonly ((database: IDBPDatabase<StoreSchema>) => void)[] = [
  (database) => {
    database.createObjectStore("courses");
    database.createObjectStore("outbox", { autoIncrement: true });
    database.createObjectStore("drafts");
    database.createObjectStore("meta");
  },
  (database) => {
    database.createObjectStore("sent").createIndex("courseId", "courseId");
  },
  // What earlier versions left is sealed when its worker chooses a lock: an upgrade cannot wait for encryption.
  (database) => {
    database.createObjectStore("lock");
  },
  (database) => {
    database.createObjectStore("files").createIndex("held", ["courseId", "size"]);
  },
];

/** The version that this program reads and writes. */
export const storeVersion = steps.length;

export function upgradeStore(database: IDBPDatabase<StoreSchema>, from: number): void {
  for (const step of steps.slice(from)) step(database);
}

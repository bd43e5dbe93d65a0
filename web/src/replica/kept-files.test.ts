import "fake-indexeddb/auto";
import { openDB } from "idb";
import { expect, test } from "vitest";
import { newId } from "./ids.ts";
import { largestKept, mostKept } from "./kept-files.ts";
import { memoryDisk, memoryStoreOn } from "./memory-store.ts";
import { openReplica } from "./replica.ts";
import { syncOnce, type Wire } from "./sync.ts";
import { referred, someone, storeOn } from "./testing/device.ts";
import { testNow } from "./testing/test-server.ts";

const text = "Lejekontrakt for Nancy Prøvesen";
const content = new TextEncoder().encode(text.repeat(20));
const clock = () => testNow;

/** A worker's device with a course that has one document, and that document's file on the device. */
async function keptDevice() {
  const { name, courseId, actor, wire, replica } = await referred();
  const documentId = newId();
  const store = () => storeOn(name);
  const open = async () => openReplica({ store: await store(), actor, clock });
  await replica.issue(courseId, {
    type: "addDocument",
    documentId,
    name: "Lejekontrakt",
    mediaType: "application/pdf",
    size: content.length,
  });
  await syncOnce(replica, wire);
  expect(await replica.files.keep(courseId, documentId, content)).toBe("kept");
  return { name, courseId, documentId, wire, replica, open, store };
}

/** Everything that the disk holds of a store, as somebody without its key reads it. */
async function readable(name: string): Promise<string> {
  const db = await openDB(name);
  const rows = await Promise.all([...db.objectStoreNames].map((table) => db.getAll(table)));
  db.close();
  return JSON.stringify(rows, (_key, value) => (value instanceof Uint8Array ? new TextDecoder().decode(value) : value));
}

test("a kept file is sealed on the disk, and opens after a restart", async () => {
  const { name, courseId, documentId, replica, open, store } = await keptDevice();
  replica.close();
  expect(await readable(name)).not.toContain("Nancy");
  const again = await open();
  expect(again.snapshot().files).toEqual([{ courseId, documentId, size: content.length }]);
  expect(await again.files.open({ courseId, documentId })).toEqual(content);
  const disk = await store();
  await expect(disk.file({ courseId: newId(), documentId })).rejects.toThrow();
  disk.close();
  again.close();
});

test("it leaves when the worker takes it away, and when the document is taken out of the journal", async () => {
  const { courseId, documentId, wire, replica, store } = await keptDevice();
  await replica.files.remove(documentId);
  expect(await replica.files.open({ courseId, documentId })).toBeUndefined();
  await replica.files.keep(courseId, documentId, content);
  await replica.issue(courseId, { type: "removeDocument", documentId, reason: "Hører til en anden" });
  await syncOnce(replica, wire);
  expect(replica.snapshot().files).toEqual([]);
  const disk = await store();
  expect(await disk.files()).toEqual([]);
  disk.close();
  replica.close();
});

test("it leaves in the step in which its course leaves", async () => {
  const { courseId, documentId, wire, replica, store } = await keptDevice();
  const lost: Wire = {
    ...wire,
    pull: async (request) => ({ ...(await wire.pull(request)), courses: [], forget: [courseId] }),
  };
  await syncOnce(replica, lost);
  expect(replica.snapshot().files).toEqual([]);
  const disk = await store();
  expect(await disk.file({ courseId, documentId })).toBeUndefined();
  expect(await disk.files()).toEqual([]);
  disk.close();
  replica.close();
});

test("erasing the store leaves nothing of it", async () => {
  const { replica, store } = await keptDevice();
  await replica.erase();
  const disk = await store();
  expect(await disk.files()).toEqual([]);
  disk.close();
});

test("what is too large, or one too many, is refused and leaves nothing", async () => {
  const { courseId, documentId, replica } = await keptDevice();
  expect(replica.files.roomFor(largestKept)).toBe("kept");
  expect(replica.files.roomFor(mostKept)).toBe("large");
  expect(await replica.files.keep(courseId, newId(), new Uint8Array(largestKept + 1))).toBe("large");
  expect(replica.snapshot().files.map((file) => file.documentId)).toEqual([documentId]);
  replica.close();
});

test("past what all of them may take up together, one more is refused", async () => {
  const { courseId, documentId, replica, store } = await keptDevice();
  const disk = await store();
  const others = [{ courseId, documentId: newId(), size: mostKept }];
  const crowded = await openReplica({
    store: { ...disk, files: () => Promise.resolve(others) },
    actor: replica.actor,
    clock,
  });
  expect(await crowded.files.keep(courseId, documentId, content)).toBe("many");
  crowded.close();
  replica.close();
});

test("a full disk says so, and keeps nothing half", async () => {
  const { courseId, documentId, replica, store } = await keptDevice();
  await replica.files.remove(documentId);
  const disk = await store();
  const full = await openReplica({
    store: { ...disk, putFile: () => Promise.reject(new DOMException("full", "QuotaExceededError")) },
    actor: replica.actor,
    clock,
  });
  expect(await full.files.keep(courseId, documentId, content)).toBe("full");
  expect(full.snapshot().files).toEqual([]);
  expect(await disk.files()).toEqual([]);
  full.close();
  replica.close();
});

test("where nothing is kept on the device, no file is either", async () => {
  const store = memoryStoreOn(memoryDisk(), "memory");
  const replica = await openReplica({ store, actor: someone(), clock });
  expect(replica.files.offered).toBe(false);
  replica.close();
});

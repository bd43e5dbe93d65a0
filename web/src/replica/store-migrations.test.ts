import "fake-indexeddb/auto";
import { openDB, type IDBPDatabase } from "idb";
import { expect, test } from "vitest";
import { makeLock, openByCode, standingOf } from "../lock/lock.ts";
import { openStore } from "./store.ts";
import { storeVersion } from "./store-migrations.ts";
import thirdLeft from "./testing/left-by-3.json";
import { vaultOf } from "./vault.ts";

const courseId = "01a2027b-d680-7748-931a-485adfbe0f3d";
const commandId = "01a2027b-d680-7748-931a-485adfbe0f3e";
const sentId = "01a2027b-d680-7748-931a-485adfbe0f42";
const by = "01a2027b-d680-7748-931a-485adfbe0f40";
const at = "2026-11-20T09:00:00.000Z";

const command = {
  type: "recordContact",
  commandId,
  courseId,
  seen: 1,
  contactId: "01a2027b-d680-7748-931a-485adfbe0f3f",
  outcome: "made",
  on: "2026-11-20",
  channel: "meeting",
  with: ["citizen"],
  memberIds: [],
  place: "home",
  focus: [],
  text: "Skrevet med den gamle udgave",
};
const record = {
  courseId,
  version: 1,
  citizen: {
    citizenId: "01a2027b-d680-7748-931a-485adfbe0f41",
    givenName: "Nancy",
    familyName: "Prøvesen",
    identifierKind: "none",
    addressProtected: false,
  },
  entries: [
    { entryId: commandId, courseId, commandId, seq: 1, at, by, says: { kind: "resumed", on: "2026-11-20", note: "" } },
  ],
};
const draft = { key: "contact:x", value: { text: "Halvt skr" }, at };

/** What each version has left on devices: a fixture stays as it is for as long as a device may hold it. */
const left: Readonly<Record<number, (name: string) => Promise<void>>> = {
  1: async (name) => {
    const db = await openDB(name, 1, { upgrade: makeFirst });
    await fill(db);
    db.close();
  },
  2: async (name) => {
    const db = await openDB(name, 2, {
      upgrade(database) {
        makeFirst(database);
        database.createObjectStore("sent").createIndex("courseId", "courseId");
      },
    });
    await fill(db);
    await db.put(
      "sent",
      { courseId, on: "2026-11-19", sealed: { command: { ...command, commandId: sentId }, at, base: 0, after: [] } },
      sentId,
    );
    db.close();
  },
  // As that version wrote it, byte for byte: sealed under the code that the test unlocks with, and for the name it had.
  3: async (name) => {
    const db = await openDB(name, 3, {
      upgrade(database) {
        makeFirst(database);
        database.createObjectStore("sent").createIndex("courseId", "courseId");
        database.createObjectStore("lock");
      },
    });
    for (const [table, rows] of Object.entries(thirdLeft))
      for (const { key, value } of rows) await db.put(table, withBytes(value), key);
    db.close();
  },
};

/** JSON has no bytes; the fixture has them as base64. */
function withBytes(value: unknown): unknown {
  if (typeof value !== "object" || value === null) return value;
  if ("bytes" in value) return Uint8Array.from(Buffer.from(String(value.bytes), "base64"));
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, withBytes(part)]));
}

/** Puts the lock on, or opens the one that is there. */
async function unlocked(name: string): Promise<CryptoKey> {
  const code = "gulerod 7";
  const { lock } = await standingOf(name);
  if (lock === undefined) {
    const key = await makeLock({ name, wish: { kind: "code", code }, meta: {}, cost: { N: 2, r: 8, p: 1 } });
    if (typeof key === "string") throw new Error(key);
    return key;
  }
  const opening = await openByCode(name, code);
  if (opening.outcome !== "open") throw new Error(opening.outcome);
  return opening.key;
}

function makeFirst(database: IDBPDatabase): void {
  database.createObjectStore("courses");
  database.createObjectStore("outbox", { autoIncrement: true });
  database.createObjectStore("drafts");
  database.createObjectStore("meta");
}

async function fill(db: IDBPDatabase): Promise<void> {
  await db.put("courses", record, courseId);
  await db.add("outbox", { status: "waiting", commandId, sealed: { command, at, base: 1, after: [] } });
  await db.put("drafts", draft, draft.key);
  await db.put("meta", at, "receivedAt");
}

test("there is a fixture for every version that has been in use before this one", () => {
  expect(Object.keys(left).map(Number)).toEqual(Array.from({ length: storeVersion - 1 }, (_, index) => index + 1));
});

test.each(Object.keys(left))(
  "what version %s left is all there once it is locked: unsent commands, drafts and courses",
  async (version) => {
    const name = `left-by-${version}`;
    await left[Number(version)]?.(name);
    const key = await unlocked(name);
    expect(await readable(name)).not.toMatch(/Skrevet|Halvt skr|Nancy/);
    const store = await openStore(name, vaultOf(key, name));
    expect(await store.outbox()).toMatchObject([{ status: "waiting", command: { text: command.text } }]);
    expect(await store.drafts()).toEqual([draft]);
    expect((await store.courses()).map((one) => one.version)).toEqual([1]);
    expect(await store.files()).toEqual([]);
    expect(await store.meta("receivedAt")).toBe(at);
    expect(await store.sentIds(courseId)).toEqual(Number(version) < 2 ? [] : [sentId]);
    expect(await store.sent(sentId)).toEqual(Number(version) < 2 ? undefined : expect.objectContaining({ at }));
    store.close();
  },
);

/** Everything that the disk holds of a store, as somebody without its key reads it. */
async function readable(name: string): Promise<string> {
  const db = await openDB(name);
  const rows = await Promise.all([...db.objectStoreNames].map((table) => db.getAll(table)));
  db.close();
  return JSON.stringify(rows, (_key, value) => (value instanceof Uint8Array ? new TextDecoder().decode(value) : value));
}

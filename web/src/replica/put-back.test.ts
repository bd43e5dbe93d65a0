import "fake-indexeddb/auto";
import { expect, test } from "vitest";
import { changeLock, makeLock, openByCode, standingOf } from "../lock/lock.ts";
import { newId } from "./ids.ts";
import { openReplica } from "./replica.ts";
import { openStore } from "./store.ts";
import { syncOnce } from "./sync.ts";
import { emptyAsTheBrowser } from "./testing/as-the-browser.ts";
import { contact, referred, someone } from "./testing/device.ts";
import { testNow } from "./testing/test-server.ts";
import { vaultOf } from "./vault.ts";

const cheap = { N: 2, r: 8, p: 1 };
const code = "kaffe 7";
const unsent = "Skrevet uden net";
let kept = true;

/** A worker's locked device with a course that the server knows, a note that it does not, and another half written. */
async function lockedDevice() {
  kept = true;
  const [name, actor] = [newId(), someone()];
  const key = await makeLock({ name, wish: { kind: "code", code }, meta: { me: actor.name }, cost: cheap });
  if (typeof key === "string") throw new Error(key);
  const store = await openStore(name, vaultOf(key, name));
  await store.meta("me");
  const { courseId, server, wire, replica } = await referred({ name, actor, store, isKept: () => kept });
  const write = (text: string) => replica.issue(courseId, contact(text));
  expect(await write(unsent)).toMatchObject({ ok: true });
  await replica.putDraft({ key: "contact:x", value: { text: "Halvt skrevet" } });
  return { name, courseId, server, wire, replica, write };
}

/** The device as its worker finds it after a restart, with the code. */
async function unlocked(name: string, withCode = code) {
  const opening = await openByCode(name, withCode);
  if (opening.outcome !== "open") throw new Error(opening.outcome);
  return openStore(name, vaultOf(opening.key, name));
}

test("a store that the browser empties under an open page is put back, lock and all, and nothing unsent is lost", async () => {
  const { name, courseId, server, wire, replica, write } = await lockedDevice();
  await emptyAsTheBrowser(name);
  // Another page has looked for a lock meanwhile, and left an empty database behind.
  expect((await standingOf(name)).lock).toBeUndefined();
  expect(await write("Skrevet bagefter")).toMatchObject({ ok: true });
  replica.close();
  const store = await unlocked(name);
  const outbox = await store.outbox();
  expect(outbox.map(({ command }) => "text" in command && command.text)).toEqual([unsent, "Skrevet bagefter"]);
  expect((await store.drafts()).map(({ value }) => value)).toEqual([{ text: "Halvt skrevet" }]);
  expect((await store.courses()).map((one) => one.courseId)).toEqual([courseId]);
  expect(await store.meta("me")).toBe("Vibeke Prøve");

  const actor = replica.actor;
  const again = await openReplica({ store, actor, clock: () => testNow });
  while (again.snapshot().outbox.length > 0) await syncOnce(again, wire);
  const journal = JSON.stringify(server.journal(courseId));
  for (const text of [unsent, "Skrevet bagefter"]) expect(journal.split(text)).toHaveLength(2);
});

test("the lock that is put back is the one that was chosen last", async () => {
  const { name, replica, write } = await lockedDevice();
  const opening = await openByCode(name, code, true);
  if (opening.outcome !== "open") throw new Error(opening.outcome);
  await changeLock(name, opening.key, { kind: "code", code: "te og 8 kager" });
  await replica.reload({ courseIds: [] });
  await emptyAsTheBrowser(name);
  expect(await write("Skrevet bagefter")).toMatchObject({ ok: true });
  replica.close();
  expect((await openByCode(name, code)).outcome).toBe("wrong");
  expect(await (await unlocked(name, "te og 8 kager")).outbox()).toHaveLength(2);
});

test("what was erased on purpose is not put back", async () => {
  const { name, write } = await lockedDevice();
  kept = false;
  await emptyAsTheBrowser(name);
  expect(await write("Skrevet bagefter")).toMatchObject({ ok: false });
  expect((await indexedDB.databases()).map((one) => one.name)).not.toContain(name);
});

import "fake-indexeddb/auto";
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { openStore, type Draft } from "../replica/store.ts";
import { vaultOf } from "../replica/vault.ts";
import { keyOfCode, standardCost, unwrap, wrap } from "./keys.ts";
import { changeLock, makeLock, openByCode, standingOf } from "./lock.ts";
import { faultOfCode, MOST_TRIES, secondsBefore } from "./lock-row.ts";

const cheap = { N: 2, r: 8, p: 1 };
const code = "kaffe 7";
const draft: Draft = { key: "contact:x", value: { text: "Ikke sendt" }, at: "2026-11-20T09:00:00.000Z" };
let stores = 0;

async function lockedStore(): Promise<string> {
  const name = `locked-${(stores += 1)}`;
  const key = await makeLock({ name, wish: { kind: "code", code }, meta: {}, cost: cheap });
  if (typeof key === "string") throw new Error(key);
  const store = await openStore(name, vaultOf(key, name));
  await store.putDraft(draft);
  store.close();
  return name;
}

async function draftsWith(name: string, key: CryptoKey): Promise<readonly Draft[]> {
  const store = await openStore(name, vaultOf(key, name));
  const drafts = await store.drafts();
  store.close();
  return drafts;
}

test("the right code opens the store, however it is typed", async () => {
  const name = `locked-${(stores += 1)}`;
  await makeLock({ name, wish: { kind: "code", code: "Ærø é 9" }, meta: {}, cost: cheap });
  expect(await openByCode(name, "Ærø e\u0301 9")).toMatchObject({ outcome: "open", idleMinutes: 5 });
});

test("wrong codes are counted on the disk, told of, and erase the store in the end", async () => {
  const name = await lockedStore();
  for (let left = MOST_TRIES - 1; left > 0; left -= 1) {
    expect(await openByCode(name, "forkert")).toEqual({ outcome: "wrong", left });
    expect((await standingOf(name)).lock?.tried).toBe(MOST_TRIES - left);
  }
  expect(await standingOf(name)).toMatchObject({ drafts: 1 });
  expect(await openByCode(name, "forkert")).toEqual({ outcome: "erased" });
  expect(await standingOf(name)).toEqual({ lock: undefined, commands: 0, drafts: 0 });
  expect(await openByCode(name, code)).toEqual({ outcome: "erased" });
});

test("no order of right and wrong codes, alone or at once, gives more tries than there are", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.array(fc.boolean(), { minLength: 1, maxLength: 3 }), { maxLength: 12 }),
      async (rounds) => {
        const name = await lockedStore();
        let wrong = 0;
        for (const round of rounds) {
          const openings = await Promise.all(round.map((right) => openByCode(name, right ? code : "forkert")));
          if (openings.some(({ outcome }) => outcome === "erased")) break;
          wrong = openings.some(({ outcome }) => outcome === "open") ? 0 : wrong + round.length;
          expect(wrong).toBeLessThan(MOST_TRIES);
        }
      },
    ),
    { numRuns: 25 },
  );
});

test("a right code starts the count anew", async () => {
  const name = await lockedStore();
  await openByCode(name, "forkert");
  const opening = await openByCode(name, code);
  expect(opening.outcome === "open" && (await draftsWith(name, opening.key))).toEqual([draft]);
  expect((await standingOf(name)).lock?.tried).toBe(0);
});

test("a changed code opens what was there, and the old one no longer does", async () => {
  const name = await lockedStore();
  const before = await openByCode(name, code, true);
  if (before.outcome !== "open") throw new Error("The code did not open");
  expect(await changeLock(name, before.key, { kind: "code", code: "en længere sætning" })).toBeUndefined();
  expect(await openByCode(name, code)).toMatchObject({ outcome: "wrong" });
  const after = await openByCode(name, "en længere sætning");
  expect(after.outcome === "open" && (await draftsWith(name, after.key))).toEqual([draft]);
  expect((await standingOf(name)).lock?.way).toMatchObject({ cost: standardCost });
});

test("a key wrapped for one store does not unwrap in another", async () => {
  const under = await keyOfCode(code, crypto.getRandomValues(new Uint8Array(16)), cheap);
  const key = await crypto.subtle.generateKey({ name: "AES-GCM", length: 256 }, true, ["encrypt", "decrypt"]);
  const wrapped = await wrap(key, under, "a");
  expect(await unwrap({ wrapped, under, name: "a", extractable: false })).toBeDefined();
  expect(await unwrap({ wrapped, under, name: "b", extractable: false })).toBeUndefined();
});

test("the wait grows with the count, and stays when there are no more steps", () => {
  const waits = Array.from({ length: MOST_TRIES + 2 }, (_, tried) => secondsBefore(tried));
  expect(waits).toEqual([...waits].sort((left, right) => left - right));
  expect(waits.slice(0, 4)).toEqual([0, 0, 0, 5]);
});

test("codes that are guessed first are turned away", () => {
  for (const plain of ["111111", "123456", "987654", "abcdef"]) expect(faultOfCode(plain)).toBe("plain");
  for (const short of ["", "12345", "🙂🙂🙂"]) expect(faultOfCode(short)).toBe("short");
  for (const good of ["481516", "kaffe 7", "to tomme stole"]) expect(faultOfCode(good)).toBeUndefined();
});

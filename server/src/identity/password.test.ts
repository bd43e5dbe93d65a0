import { expect, test } from "vitest";
import { lockedUntil } from "./lockout.ts";
import { createPasswords, oneTimePassword, passwordFault } from "./password.ts";
import { uuidv7 } from "./uuid.ts";

test.each([
  ["kort", /12 tegn/],
  ["Adgangskode123", /mest brugte/],
  ["kommune2026!!", /mest brugte/],
  ["Velkommen 2026", /mest brugte/],
  ["aaaaaaaaaaaaa", /let at gætte/],
  ["min vera.p kode", /brugernavnet/],
  ["x".repeat(300), /højst 256/],
])("%s is refused", (password, why) => {
  expect(passwordFault(password, "vera.p")).toMatch(why);
});

test("a sentence may be chosen, and so may what the system gives for once", () => {
  expect(passwordFault("tre grønne både", "vera.p")).toBeUndefined();
  expect(passwordFault(oneTimePassword(), "vera.p")).toBeUndefined();
  expect(oneTimePassword()).not.toBe(oneTimePassword());
});

test("the same letters typed on another machine are the same password", async () => {
  const passwords = createPasswords({ memoryKib: 8, passes: 1 });
  const stored = await passwords.hash("en lang ål i åen");
  expect(stored).toMatch(/^\$argon2id\$v=19\$m=8,t=1,p=1\$/);
  expect(await passwords.verify(stored, "en lang ål i åen".normalize("NFD"))).toBe(true);
  expect(await passwords.verify(stored, "en lang ål i aaen")).toBe(false);
  expect(await passwords.verify(undefined, "no account has this password")).toBe(false);
});

test("waits double from the fifth failure and stop at an hour", () => {
  const now = new Date("2026-11-22T09:00:00Z");
  const minutes = [4, 5, 6, 7, 10, 11, 12, 100].map((failures) => {
    const until = lockedUntil(failures, now);
    return until && (until.getTime() - now.getTime()) / 60_000;
  });
  expect(minutes).toEqual([undefined, 1, 2, 4, 32, 60, 60, 60]);
});

test("ids are UUIDv7 and sort by time", () => {
  const ids = [1, 2, 3].map((second) => uuidv7(Date.UTC(2026, 10, 22, 9, 0, second)));
  for (const id of ids) expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  expect(ids.toSorted()).toEqual(ids);
  expect(new Set(Array.from({ length: 1000 }, () => uuidv7(0))).size).toBe(1000);
});

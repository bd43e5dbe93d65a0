import * as fc from "fast-check";
import { expect, test } from "vitest";
import { newStoreKey, vaultOf } from "./vault.ts";

const key = await newStoreKey(false);
const vault = vaultOf(key, "tovholder-101-a");

test("what is sealed comes back as it was, and says nothing by itself", async () => {
  await fc.assert(
    fc.asyncProperty(fc.string(), fc.jsonValue(), async (place, value) => {
      const sealed = await vault.seal(place, value);
      expect(await vault.open(place, sealed)).toEqual(JSON.parse(JSON.stringify(value)));
      expect(sealed.length).toBe(12 + 16 + new TextEncoder().encode(JSON.stringify(value)).length);
    }),
  );
  const sealed = await vault.seal("draft contact:x", { text: "Nancy bor hos sin søster" });
  expect(new TextDecoder().decode(sealed)).not.toMatch(/Nancy|søster/);
});

test("a value does not open in another row, another account's store, under another key, or when a bit of it is changed", async () => {
  const sealed = await vault.seal("course a", { note: "Hos lægen" });
  await expect(vault.open("course b", sealed)).rejects.toThrow();
  await expect(vaultOf(key, "tovholder-101-b").open("course a", sealed)).rejects.toThrow();
  await expect(vaultOf(await newStoreKey(false), "tovholder-101-a").open("course a", sealed)).rejects.toThrow();
  await fc.assert(
    fc.asyncProperty(fc.nat(sealed.length - 1), fc.integer({ min: 0, max: 7 }), async (at, bit) => {
      const changed = sealed.map((byte, index) => (index === at ? byte ^ (1 << bit) : byte));
      await expect(vault.open("course a", changed)).rejects.toThrow();
    }),
  );
  await expect(vault.open("course a", { note: "Hos lægen" })).rejects.toThrow("not sealed");
});

test("no nonce is used twice, and the key cannot leave the browser", async () => {
  const sealed = await Promise.all(Array.from({ length: 5000 }, () => vault.seal("meta x", 1)));
  expect(new Set(sealed.map((one) => one.subarray(0, 12).join(" "))).size).toBe(5000);
  await expect(crypto.subtle.exportKey("raw", key)).rejects.toThrow();
});

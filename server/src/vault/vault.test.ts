import { randomBytes, randomUUID } from "node:crypto";
import { mkdtemp, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { SealBroken, open, openText, seal, sealText } from "./envelope.ts";
import { MasterKeyError, loadMasterKey, parseMasterKey } from "./master-key.ts";
import { createVault } from "./vault.ts";

const master = randomBytes(32);
const vault = createVault(master);
const citizen = randomUUID();
const { key } = vault.createDataKey(citizen);

test("what is sealed opens at its place and nowhere else", () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), fc.string(), (bytes, place) => {
      const sealed = seal(key, bytes, place);
      expect(new Uint8Array(open(key, sealed, place))).toEqual(bytes);
      expect(() => open(key, sealed, `${place}x`)).toThrow(SealBroken);
    }),
  );
});

test("any changed byte is noticed", () => {
  const sealed = sealText(key, "Borgeren fortæller", "journal:1");
  for (let at = 0; at < sealed.length; at += 1) {
    const changed = Buffer.from(sealed);
    changed.writeUInt8(changed.readUInt8(at) ^ 1, at);
    expect(() => open(key, changed, "journal:1")).toThrow(SealBroken);
  }
  for (let length = 0; length < sealed.length; length += 7) {
    expect(() => open(key, sealed.subarray(0, length), "journal:1")).toThrow(SealBroken);
  }
});

test("the same text is never sealed alike twice", () => {
  expect(sealText(key, "samme", "a").equals(sealText(key, "samme", "a"))).toBe(false);
});

test("a data key opens for its own citizen under its own master key, also after a restart", () => {
  const { key: made, wrapped } = vault.createDataKey(citizen);
  const sealed = sealText(made, "hej", "a");
  expect(openText(createVault(master).dataKey(citizen, wrapped), sealed, "a")).toBe("hej");
  expect(() => vault.dataKey(randomUUID(), wrapped)).toThrow(SealBroken);
  expect(() => createVault(randomBytes(32)).dataKey(citizen, wrapped)).toThrow(SealBroken);
});

test("more keys than the cache holds all open", () => {
  const keys = Array.from({ length: 1200 }, () => {
    const id = randomUUID();
    return { id, wrapped: vault.createDataKey(id).wrapped };
  });
  const sealed = keys.map(({ id, wrapped }) => sealText(vault.dataKey(id, wrapped), id, id));
  expect(
    keys.map(({ id, wrapped }, n) => openText(vault.dataKey(id, wrapped), sealed[n] ?? Buffer.alloc(0), id)),
  ).toEqual(keys.map(({ id }) => id));
});

test("an identifier is found by its index, per municipality and master key", () => {
  const index = vault.identifierIndex(1, "0104909989");
  expect(index).toHaveLength(32);
  expect(createVault(master).identifierIndex(1, "0104909989")).toEqual(index);
  expect(vault.identifierIndex(2, "0104909989")).not.toEqual(index);
  expect(createVault(randomBytes(32)).identifierIndex(1, "0104909989")).not.toEqual(index);
});

test("the first run writes a key that only its owner can read; the next runs read it", async () => {
  const folder = await mkdtemp(join(tmpdir(), "tovholder-vault-"));
  const made = await loadMasterKey(join(folder, "data"), undefined);
  const path = join(folder, "data", "master.key");
  expect((await stat(path)).mode & 0o777).toBe(0o600);
  expect(await loadMasterKey(join(folder, "data"), undefined)).toEqual(made);
  expect((await readFile(path, "utf8")).trim()).toBe(made.toString("base64"));
  await writeFile(path, "ødelagt");
  await expect(loadMasterKey(join(folder, "data"), undefined)).rejects.toThrow(MasterKeyError);
  await rm(folder, { recursive: true });
});

test("a key in the environment is used, and a wrong one is refused without being repeated", async () => {
  expect(await loadMasterKey("/nowhere", master.toString("base64"))).toEqual(master);
  for (const wrong of ["", "kort", master.toString("hex"), randomBytes(31).toString("base64"), "hemmelig!".repeat(5)]) {
    expect(() => parseMasterKey(wrong, "TOVHOLDER_MASTER_KEY")).toThrow(
      expect.objectContaining({ message: expect.stringMatching(/^Hovednøglen i TOVHOLDER_MASTER_KEY kan ikke læses/) }),
    );
    if (wrong !== "") {
      const repeating = expect.objectContaining({ message: expect.stringContaining(wrong.slice(0, 20)) });
      expect(() => parseMasterKey(wrong, "X")).not.toThrow(repeating);
    }
  }
});

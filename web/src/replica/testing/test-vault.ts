import { newStoreKey, vaultOf, type Vault } from "../vault.ts";

const keys = new Map<string, Promise<CryptoKey>>();

/** The real vault, under a key of its own for each store: a program that is started again finds the same. */
export async function testVault(name: string): Promise<Vault> {
  const key = keys.get(name) ?? newStoreKey(false);
  keys.set(name, key);
  return vaultOf(await key, name);
}

import { bytesOf, type Sealed } from "../replica/vault.ts";
import type { Cost } from "./lock-row.ts";

/** scrypt with 64 MiB: about half a second on a laptop, two on a slow phone (decision 0017). */
export const standardCost: Cost = { N: 2 ** 16, r: 8, p: 1 };

/** The key that a code gives: slow and in need of much memory on purpose, so that guessing is dear. */
export async function keyOfCode(code: string, salt: Sealed, cost: Cost): Promise<CryptoKey> {
  // Fetched when it is needed: whoever uses a passkey never loads it.
  const { scryptAsync } = await import("@noble/hashes/scrypt.js");
  // One letter can be written as one sign or as two; a code must not depend on the keyboard.
  const bytes = await scryptAsync(code.normalize("NFC"), salt, { ...cost, dkLen: 32 });
  return crypto.subtle.importKey("raw", new Uint8Array(bytes), "AES-GCM", false, ["wrapKey", "unwrapKey"]);
}

/** The key that a passkey's secret gives (WebAuthn level 3, extension `prf`). */
export async function keyOfSecret(secret: BufferSource): Promise<CryptoKey> {
  const base = await crypto.subtle.importKey("raw", secret, "HKDF", false, ["deriveKey"]);
  const parameters = { name: "HKDF", hash: "SHA-256", salt: new Uint8Array(), info: bytesOf("tovholder store") };
  return crypto.subtle.deriveKey(parameters, base, { name: "AES-GCM", length: 256 }, false, ["wrapKey", "unwrapKey"]);
}

const NONCE_BYTES = 12;

/** The store's key under another key; `name` is the store it belongs to. */
export async function wrap(storeKey: CryptoKey, under: CryptoKey, name: string): Promise<Sealed> {
  const nonce = crypto.getRandomValues(new Uint8Array(NONCE_BYTES));
  const parameters = { name: "AES-GCM", iv: nonce, additionalData: bytesOf(name) };
  const wrapped = await crypto.subtle.wrapKey("raw", storeKey, under, parameters);
  return new Uint8Array([...nonce, ...new Uint8Array(wrapped)]);
}

export interface Unwrapping {
  readonly wrapped: Sealed;
  readonly under: CryptoKey;
  readonly name: string;
  /** Only to be wrapped anew, under another lock. */
  readonly extractable: boolean;
}

/** The store's key, or `undefined` when the other key is not the one it lies under. */
export async function unwrap({ wrapped, under, name, extractable }: Unwrapping): Promise<CryptoKey | undefined> {
  const parameters = { name: "AES-GCM", iv: wrapped.subarray(0, NONCE_BYTES), additionalData: bytesOf(name) };
  try {
    return await crypto.subtle.unwrapKey(
      "raw",
      wrapped.subarray(NONCE_BYTES),
      under,
      parameters,
      "AES-GCM",
      extractable,
      ["encrypt", "decrypt"],
    );
  } catch (error) {
    if (error instanceof DOMException && error.name === "OperationError") return undefined;
    throw error;
  }
}

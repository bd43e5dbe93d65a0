import { createCipheriv, createDecipheriv } from "node:crypto";
import type { KeyObject } from "node:crypto";
import { drawRandom } from "./random.ts";

/** Version 1: AES-256-GCM, 12 random bytes of nonce, 16 bytes of tag. Written first, so that a later form can be told apart. */
const VERSION = 1;
const VERSION_BYTE = Buffer.of(VERSION);
const NONCE = 12;
const TAG = 16;
const HEAD = 1 + NONCE;

/** Sealed bytes that cannot be opened: changed, moved to another place, or sealed under another key. */
export class SealBroken extends Error {
  override readonly name = "SealBroken";
}

/**
 * Seals bytes under a key. `place` names where they belong (table, ids); the same bytes moved elsewhere do not open.
 */
export function seal(key: KeyObject, plaintext: Uint8Array, place: string): Buffer {
  const nonce = drawRandom(NONCE);
  const cipher = createCipheriv("aes-256-gcm", key, nonce, { authTagLength: TAG });
  cipher.setAAD(associated(place));
  const sealed = cipher.update(plaintext);
  // Of no bytes: GCM is a stream cipher, and `final` makes the tag.
  cipher.final();
  return Buffer.concat([VERSION_BYTE, nonce, sealed, cipher.getAuthTag()]);
}

/** The bytes that were sealed at this `place`; throws `SealBroken` otherwise. */
export function open(key: KeyObject, sealed: Uint8Array, place: string): Buffer {
  if (sealed.length < HEAD + TAG || sealed[0] !== VERSION) throw new SealBroken("Unknown envelope");
  const decipher = createDecipheriv("aes-256-gcm", key, sealed.subarray(1, HEAD), { authTagLength: TAG });
  decipher.setAAD(associated(place));
  decipher.setAuthTag(sealed.subarray(sealed.length - TAG));
  try {
    return Buffer.concat([decipher.update(sealed.subarray(HEAD, sealed.length - TAG)), decipher.final()]);
  } catch (error) {
    throw new SealBroken("Sealed bytes do not open", { cause: error });
  }
}

export function sealText(key: KeyObject, plaintext: string, place: string): Buffer {
  return seal(key, Buffer.from(plaintext, "utf8"), place);
}

export function openText(key: KeyObject, sealed: Uint8Array, place: string): string {
  return open(key, sealed, place).toString("utf8");
}

function associated(place: string): Buffer {
  return Buffer.from(`tovholder:${VERSION}:${place}`, "utf8");
}

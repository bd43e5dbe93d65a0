import { letterPlace, type Letter } from "@tovholder/domain/sync/letter.ts";
import { protocolVersion } from "@tovholder/domain/sync/protocol.ts";
import type { OutboxItem } from "./outbox.ts";
import { bytesOf } from "./vault.ts";

const version = 1;
const nonceBytes = 12;

export function letterKeyOf(base64: string): Promise<CryptoKey> {
  return crypto.subtle.importKey("raw", bytesIn(base64), "AES-GCM", false, ["encrypt"]);
}

/** What the server needs to carry out a command later, sealed for it alone as `domain/src/sync/letter.ts` says. */
export async function sealLetter(
  key: CryptoKey,
  { command, base, after }: Pick<OutboxItem, "command" | "base" | "after">,
): Promise<string> {
  const letter: Letter = { protocol: protocolVersion, command, base, after: [...after] };
  const nonce = crypto.getRandomValues(new Uint8Array(nonceBytes));
  const place = bytesOf(`tovholder:${version}:${letterPlace(command.commandId)}`);
  const parameters = { name: "AES-GCM", iv: nonce, additionalData: place };
  const hidden = await crypto.subtle.encrypt(parameters, key, bytesOf(JSON.stringify(letter)));
  return base64Of(new Uint8Array([version, ...nonce, ...new Uint8Array(hidden)]));
}

function bytesIn(base64: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0));
}

function base64Of(bytes: Uint8Array): string {
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(""));
}

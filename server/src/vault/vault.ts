import { createHmac, createSecretKey, hkdfSync } from "node:crypto";
import type { KeyObject } from "node:crypto";
import { open, seal } from "./envelope.ts";
import { drawRandom } from "./random.ts";

/** A citizen's own key, ready for `seal` and `open` of envelope.ts. */
export type DataKey = KeyObject;

export interface NewDataKey {
  readonly key: DataKey;
  readonly wrapped: Buffer;
}

/** What holds the master key. Nothing else of the program sees it. */
export interface Vault {
  /** A new data key, and the same wrapped; stored with the citizen as `data_key`. */
  createDataKey(citizenId: string): NewDataKey;
  /** Opens a wrapped data key; throws `SealBroken` when it is another citizen's. */
  dataKey(citizenId: string, wrapped: Uint8Array): DataKey;
  /** The key for what belongs to the system rather than a citizen, such as second-factor secrets. */
  readonly systemKey: KeyObject;
  /** The value by which an identifier (CPR, digits alone) is found exactly, without being readable. 32 bytes. */
  identifierIndex(municipalityId: number, identifier: string): Buffer;
  /** The key that an account's device seals letters with (`domain/src/sync/letter.ts`): the same whenever it is asked for. */
  letterKey(municipalityId: number, accountId: string, deviceId: string): KeyObject;
}

const CACHED_KEYS = 500;

export function createVault(master: Uint8Array): Vault {
  const wrapping = derive(master, "wrap");
  const index = derive(master, "identifier-index");
  const cache = new Map<string, DataKey>();

  function remember(id: string, key: DataKey): void {
    cache.set(id, key);
    const oldest = cache.keys().next();
    if (cache.size > CACHED_KEYS && !oldest.done) cache.delete(oldest.value);
  }

  return {
    systemKey: derive(master, "system"),
    createDataKey(citizenId) {
      const bytes = drawRandom(32);
      return { key: createSecretKey(bytes), wrapped: seal(wrapping, bytes, placeOf(citizenId)) };
    },
    dataKey(citizenId, wrapped) {
      // The wrapped bytes are part of the name, so a replaced or foreign key never meets a cached one.
      const id = `${citizenId}:${Buffer.from(wrapped).toString("base64")}`;
      const cached = cache.get(id);
      cache.delete(id);
      const key = cached ?? createSecretKey(open(wrapping, wrapped, placeOf(citizenId)));
      remember(id, key);
      return key;
    },
    identifierIndex: (municipalityId, identifier) =>
      createHmac("sha256", index).update(`${municipalityId}:${identifier}`).digest(),
    letterKey: (municipalityId, accountId, deviceId) =>
      derive(master, `letter:${municipalityId}:${accountId}:${deviceId}`),
  };
}

function placeOf(citizenId: string): string {
  return `data-key:${citizenId}`;
}

/** One key per use from the master key (HKDF, RFC 5869), so that no two uses share key material. */
function derive(master: Uint8Array, use: string): KeyObject {
  return createSecretKey(Buffer.from(hkdfSync("sha256", master, Buffer.alloc(0), `tovholder:${use}`, 32)));
}

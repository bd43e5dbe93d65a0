/** What has been sealed: the nonce (12 bytes), and the encrypted value with its tag. */
export type Sealed = Uint8Array<ArrayBuffer>;

/** Every value on its way to the disk of the device is sealed, and opened on its way back. */
export interface Vault {
  /** `place` names the row the value lies in: in another row, or another account's store, it does not open. */
  seal(place: string, value: unknown): Promise<Sealed>;
  /** Throws when the value was sealed under another key, for another place, or has been changed. */
  open(place: string, sealed: unknown): Promise<unknown>;
  /** The same for the bytes of a file. */
  sealBytes(place: string, bytes: Uint8Array<ArrayBuffer>): Promise<Sealed>;
  openBytes(place: string, sealed: unknown): Promise<Uint8Array<ArrayBuffer>>;
}

const NONCE_BYTES = 12;

/**
 * AES-GCM with 256 bits. Each value gets a nonce at random; NIST SP 800-38D § 8.3 allows 2^32 of them under one key, which is
 * a save a second for more than a hundred years.
 */
export function vaultOf(key: CryptoKey, name: string): Vault {
  const parameters = (place: string, iv: Sealed) => ({
    name: "AES-GCM",
    iv,
    additionalData: bytesOf(`${name} ${place}`),
  });
  const sealBytes: Vault["sealBytes"] = async (place, bytes) => {
    const nonce = crypto.getRandomValues(new Uint8Array(NONCE_BYTES));
    const hidden = await crypto.subtle.encrypt(parameters(place, nonce), key, bytes);
    const sealed = new Uint8Array(NONCE_BYTES + hidden.byteLength);
    sealed.set(nonce);
    sealed.set(new Uint8Array(hidden), NONCE_BYTES);
    return sealed;
  };
  const openBytes: Vault["openBytes"] = async (place, sealed) => {
    if (!isBytes(sealed)) throw new Error("A value in the store is not sealed");
    const nonce = sealed.subarray(0, NONCE_BYTES);
    const shown = await crypto.subtle.decrypt(parameters(place, nonce), key, sealed.subarray(NONCE_BYTES));
    return new Uint8Array(shown);
  };
  return {
    sealBytes,
    openBytes,
    seal: (place, value) => sealBytes(place, bytesOf(JSON.stringify(value))),
    open: async (place, sealed) => JSON.parse(new TextDecoder().decode(await openBytes(place, sealed))),
  };
}

/** A new key for a store. Only while a lock is made or changed may it leave the browser's keeping, to be wrapped. */
export function newStoreKey(extractable: boolean): Promise<CryptoKey> {
  return crypto.subtle.generateKey({ name: "AES-GCM", length: 256 }, extractable, ["encrypt", "decrypt"]);
}

export function isBytes(value: unknown): value is Sealed {
  return value instanceof Uint8Array && value.buffer instanceof ArrayBuffer;
}

export function bytesOf(text: string): Sealed {
  return new TextEncoder().encode(text);
}

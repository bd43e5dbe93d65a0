import type { Sealed } from "../replica/vault.ts";
import { keyOfSecret } from "./keys.ts";

/** Why a passkey gave no key: the worker let it be, or this device's passkeys hold no secret for stores. */
export type PasskeyFault = "let-be" | "no-secret";

export interface Passkey {
  readonly credentialId: Sealed;
  readonly salt: Sealed;
}

/** Whether the device asks for a finger, a face or its own code, and can keep a secret by it; the try itself has the last word. */
export async function hasPasskeys(): Promise<boolean> {
  if (!("PublicKeyCredential" in globalThis)) return false;
  return PublicKeyCredential.isUserVerifyingPlatformAuthenticatorAvailable().catch(() => false);
}

/** Makes a passkey on this device for one store, and the key that it gives. `label` is shown by the device when it asks. */
export async function makePasskey(label: string): Promise<(Passkey & { readonly key: CryptoKey }) | PasskeyFault> {
  const salt = random(32);
  const made = await asked(() =>
    navigator.credentials.create({
      publicKey: {
        challenge: random(32),
        rp: { name: "Tovholder" },
        // No account is behind it: it opens a store on this device, and nothing on the server.
        user: { id: random(16), name: label, displayName: label },
        pubKeyCredParams: [-7, -257].map((alg) => ({ type: "public-key", alg })),
        authenticatorSelection: { authenticatorAttachment: "platform", userVerification: "required" },
        extensions: { prf: { eval: { first: salt } } },
      },
    }),
  );
  if (made === undefined) return "let-be";
  const passkey = { credentialId: new Uint8Array(made.rawId), salt };
  const { prf } = made.getClientExtensionResults();
  if (prf?.enabled !== true) return "no-secret";
  // Some devices give the secret only when asked a second time.
  const secret = prf.results?.first;
  const key = secret === undefined ? await keyOfPasskey(passkey) : await keyOfSecret(secret);
  return typeof key === "string" ? key : { ...passkey, key };
}

/** The key that a passkey gives, once the device knows who holds it. Needs no network. */
export async function keyOfPasskey({ credentialId, salt }: Passkey): Promise<CryptoKey | PasskeyFault> {
  const shown = await asked(() =>
    navigator.credentials.get({
      publicKey: {
        challenge: random(32),
        allowCredentials: [{ type: "public-key", id: credentialId }],
        userVerification: "required",
        extensions: { prf: { eval: { first: salt } } },
      },
    }),
  );
  if (shown === undefined) return "let-be";
  const secret = shown.getClientExtensionResults().prf?.results?.first;
  return secret === undefined ? "no-secret" : keyOfSecret(secret);
}

/** Browsers tell a refusal, a cancel and a time that ran out alike. */
async function asked(ask: () => Promise<Credential | null>): Promise<PublicKeyCredential | undefined> {
  try {
    const credential = await ask();
    return credential instanceof PublicKeyCredential ? credential : undefined;
  } catch (error) {
    if (error instanceof DOMException) return undefined;
    throw error;
  }
}

function random(bytes: number): Sealed {
  return crypto.getRandomValues(new Uint8Array(bytes));
}

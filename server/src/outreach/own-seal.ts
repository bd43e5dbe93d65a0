import { openText, sealText } from "../vault/envelope.ts";
import type { Vault } from "../vault/vault.ts";

declare const saysBrand: unique symbol;

/** A row of outreach that belongs to no citizen: where its text lies, and so where alone it opens; `Says` is what it says. */
export interface SealPlace<Says> {
  readonly municipalityId: number;
  readonly table: string;
  readonly id: string;
  readonly [saysBrand]?: Says;
}

export interface OwnSeal {
  readonly sealed: Buffer;
  /** The row's own key, wrapped. Without it the text is gone for good. */
  readonly dataKey: Buffer;
}

/** Seals what a row says under a new key of its own, so that what it said before is gone with the key before (decision 0011). */
export function sealOwn<Says extends object>(vault: Vault, place: SealPlace<Says>, says: Says): OwnSeal {
  const { key, wrapped } = vault.createDataKey(place.id);
  return { sealed: sealText(key, JSON.stringify(says), placeOf(place)), dataKey: wrapped };
}

/** What was sealed there; `Says` is what the same file gave to `sealOwn`. */
export function openOwn<Says extends object>(
  vault: Vault,
  place: SealPlace<Says>,
  row: { readonly sealed: Buffer; readonly data_key: Buffer },
): Says {
  // Sealed here from a parsed body; the seal's tag vouches that it is the same text.
  return JSON.parse(openText(vault.dataKey(place.id, row.data_key), row.sealed, placeOf(place))) as Says;
}

function placeOf({ municipalityId, table, id }: SealPlace<unknown>): string {
  return `outreach|${municipalityId}|${table}|${id}`;
}

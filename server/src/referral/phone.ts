import { statement } from "../db/statement.ts";
import type { Tx } from "../db/transaction.ts";
import { findDataKey, phonePlace } from "../person/citizen.ts";
import { sealText } from "../vault/envelope.ts";
import type { Vault } from "../vault/vault.ts";

const setPhone = statement<never>(
  "referral.set-phone",
  `update citizen set phone_sealed = $3
   where municipality_id = $1 and citizen_id = $2 and erased_at is null`,
);

/** Writes a citizen's telephone number, sealed; an empty text takes it away. Answers whether the citizen is there. */
export async function writePhone(
  tx: Tx,
  vault: Vault,
  { citizenId, phone }: { readonly citizenId: string; readonly phone: string },
): Promise<boolean> {
  const key = await findDataKey(tx, vault, citizenId);
  if (key === undefined) return false;
  const sealed = phone === "" ? null : sealText(key, phone, phonePlace(citizenId));
  return (await tx.run(setPhone, [tx.municipalityId, citizenId, sealed])) === 1;
}

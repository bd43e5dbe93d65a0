import type { Actor } from "@tovholder/domain/access/actor.ts";
import { keptBecause } from "@tovholder/domain/outreach/rules.ts";
import type { KeptBecause } from "@tovholder/domain/outreach/rules.ts";
import type { LocalDate } from "@tovholder/domain/time/local-date.ts";
import { statement } from "../db/statement.ts";
import type { Tx } from "../db/transaction.ts";
import { nameWords, removeWords } from "../person/name-words.ts";
import { openText, sealText } from "../vault/envelope.ts";
import type { Vault } from "../vault/vault.ts";
import type { PossibleCitizenRow } from "./possible-citizen.ts";
import { requireSame } from "./refuse.ts";

interface ExtensionRow {
  readonly extension_id: string;
  readonly citizen_id: string;
  readonly until: LocalDate;
  readonly sealed: Buffer;
  readonly name: string;
  readonly at: string;
}

export interface Extension {
  readonly until: LocalDate;
  readonly reason: string;
  readonly name: string;
  readonly at: string;
}

const listRows = statement<ExtensionRow>(
  "outreach.extensions",
  `select x.extension_id, x.citizen_id, x.until, x.sealed, a.name, x.at
   from possible_citizen_extension x
   join account a on a.municipality_id = x.municipality_id and a.account_id = x.account_id
   where x.municipality_id = $1 and x.citizen_id = any($2::uuid[])
   order by x.at desc, x.extension_id`,
);

const insertRow = statement<never>(
  "outreach.extension-insert",
  `insert into possible_citizen_extension (municipality_id, extension_id, citizen_id, until, account_id, sealed, at)
   values ($1, $2, $3, $4, $5, $6, $7) on conflict do nothing`,
);

const findSame = statement<Pick<ExtensionRow, "sealed">>(
  "outreach.extension-same",
  `select sealed from possible_citizen_extension
   where municipality_id = $1 and extension_id = $2 and citizen_id = $3 and until = $4 and account_id = $5`,
);

const moveDay = statement<never>(
  "outreach.deletion-move",
  `update possible_citizen set delete_on = $3, version = version + 1
   where municipality_id = $1 and citizen_id = $2 and deleted_at is null`,
);

/** Everything that the key does not already take: the words of the name, and what stands open in the row. */
const eraseCitizen = statement<never>(
  "outreach.erase-citizen",
  `update citizen set given_name = '', family_name = '', birth_date = null, identifier_kind = 'none',
     identifier_sealed = null, identifier_index = null, address_sealed = null, phone_sealed = null, data_key = null,
     erased_at = $3
   where municipality_id = $1 and citizen_id = $2`,
);

const eraseRow = statement<never>(
  "outreach.erase-possible-citizen",
  `update possible_citizen set sealed = null, area_id = null, deleted_at = $3, deleted_by = $4
   where municipality_id = $1 and citizen_id = $2`,
);

/** What somebody was worried about is about the same person. */
const eraseConcerns = statement<never>(
  "outreach.erase-concerns",
  `update concern set sealed = null, data_key = null, area_id = null, erased_at = $3, version = version + 1
   where municipality_id = $1 and course_id = $2 and erased_at is null`,
);

function placeOf(extensionId: string): string {
  return `possible-citizen.extension:${extensionId}`;
}

/** Why this one may not be erased, if so. */
export function keptFor({ stage, accepted, joined_id: joinedId }: PossibleCitizenRow): KeptBecause | undefined {
  return keptBecause({ stage, accepted, joined: joinedId !== null });
}

/** Why each of these was kept longer, newest first. */
export async function listExtensions(
  tx: Tx,
  vault: Vault,
  rows: readonly PossibleCitizenRow[],
): Promise<ReadonlyMap<string, readonly Extension[]>> {
  const keys = new Map(rows.map((row) => [row.citizen_id, row.data_key]));
  const found = await tx.rows(listRows, [tx.municipalityId, [...keys.keys()]]);
  const open = found.flatMap(({ extension_id: id, citizen_id: citizenId, until, sealed, name, at }) => {
    const wrapped = keys.get(citizenId);
    if (wrapped === undefined) return [];
    const reason = openText(vault.dataKey(citizenId, wrapped), sealed, placeOf(id));
    return [{ citizenId, extension: { until, reason, name, at } }];
  });
  const byCitizen = Map.groupBy(open, (one) => one.citizenId);
  return new Map([...byCitizen].map(([citizenId, list]) => [citizenId, list.map((one) => one.extension)]));
}

interface Extending {
  readonly row: PossibleCitizenRow;
  readonly extensionId: string;
  readonly until: LocalDate;
  readonly reason: string;
  readonly actor: Actor;
  readonly now: Date;
}

/** The same extension sent again stays the one it was. */
export async function extend(tx: Tx, vault: Vault, extending: Extending): Promise<void> {
  const { row, extensionId, until, reason, actor, now } = extending;
  const { municipalityId } = tx;
  const key = vault.dataKey(row.citizen_id, row.data_key);
  const sealed = sealText(key, reason, placeOf(extensionId));
  const facts = [municipalityId, extensionId, row.citizen_id, until, actor.accountId];
  if ((await tx.run(insertRow, [...facts, sealed, now.toISOString()])) === 1) {
    await tx.run(moveDay, [municipalityId, row.citizen_id, until]);
    return;
  }
  requireSame(reason, await tx.maybe(findSame, facts), (same) => openText(key, same.sealed, placeOf(extensionId)));
}

/** Destroys the citizen's key, and with it all that was written of them; the chain of the journal still verifies. */
export async function erase(
  tx: Tx,
  row: PossibleCitizenRow,
  { actor, now }: { readonly actor: Actor; readonly now: Date },
): Promise<void> {
  const { municipalityId } = tx;
  const at = now.toISOString();
  await removeWords(tx, nameWords([{ citizenId: row.citizen_id, name: { given: row.alias, family: "" } }]));
  await tx.run(eraseRow, [municipalityId, row.citizen_id, at, actor.accountId]);
  await tx.run(eraseConcerns, [municipalityId, row.course_id, at]);
  await tx.run(eraseCitizen, [municipalityId, row.citizen_id, at]);
}

import type { teamDocumentShape, teamDocuments } from "@tovholder/domain/outreach/fields.ts";
import type { LocalDate } from "@tovholder/domain/time/local-date.ts";
import type { z } from "zod";
import { statement } from "../db/statement.ts";
import type { Tx } from "../db/transaction.ts";
import type { Vault } from "../vault/vault.ts";
import { openOwn, sealOwn } from "./own-seal.ts";
import { stale } from "./refuse.ts";

type Given = z.infer<z.ZodObject<typeof teamDocumentShape>>;
type Says = Pick<Given, "what" | "who" | "how">;
export type TeamDocumentKind = (typeof teamDocuments)[number];

interface VersionFacts {
  readonly version: number;
  readonly on: LocalDate;
  readonly accountId: string;
  readonly name: string;
  readonly at: string;
}
export interface DocumentVersion extends VersionFacts, Says {}

const listRows = statement<VersionFacts & { readonly sealed: Buffer; readonly data_key: Buffer }>(
  "outreach.document-versions",
  `select d.version, d.valid_on as "on", d.account_id as "accountId", a.name, d.at, d.sealed, d.data_key
   from outreach_document d
   join account a on a.municipality_id = d.municipality_id and a.account_id = d.account_id
   where d.municipality_id = $1 and d.team_id = $2 and d.kind = $3
   order by d.version desc`,
);

const ofAccount = statement<Pick<VersionFacts, "on"> & { readonly sealed: Buffer; readonly data_key: Buffer }>(
  "outreach.document-of-account",
  `select valid_on as "on", sealed, data_key from outreach_document
   where municipality_id = $1 and team_id = $2 and kind = $3 and version = $4 and account_id = $5`,
);

/** Gives no row when somebody has written a version since. */
const insertRow = statement<never>(
  "outreach.document-insert",
  `insert into outreach_document (municipality_id, team_id, kind, version, valid_on, sealed, data_key, account_id, at)
   select $1, $2, $3, $4, $5, $6, $7, $8, $9
   where $4 = 1 + (select coalesce(max(version), 0) from outreach_document
     where municipality_id = $1 and team_id = $2 and kind = $3)
   on conflict do nothing`,
);

interface Kept {
  readonly teamId: string;
  readonly kind: TeamDocumentKind;
}

function placeOf(municipalityId: number, { teamId, kind }: Kept, version: number) {
  return { municipalityId, table: "document", id: `${teamId}:${kind}:${version}` };
}

/** Every version, newest first: what the team agreed on, and when. */
export async function listVersions(tx: Tx, vault: Vault, kept: Kept): Promise<readonly DocumentVersion[]> {
  const rows = await tx.rows(listRows, [tx.municipalityId, kept.teamId, kept.kind]);
  return rows.map(({ sealed, data_key: dataKey, ...facts }) => {
    const place = placeOf(tx.municipalityId, kept, facts.version);
    return { ...facts, ...openOwn<Says>(vault, place, { sealed, data_key: dataKey }) };
  });
}

/** Adds the next version and gives its number; the same sent again stays the one it was. */
export async function addVersion(
  tx: Tx,
  vault: Vault,
  document: Kept & Given & { readonly accountId: string; readonly now: Date },
): Promise<number> {
  const { municipalityId } = tx;
  const { teamId, kind, on, what, who, how, accountId, now } = document;
  const version = document.seen + 1;
  const says: Says = { what, who, how };
  const { sealed, dataKey } = sealOwn(vault, placeOf(municipalityId, document, version), says);
  const values = [municipalityId, teamId, kind, version, on, sealed, dataKey, accountId, now.toISOString()];
  if ((await tx.run(insertRow, values)) === 1) return version;
  const before = await tx.maybe(ofAccount, [municipalityId, teamId, kind, version, accountId]);
  if (before === undefined) throw stale();
  const said = openOwn<Says>(vault, placeOf(municipalityId, document, version), before);
  if (before.on !== on || JSON.stringify(said) !== JSON.stringify(says)) throw stale();
  return version;
}

import type { supervisionLeadShape } from "@tovholder/domain/supervision/fields.ts";
import { localDateSchema } from "@tovholder/domain/time/local-date.ts";
import type { LocalDate } from "@tovholder/domain/time/local-date.ts";
import { z } from "zod";
import { statement } from "../db/statement.ts";
import type { Tx } from "../db/transaction.ts";
import { openText, sealText } from "../vault/envelope.ts";
import type { Vault } from "../vault/vault.ts";

type Given = z.infer<z.ZodObject<typeof supervisionLeadShape>>;

export const leadSchema = z.strictObject({
  version: z.int(),
  leaderId: z.uuid(),
  leaderName: z.string(),
  qualification: z.string(),
  qualifiedOn: localDateSchema.nullable(),
  deputyId: z.uuid().nullable(),
  deputyName: z.string().nullable(),
});
export type Lead = z.infer<typeof leadSchema>;

interface LeadRow extends Omit<Lead, "qualification"> {
  readonly sealed: Buffer;
  readonly data_key: Buffer;
}

const newest = statement<LeadRow>(
  "supervision.lead",
  `select s.version, s.leader_id as "leaderId", l.name as "leaderName", s.qualified_on as "qualifiedOn",
     s.deputy_id as "deputyId", d.name as "deputyName", s.sealed, s.data_key
   from supervision_lead s
   join account l on l.municipality_id = s.municipality_id and l.account_id = s.leader_id
   left join account d on d.municipality_id = s.municipality_id and d.account_id = s.deputy_id
   where s.municipality_id = $1 and s.team_id = $2 order by s.version desc limit 1`,
);

/** Gives no row when somebody has written a version since. */
const insertRow = statement<never>(
  "supervision.insert-lead",
  `insert into supervision_lead
     (municipality_id, team_id, version, leader_id, qualified_on, deputy_id, sealed, data_key, account_id, at)
   select $1, $2, $3, $4, $5, $6, $7, $8, $9, $10
   where $3 = 1 + (select coalesce(max(version), 0) from supervision_lead where municipality_id = $1 and team_id = $2)
   on conflict do nothing`,
);

function placeOf(municipalityId: number, teamId: string, version: number): string {
  return `supervision-lead|${municipalityId}|${teamId}|${version}`;
}

/** Who supervises the method in a team, as last said. */
export async function findLead(tx: Tx, vault: Vault, teamId: string): Promise<Lead | undefined> {
  const row = await tx.maybe(newest, [tx.municipalityId, teamId]);
  if (row === undefined) return undefined;
  const { sealed, data_key: wrapped, ...facts } = row;
  const place = placeOf(tx.municipalityId, teamId, facts.version);
  return { ...facts, qualification: openText(vault.dataKey(teamId, wrapped), sealed, place) };
}

/** Adds the next version; answers whether the writer had seen the one before. */
export async function addLead(
  tx: Tx,
  vault: Vault,
  given: Given & { readonly teamId: string; readonly accountId: string; readonly now: Date },
): Promise<boolean> {
  const { teamId, seen, leaderId, qualification, qualifiedOn = null, deputyId = null, accountId, now } = given;
  const version = seen + 1;
  const { key, wrapped } = vault.createDataKey(teamId);
  const sealed = sealText(key, qualification, placeOf(tx.municipalityId, teamId, version));
  const who = [tx.municipalityId, teamId, version, leaderId, qualifiedOn, deputyId];
  return (await tx.run(insertRow, [...who, sealed, wrapped, accountId, now.toISOString()])) === 1;
}

/** Whether a meeting on that day, led by that person, was led by a supervisor with a recorded training. */
export function isQualified(lead: Lead | undefined, leaderId: string, on: LocalDate): boolean {
  return lead?.leaderId === leaderId && lead.qualifiedOn !== null && lead.qualifiedOn <= on;
}

import type { visitShape } from "@tovholder/domain/outreach/fields.ts";
import type { LocalDate } from "@tovholder/domain/time/local-date.ts";
import type { z } from "zod";
import { statement } from "../db/statement.ts";
import type { Tx } from "../db/transaction.ts";
import type { Vault } from "../vault/vault.ts";
import { openOwn, sealOwn } from "./own-seal.ts";
import { requireSame } from "./refuse.ts";

type Given = z.infer<z.ZodObject<typeof visitShape>>;
type Says = Pick<Given, "saw">;

interface VisitFacts {
  readonly visitId: string;
  readonly areaId: string;
  readonly placeId: string | null;
  readonly on: LocalDate;
  readonly company: Given["company"];
  readonly colleagueId: string | null;
  readonly colleagueName: string | null;
  readonly possibleSeen: number;
  readonly accountId: string;
  readonly name: string;
  readonly at: string;
}
export interface Visit extends VisitFacts, Says {}

interface VisitRow extends VisitFacts {
  readonly sealed: Buffer;
  readonly data_key: Buffer;
}

const listRows = statement<VisitRow>(
  "outreach.visits",
  `select v.visit_id as "visitId", v.area_id as "areaId", v.place_id as "placeId", v.visited_on as "on", v.company,
     v.colleague_id as "colleagueId", b.name as "colleagueName", v.possible_seen as "possibleSeen",
     v.account_id as "accountId", a.name, v.at, v.sealed, v.data_key
   from outreach_visit v
   join account a on a.municipality_id = v.municipality_id and a.account_id = v.account_id
   left join account b on b.municipality_id = v.municipality_id and b.account_id = v.colleague_id
   where v.municipality_id = $1 and v.team_id = $2 and ($3::uuid is null or v.area_id = $3)
   order by v.visited_on desc, v.at desc, v.visit_id
   limit $4`,
);

const insertRow = statement<never>(
  "outreach.visit-insert",
  `insert into outreach_visit (municipality_id, team_id, visit_id, area_id, place_id, visited_on, company, colleague_id,
     possible_seen, account_id, sealed, data_key, at)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13) on conflict do nothing`,
);

const findSame = statement<Pick<VisitRow, "sealed" | "data_key">>(
  "outreach.visit-same",
  `select sealed, data_key from outreach_visit
   where municipality_id = $1 and team_id = $2 and visit_id = $3 and area_id = $4 and place_id is not distinct from $5
     and visited_on = $6 and company = $7 and colleague_id is not distinct from $8 and possible_seen = $9
     and account_id = $10`,
);

export async function listVisits(
  tx: Tx,
  vault: Vault,
  wanted: { readonly teamId: string; readonly areaId: string | undefined; readonly limit: number },
): Promise<readonly Visit[]> {
  const { municipalityId } = tx;
  const rows = await tx.rows(listRows, [municipalityId, wanted.teamId, wanted.areaId ?? null, wanted.limit]);
  return rows.map(({ sealed, data_key: dataKey, ...facts }) => {
    const place = { municipalityId, table: "visit", id: facts.visitId };
    return { ...facts, ...openOwn<Says>(vault, place, { sealed, data_key: dataKey }) };
  });
}

/** The same visit sent again stays the one it was. */
export async function insertVisit(
  tx: Tx,
  vault: Vault,
  visit: Given & { readonly teamId: string; readonly accountId: string; readonly now: Date },
): Promise<void> {
  const { municipalityId } = tx;
  const says: Says = { saw: visit.saw };
  const place = { municipalityId, table: "visit", id: visit.visitId };
  const { sealed, dataKey } = sealOwn(vault, place, says);
  const facts = [
    municipalityId,
    visit.teamId,
    visit.visitId,
    visit.areaId,
    visit.placeId ?? null,
    visit.on,
    visit.company,
    visit.company === "pair" ? (visit.colleagueId ?? null) : null,
    visit.possibleSeen,
    visit.accountId,
  ];
  if ((await tx.run(insertRow, [...facts, sealed, dataKey, visit.now.toISOString()])) === 1) return;
  requireSame(says, await tx.maybe(findSame, facts), (row) => openOwn<Says>(vault, place, row));
}

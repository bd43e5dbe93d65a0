import type { areaShape } from "@tovholder/domain/outreach/fields.ts";
import type { LocalDate } from "@tovholder/domain/time/local-date.ts";
import type { z } from "zod";
import { statement } from "../db/statement.ts";
import type { Tx } from "../db/transaction.ts";
import type { Vault } from "../vault/vault.ts";
import { openOwn, sealOwn } from "./own-seal.ts";
import { mend, requireSame, stale } from "./refuse.ts";

type Given = z.infer<z.ZodObject<typeof areaShape>>;
type Says = Pick<Given, "name" | "note" | "places">;

export interface Area extends Says {
  readonly areaId: string;
  readonly active: boolean;
  readonly version: number;
  readonly visits: number;
  readonly lastVisitOn: LocalDate | null;
}

interface AreaRow {
  readonly area_id: string;
  readonly active: boolean;
  readonly sealed: Buffer;
  readonly data_key: Buffer;
  readonly version: number;
  readonly visits: number;
  readonly last_visit_on: LocalDate | null;
}

const listRows = statement<AreaRow>(
  "outreach.areas",
  `select a.area_id, a.active, a.sealed, a.data_key, a.version, coalesce(v.visits, 0) as visits, v.last_visit_on
   from outreach_area a
   left join (
     select area_id, count(*) as visits, max(visited_on) as last_visit_on
     from outreach_visit where municipality_id = $1 and team_id = $2 group by area_id
   ) v on v.area_id = a.area_id
   where a.municipality_id = $1 and a.team_id = $2`,
);

const insertRow = statement<never>(
  "outreach.area-insert",
  `insert into outreach_area (municipality_id, team_id, area_id, active, sealed, data_key)
   values ($1, $2, $3, $4, $5, $6) on conflict do nothing`,
);

const findSame = statement<Pick<AreaRow, "sealed" | "data_key">>(
  "outreach.area-same",
  `select sealed, data_key from outreach_area
   where municipality_id = $1 and team_id = $2 and area_id = $3 and active = $4`,
);

const updateRow = statement<never>(
  "outreach.area-update",
  `update outreach_area set active = $4, sealed = $5, data_key = $6, version = version + 1
   where municipality_id = $1 and team_id = $2 and area_id = $3 and version = $7`,
);

const findRow = statement<{ readonly area_id: string }>(
  "outreach.area-find",
  "select area_id from outreach_area where municipality_id = $1 and team_id = $2 and area_id = $3",
);

/** Danish order of names, which are sealed and so can't be put in order by the database. */
const danish = new Intl.Collator("da");

export function inDanishOrder<One extends { readonly name: string }>(list: readonly One[]): readonly One[] {
  return [...list].sort((left, right) => danish.compare(left.name, right.name));
}

export async function listAreas(tx: Tx, vault: Vault, teamId: string): Promise<readonly Area[]> {
  const { municipalityId } = tx;
  const rows = await tx.rows(listRows, [municipalityId, teamId]);
  return inDanishOrder(
    rows.map((row) => {
      const place = { municipalityId, table: "area", id: row.area_id };
      const { area_id: areaId, active, version, visits, last_visit_on: lastVisitOn } = row;
      return { areaId, active, version, visits, lastVisitOn, ...openOwn<Says>(vault, place, row) };
    }),
  );
}

/** Writes or changes an area; a new one sent again stays the one it was. */
export async function writeArea(
  tx: Tx,
  vault: Vault,
  area: Given & { readonly teamId: string; readonly areaId: string },
): Promise<void> {
  const { municipalityId } = tx;
  const { teamId, areaId, active, seen, name, note, places } = area;
  const says: Says = { name, note, places };
  const place = { municipalityId, table: "area", id: areaId };
  const { sealed, dataKey } = sealOwn(vault, place, says);
  const facts = [municipalityId, teamId, areaId, active];
  if (seen > 0) {
    if ((await tx.run(updateRow, [...facts, sealed, dataKey, seen])) !== 1) throw stale();
    return;
  }
  if ((await tx.run(insertRow, [...facts, sealed, dataKey])) === 1) return;
  requireSame(says, await tx.maybe(findSame, facts), (row) => openOwn<Says>(vault, place, row));
}

/** Whether the team has this area. */
export async function hasArea(tx: Tx, teamId: string, areaId: string): Promise<boolean> {
  return (await tx.maybe(findRow, [tx.municipalityId, teamId, areaId])) !== undefined;
}

/** Throws unless the area, when one is named, is the team's. */
export async function requireArea(tx: Tx, team: string, areaId: string | undefined): Promise<void> {
  if (areaId === undefined || (await hasArea(tx, team, areaId))) return;
  mend([{ path: "areaId", message: "Området findes ikke længere. Vælg et andet." }]);
}

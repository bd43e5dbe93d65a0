import type { concernOutcomeShape, concernShape } from "@tovholder/domain/outreach/fields.ts";
import type { LocalDate } from "@tovholder/domain/time/local-date.ts";
import type { z } from "zod";
import { statement } from "../db/statement.ts";
import type { SqlValue } from "../db/statement.ts";
import type { Tx } from "../db/transaction.ts";
import type { Vault } from "../vault/vault.ts";
import { openOwn, sealOwn } from "./own-seal.ts";
import { requireSame, stale } from "./refuse.ts";

type Given = z.infer<z.ZodObject<typeof concernShape>>;
type GivenOutcome = z.infer<z.ZodObject<typeof concernOutcomeShape>>;
type Told = Pick<Given, "informerName" | "informerPhone" | "place" | "concern">;
interface Says extends Told {
  readonly reason: string;
}

interface ConcernFacts {
  readonly concernId: string;
  readonly receivedOn: LocalDate;
  readonly from: Given["from"];
  readonly anonymous: boolean;
  readonly status: GivenOutcome["status"];
  readonly settledOn: LocalDate | null;
  readonly courseId: string | null;
  readonly areaId: string | null;
  readonly version: number;
  readonly accountId: string;
  readonly name: string;
}
export interface Concern extends ConcernFacts, Says {}

interface Sealed {
  readonly sealed: Buffer;
  readonly data_key: Buffer;
}

const listRows = statement<ConcernFacts & Sealed>(
  "outreach.concerns",
  `select c.concern_id as "concernId", c.received_on as "receivedOn", c.from_kind as "from", c.anonymous, c.status,
     c.settled_on as "settledOn", c.course_id as "courseId", c.area_id as "areaId", c.version,
     c.account_id as "accountId", a.name, c.sealed, c.data_key
   from concern c
   join account a on a.municipality_id = c.municipality_id and a.account_id = c.account_id
   where c.municipality_id = $1 and c.team_id = $2 and c.erased_at is null and ($3::text is null or c.status = $3)
   order by c.received_on desc, c.at desc, c.concern_id`,
);

const insertRow = statement<never>(
  "outreach.concern-insert",
  `insert into concern (municipality_id, team_id, concern_id, received_on, from_kind, anonymous, area_id, status,
     account_id, sealed, data_key, at)
   values ($1, $2, $3, $4, $5, $6, $7, 'open', $8, $9, $10, $11) on conflict do nothing`,
);

const findSame = statement<Sealed>(
  "outreach.concern-same",
  `select sealed, data_key from concern
   where municipality_id = $1 and team_id = $2 and concern_id = $3 and received_on = $4 and from_kind = $5
     and anonymous = $6 and area_id is not distinct from $7 and account_id = $8 and erased_at is null`,
);

const updateRow = statement<never>(
  "outreach.concern-update",
  `update concern set received_on = $4, from_kind = $5, anonymous = $6, area_id = $7, sealed = $8, data_key = $9,
     version = version + 1
   where municipality_id = $1 and team_id = $2 and concern_id = $3 and version = $10 and erased_at is null`,
);

/** Waits for whoever is writing the concern, so that what is sealed anew is the newest. */
const lockRow = statement<Sealed & { readonly version: number; readonly area_id: string | null }>(
  "outreach.concern-lock",
  `select sealed, data_key, version, area_id from concern
   where municipality_id = $1 and team_id = $2 and concern_id = $3 and erased_at is null
   for no key update`,
);

const settleRow = statement<never>(
  "outreach.concern-settle",
  `update concern set status = $4, course_id = $5, settled_on = $6, sealed = $7, data_key = $8, version = version + 1
   where municipality_id = $1 and team_id = $2 and concern_id = $3`,
);

const eraseRow = statement<never>(
  "outreach.concern-erase",
  `update concern set sealed = null, data_key = null, area_id = null, erased_at = $4, version = version + 1
   where municipality_id = $1 and team_id = $2 and concern_id = $3 and erased_at is null`,
);

function placeOf(municipalityId: number, concernId: string) {
  return { municipalityId, table: "concern", id: concernId };
}

/** Whose concern it is, and which. */
export interface ConcernId {
  readonly teamId: string;
  readonly concernId: string;
}

export async function listConcerns(
  tx: Tx,
  vault: Vault,
  wanted: { readonly teamId: string; readonly status: string | undefined },
): Promise<readonly Concern[]> {
  const rows = await tx.rows(listRows, [tx.municipalityId, wanted.teamId, wanted.status ?? null]);
  return rows.map(({ sealed, data_key: dataKey, ...facts }) => {
    const place = placeOf(tx.municipalityId, facts.concernId);
    return { ...facts, ...openOwn<Says>(vault, place, { sealed, data_key: dataKey }) };
  });
}

/** Writes a concern down, or mends it: what stood there before can't be read any more. A new one sent again stays the one it was. */
export async function writeConcern(
  tx: Tx,
  vault: Vault,
  concern: Given & ConcernId & { readonly accountId: string; readonly now: Date },
): Promise<void> {
  const { municipalityId } = tx;
  const { teamId, concernId, seen, receivedOn, from, anonymous } = concern;
  const { informerName, informerPhone, place, concern: text } = concern;
  const kept = seen === 0 ? undefined : await lockOpen(tx, vault, concern);
  const says: Says = { informerName, informerPhone, place, concern: text, reason: kept?.says.reason ?? "" };
  const at = placeOf(municipalityId, concernId);
  const { sealed, dataKey } = sealOwn(vault, at, says);
  const values: SqlValue[] = [municipalityId, teamId, concernId, receivedOn, from, anonymous, concern.areaId ?? null];
  const { accountId, now } = concern;
  if (seen > 0) {
    if ((await tx.run(updateRow, [...values, sealed, dataKey, seen])) !== 1) throw stale();
    return;
  }
  const facts = [...values, accountId];
  if ((await tx.run(insertRow, [...facts, sealed, dataKey, now.toISOString()])) === 1) return;
  requireSame(says, await tx.maybe(findSame, facts), (row) => openOwn<Says>(vault, at, row));
}

/** What became of a concern. */
export async function settleConcern(
  tx: Tx,
  vault: Vault,
  outcome: GivenOutcome & ConcernId & { readonly today: LocalDate },
): Promise<void> {
  const { municipalityId } = tx;
  const { teamId, concernId, status, reason, courseId, seen, today } = outcome;
  const kept = await lockOpen(tx, vault, outcome);
  if (kept === undefined || kept.version !== seen) throw stale();
  const { sealed, dataKey } = sealOwn(vault, placeOf(municipalityId, concernId), { ...kept.says, reason });
  const settledOn = status === "open" ? null : today;
  const linked = status === "possible-citizen" ? (courseId ?? null) : null;
  await tx.run(settleRow, [municipalityId, teamId, concernId, status, linked, settledOn, sealed, dataKey]);
}

/** The concern that a possible citizen was found by; `undefined` when the team has none such. */
export async function findConcern(tx: Tx, vault: Vault, id: ConcernId) {
  return lockOpen(tx, vault, id);
}

/** Destroys the key of the concern: nobody can read it any more. Answers whether it was there. */
export async function eraseConcern(tx: Tx, { teamId, concernId }: ConcernId, now: Date): Promise<boolean> {
  return (await tx.run(eraseRow, [tx.municipalityId, teamId, concernId, now.toISOString()])) === 1;
}

async function lockOpen(tx: Tx, vault: Vault, { teamId, concernId }: ConcernId) {
  const row = await tx.maybe(lockRow, [tx.municipalityId, teamId, concernId]);
  if (row === undefined) return undefined;
  const says = openOwn<Says>(vault, placeOf(tx.municipalityId, concernId), row);
  return { version: row.version, areaId: row.area_id, says };
}

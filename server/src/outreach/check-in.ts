import type { Actor } from "@tovholder/domain/access/actor.ts";
import type { checkInShape } from "@tovholder/domain/outreach/fields.ts";
import { isOverdue } from "@tovholder/domain/outreach/rules.ts";
import type { z } from "zod";
import { statement } from "../db/statement.ts";
import type { SqlValue } from "../db/statement.ts";
import type { Tx } from "../db/transaction.ts";
import type { Vault } from "../vault/vault.ts";
import { openOwn, sealOwn } from "./own-seal.ts";

type Given = z.infer<z.ZodObject<typeof checkInShape>>;
type Says = Pick<Given, "place" | "note">;
/** How the reader has to do with it. */
type As = "own" | "colleague" | "coordinator";

interface CheckInFacts {
  readonly checkInId: string;
  readonly accountId: string;
  readonly name: string;
  readonly colleagueId: string;
  readonly colleagueName: string;
  readonly teamId: string;
  readonly courseId: string | null;
  readonly startedAt: string;
  readonly backBy: string;
  readonly as: As;
  readonly version: number;
}
export interface CheckIn extends CheckInFacts, Says {
  readonly overdue: boolean;
}

/** Whom a check-in concerns: who is out, who waits, and the coordinators of the team. Parameters 2 and 3. */
const concernsMe = `(k.account_id = $2 or k.colleague_id = $2 or k.team_id = any($3::uuid[]))`;

function meParams(tx: Tx, actor: Actor): readonly SqlValue[] {
  return [tx.municipalityId, actor.accountId, actor.roles.includes("coordinator") ? actor.teamIds : []];
}

const listRows = statement<CheckInFacts & { readonly sealed: Buffer; readonly data_key: Buffer }>(
  "check-in.list",
  `select k.check_in_id as "checkInId", k.account_id as "accountId", a.name, k.colleague_id as "colleagueId",
     b.name as "colleagueName", k.team_id as "teamId", k.course_id as "courseId", k.started_at as "startedAt",
     k.back_by as "backBy", k.version, k.sealed, k.data_key,
     case when k.account_id = $2 then 'own' when k.colleague_id = $2 then 'colleague' else 'coordinator' end as "as"
   from check_in k
   join account a on a.municipality_id = k.municipality_id and a.account_id = k.account_id
   join account b on b.municipality_id = k.municipality_id and b.account_id = k.colleague_id
   where k.municipality_id = $1 and k.done_at is null and ${concernsMe}
   order by k.back_by, k.check_in_id`,
);

const countRows = statement<{ readonly overdue: number }>(
  "check-in.count-overdue",
  `select count(*) as overdue from check_in k
   where k.municipality_id = $1 and k.done_at is null and k.back_by <= $4::timestamptz and ${concernsMe}`,
);

const insertRow = statement<never>(
  "check-in.insert",
  `insert into check_in as k (municipality_id, check_in_id, team_id, account_id, colleague_id, course_id, sealed, data_key,
     started_at, back_by)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
   on conflict (municipality_id, check_in_id) do update set colleague_id = $5, course_id = $6, sealed = $7, data_key = $8,
     back_by = $10, version = k.version + 1
   where k.team_id = $3 and k.account_id = $4 and k.done_at is null`,
);

const extendRow = statement<never>(
  "check-in.extend",
  `update check_in set back_by = $4, version = version + 1
   where municipality_id = $1 and check_in_id = $2 and account_id = $3 and done_at is null`,
);

const endRow = statement<never>(
  "check-in.end",
  `update check_in k set done_at = coalesce(done_at, $5), done_by = coalesce(done_by, $2), version = version + 1
   where k.municipality_id = $1 and k.check_in_id = $4 and ${concernsMe}`,
);

/** Everybody out whom the actor has to do with, the first expected back first. */
export async function listCheckIns(tx: Tx, vault: Vault, { actor, now }: { actor: Actor; now: Date }) {
  const rows = await tx.rows(listRows, meParams(tx, actor));
  return rows.map(({ sealed, data_key: dataKey, ...facts }): CheckIn => {
    const place = { municipalityId: tx.municipalityId, table: "check-in", id: facts.checkInId };
    const overdue = isOverdue(Date.parse(facts.backBy), now.getTime());
    return { ...facts, overdue, ...openOwn<Says>(vault, place, { sealed, data_key: dataKey }) };
  });
}

/**
 * How many are overdue whom the actor has to do with. Read from the table each time, so that a server that was started
 * anew raises the same alarm.
 */
export async function countOverdue(tx: Tx, actor: Actor, now: Date): Promise<number> {
  return (await tx.one(countRows, [...meParams(tx, actor), now.toISOString()])).overdue;
}

/**
 * Answers whether somebody is out by it now. The same one sent again is, as it was sent last; one who has come back from it is
 * not, and somebody else's id never is.
 */
export async function startCheckIn(
  tx: Tx,
  vault: Vault,
  given: Given & { readonly accountId: string; readonly now: Date },
): Promise<boolean> {
  const { municipalityId } = tx;
  const { checkInId, teamId, accountId, colleagueId, courseId = null, place, note, backBy, now } = given;
  const says: Says = { place, note };
  const { sealed, dataKey } = sealOwn(vault, { municipalityId, table: "check-in", id: checkInId }, says);
  const whose = [municipalityId, checkInId, teamId, accountId, colleagueId, courseId];
  return (await tx.run(insertRow, [...whose, sealed, dataKey, now.toISOString(), backBy])) === 1;
}

/** Later back, said by who is out. Answers whether there was one of theirs to extend. */
export async function extendCheckIn(
  tx: Tx,
  { checkInId, accountId, backBy }: { checkInId: string; accountId: string; backBy: string },
): Promise<boolean> {
  return (await tx.run(extendRow, [tx.municipalityId, checkInId, accountId, backBy])) === 1;
}

/** Back, or reached. Answers whether there was one that the actor has to do with. */
export async function endCheckIn(
  tx: Tx,
  actor: Actor,
  { checkInId, now }: { checkInId: string; now: Date },
): Promise<boolean> {
  return (await tx.run(endRow, [...meParams(tx, actor), checkInId, now.toISOString()])) === 1;
}

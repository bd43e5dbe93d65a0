import type { Actor, Role } from "@tovholder/domain/access/actor.ts";
import { danishDayOf } from "../clock.ts";
import { statement } from "../db/statement.ts";
import type { Tx } from "../db/transaction.ts";

interface ActorRow {
  readonly account_id: string;
  readonly name: string;
  readonly roles: readonly Role[];
  readonly team_ids: readonly string[];
}

/** Looks without touching: a stream left open must not keep a session alive. */
const findActor = statement<ActorRow>(
  "live.find-actor",
  `select a.account_id, a.name,
     array(select r.role from account_role r
           where r.municipality_id = $1 and r.account_id = a.account_id order by r.role) as roles,
     array(select distinct m.team_id from team_member m
           where m.municipality_id = $1 and m.account_id = a.account_id
             and m.valid_from <= $4::date and (m.valid_to is null or m.valid_to >= $4::date)) as team_ids
   from session s
   join account a on a.municipality_id = s.municipality_id and a.account_id = s.account_id
   where s.municipality_id = $1 and s.token_hash = $2 and a.active
     and s.idle_expires_at > $3::timestamptz and s.expires_at > $3::timestamptz`,
);

/** Who a session belongs to while it lasts, with the roles and teams of now. */
export async function findLiveActor(tx: Tx, tokenHash: Buffer, now: Date): Promise<Actor | undefined> {
  const row = await tx.maybe(findActor, [tx.municipalityId, tokenHash, now.toISOString(), danishDayOf(now)]);
  if (row === undefined) return undefined;
  const { account_id: accountId, name, roles, team_ids: teamIds } = row;
  return { municipalityId: tx.municipalityId, accountId, name, roles, teamIds };
}

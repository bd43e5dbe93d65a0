import type { Actor } from "@tovholder/domain/access/actor.ts";
import { danishDayOf } from "../clock.ts";
import { statement } from "../db/statement.ts";
import type { Tx } from "../db/transaction.ts";
import { actorColumns, actorOfRow } from "../identity/actor-row.ts";
import type { ActorRow } from "../identity/actor-row.ts";

/** Looks without touching: a stream left open must not keep a session alive. */
const findActor = statement<ActorRow>(
  "live.find-actor",
  `select ${actorColumns}
   from session s
   join account a on a.municipality_id = s.municipality_id and a.account_id = s.account_id
   where s.municipality_id = $1 and s.token_hash = $2 and a.active
     and s.idle_expires_at > $3::timestamptz and s.expires_at > $3::timestamptz`,
);

/** Who a session belongs to while it lasts, with the roles and teams of now. */
export async function findLiveActor(tx: Tx, tokenHash: Buffer, now: Date): Promise<Actor | undefined> {
  const row = await tx.maybe(findActor, [tx.municipalityId, tokenHash, now.toISOString(), danishDayOf(now)]);
  return row && actorOfRow(tx.municipalityId, row);
}

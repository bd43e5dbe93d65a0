import type { Actor, Covering, Role } from "@tovholder/domain/access/actor.ts";

/** What `actorColumns` gives of an account. */
export interface ActorRow {
  readonly account_id: string;
  readonly name: string;
  readonly roles: readonly Role[];
  readonly team_ids: readonly string[];
  readonly covering: readonly Covering[] | null;
}

/**
 * Columns of an account `a` with the roles, teams and coverings of the day `$4`; `$1` is the municipality. A covering begins
 * and ends by its days alone: nothing has to be switched off.
 */
export const actorColumns = `a.account_id, a.name,
     array(select r.role from account_role r
           where r.municipality_id = $1 and r.account_id = a.account_id order by r.role) as roles,
     array(select distinct m.team_id from team_member m
           where m.municipality_id = $1 and m.account_id = a.account_id
             and m.valid_from <= $4::date and (m.valid_to is null or m.valid_to >= $4::date)) as team_ids,
     (select json_agg(distinct jsonb_build_object('workerId', x.account_id, 'teamId', x.team_id))
      from worker_absence x
      where x.municipality_id = $1 and x.deputy_id = a.account_id and not x.withdrawn
        and x.from_on <= $4::date and x.deputy_until >= $4::date) as covering`;

export function actorOfRow(municipalityId: number, row: ActorRow): Actor {
  const { account_id: accountId, name, roles, team_ids: teamIds, covering } = row;
  return { municipalityId, accountId, name, roles, teamIds, covering: covering ?? [] };
}

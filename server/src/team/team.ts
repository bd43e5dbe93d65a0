import type { Role } from "@tovholder/domain/access/actor.ts";
import type { LocalDate } from "@tovholder/domain/time/local-date.ts";
import { addDays } from "@tovholder/domain/time/local-date.ts";
import { statement } from "../db/statement.ts";
import type { Tx } from "../db/transaction.ts";

export interface Member {
  readonly accountId: string;
  readonly name: string;
  readonly initials: string;
  readonly fte: number;
  readonly roles: readonly Role[];
}

export interface Team {
  readonly teamId: string;
  readonly name: string;
  readonly active: boolean;
  /** Whether the team does outreach (SEL § 99), and so has areas, concerns and possible citizens. */
  readonly outreach: boolean;
  readonly members: readonly Member[];
}

const listTeamRows = statement<Team>(
  "team.list",
  `select t.team_id as "teamId", t.name, t.active, t.outreach,
     (select coalesce(json_agg(json_build_object(
        'accountId', a.account_id, 'name', a.name, 'initials', a.initials, 'fte', a.fte::float8,
        'roles', (select coalesce(json_agg(r.role order by r.role), '[]') from account_role r
                  where r.municipality_id = $1 and r.account_id = a.account_id))
        order by a.name collate danish), '[]')
      from team_member m
      join account a on a.municipality_id = m.municipality_id and a.account_id = m.account_id
      where m.municipality_id = $1 and m.team_id = t.team_id and a.active
        and m.valid_from <= $2::date and (m.valid_to is null or m.valid_to >= $2::date)) as members
   from team t
   where t.municipality_id = $1
   order by t.name collate danish`,
);

const insertTeamRow = statement<never>(
  "team.insert",
  `insert into team (municipality_id, team_id, name, outreach, created_at) values ($1, $2, $3, $4, $5)
   on conflict (municipality_id, name) do nothing`,
);

const updateTeamRow = statement<never>(
  "team.update",
  `update team set name = coalesce($3, name), active = coalesce($4, active), outreach = coalesce($5, outreach)
   where municipality_id = $1 and team_id = $2`,
);

const countTeams = statement<{ readonly found: number }>(
  "team.count",
  "select count(*) as found from team where municipality_id = $1 and team_id = any($2::uuid[])",
);

const joinTeams = statement<never>(
  "team.join",
  `insert into team_member (municipality_id, team_id, account_id, valid_from)
   select distinct $1::int, wanted, $2::uuid, $4::date
   from unnest($3::uuid[]) as wanted
   where not exists (select 1 from team_member m
     where m.municipality_id = $1 and m.team_id = wanted and m.account_id = $2
       and m.valid_to is null and m.valid_from <= $4::date)
   on conflict (municipality_id, team_id, account_id, valid_from) do update set valid_to = null`,
);

const forgetToday = statement<never>(
  "team.forget-today",
  `delete from team_member
   where municipality_id = $1 and account_id = $2 and team_id <> all($3::uuid[]) and valid_from >= $4::date`,
);

const leaveTeams = statement<never>(
  "team.leave",
  `update team_member set valid_to = $5::date
   where municipality_id = $1 and account_id = $2 and team_id <> all($3::uuid[])
     and valid_from < $4::date and (valid_to is null or valid_to >= $4::date)`,
);

/** Every team with who is in it today. */
export function listTeams(tx: Tx, today: LocalDate): Promise<readonly Team[]> {
  return tx.rows(listTeamRows, [tx.municipalityId, today]);
}

export async function insertTeam(
  tx: Tx,
  team: { readonly teamId: string; readonly name: string; readonly outreach?: boolean | undefined },
  now: Date,
): Promise<"made" | "name-taken"> {
  const made = await tx.run(insertTeamRow, [
    tx.municipalityId,
    team.teamId,
    team.name,
    team.outreach ?? false,
    now.toISOString(),
  ]);
  return made === 1 ? "made" : "name-taken";
}

/** Answers whether the team exists. A taken name breaks `team_name_unique`. */
export async function updateTeam(
  tx: Tx,
  teamId: string,
  change: {
    readonly name?: string | undefined;
    readonly active?: boolean | undefined;
    readonly outreach?: boolean | undefined;
  },
): Promise<boolean> {
  const { name = null, active = null, outreach = null } = change;
  return (await tx.run(updateTeamRow, [tx.municipalityId, teamId, name, active, outreach])) === 1;
}

/** Whether every one of these teams exists. */
export async function teamsExist(tx: Tx, teamIds: readonly string[]): Promise<boolean> {
  const { found } = await tx.one(countTeams, [tx.municipalityId, teamIds]);
  return found === new Set(teamIds).size;
}

/** Makes an account a member of exactly these teams from today; earlier membership stays as history until yesterday. */
export async function setTeams(
  tx: Tx,
  accountId: string,
  { teamIds, today }: { readonly teamIds: readonly string[]; readonly today: LocalDate },
): Promise<void> {
  await tx.run(forgetToday, [tx.municipalityId, accountId, teamIds, today]);
  await tx.run(leaveTeams, [tx.municipalityId, accountId, teamIds, today, addDays(today, -1)]);
  await tx.run(joinTeams, [tx.municipalityId, accountId, teamIds, today]);
}

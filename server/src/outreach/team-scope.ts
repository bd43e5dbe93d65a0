import type { Actor } from "@tovholder/domain/access/actor.ts";
import { idSchema } from "@tovholder/domain/course/text.ts";
import type { LocalDate } from "@tovholder/domain/time/local-date.ts";
import { z } from "zod";
import { statement } from "../db/statement.ts";
import type { Tx } from "../db/transaction.ts";
import { notFound } from "../http/problem.ts";

/** Every route of one outreach team begins so. */
export const ofTeam = "/api/outreach/teams/:team";
export const teamParams = z.strictObject({ team: idSchema });

const findTeam = statement<{ readonly team_id: string }>(
  "outreach.team",
  "select team_id from team where municipality_id = $1 and team_id = $2 and outreach",
);

const findMember = statement<{ readonly found: boolean }>(
  "outreach.member",
  `select exists (select 1 from team_member m
     join account a on a.municipality_id = m.municipality_id and a.account_id = m.account_id and a.active
     where m.municipality_id = $1 and m.team_id = $2 and m.account_id = $3
       and m.valid_from <= $4::date and (m.valid_to is null or m.valid_to >= $4::date)) as found`,
);

const findWorking = statement<{ readonly found: boolean }>(
  "outreach.working-member",
  `select exists (select 1 from team_member m
     join account a on a.municipality_id = m.municipality_id and a.account_id = m.account_id and a.active
     join account_role r on r.municipality_id = m.municipality_id and r.account_id = m.account_id
       and r.role in ('worker', 'coordinator')
     where m.municipality_id = $1 and m.team_id = $2 and m.account_id = $3
       and m.valid_from <= $4::date and (m.valid_to is null or m.valid_to >= $4::date)) as found`,
);

interface Who {
  readonly accountId: string;
  readonly on: LocalDate;
}

/** Throws unless the actor is a member of this team and it does outreach; both look as if there were no such team. */
export async function requireTeam(tx: Tx, actor: Actor, teamId: string): Promise<void> {
  const isMember = actor.teamIds.includes(teamId);
  if (!isMember || (await tx.maybe(findTeam, [tx.municipalityId, teamId])) === undefined) throw notFound();
}

/** Whether an account is active and in the team on that day. */
export async function isMember(tx: Tx, teamId: string, who: Who): Promise<boolean> {
  return (await tx.one(findMember, [tx.municipalityId, teamId, who.accountId, who.on])).found;
}

/** The same of one who does the work: a supervisor only reads. */
export async function isWorking(tx: Tx, teamId: string, who: Who): Promise<boolean> {
  return (await tx.one(findWorking, [tx.municipalityId, teamId, who.accountId, who.on])).found;
}

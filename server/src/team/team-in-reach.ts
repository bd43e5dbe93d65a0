import type { Actor } from "@tovholder/domain/access/actor.ts";
import { statement } from "../db/statement.ts";
import type { Tx } from "../db/transaction.ts";
import { notFound } from "../http/problem.ts";

const findTeam = statement<{ readonly team_id: string }>(
  "team.in-reach",
  "select team_id from team where municipality_id = $1 and team_id = $2",
);

/** Throws unless the team exists and the actor belongs to it. */
export async function requireOwnTeam(tx: Tx, actor: Actor, teamId: string): Promise<void> {
  if (!actor.teamIds.includes(teamId)) throw notFound();
  await requireTeam(tx, teamId);
}

/** Throws unless the team exists and the actor belongs to it; a leader reaches every team. */
export async function requireTeamInReach(tx: Tx, actor: Actor, teamId: string): Promise<void> {
  if (!actor.teamIds.includes(teamId) && !actor.roles.includes("leader")) throw notFound();
  await requireTeam(tx, teamId);
}

async function requireTeam(tx: Tx, teamId: string): Promise<void> {
  if ((await tx.maybe(findTeam, [tx.municipalityId, teamId])) === undefined) throw notFound();
}

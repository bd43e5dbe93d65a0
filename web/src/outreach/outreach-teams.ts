import { can } from "@tovholder/domain/access/can.ts";
import type { Actor } from "@tovholder/domain/access/actor.ts";
import type { Team } from "../app/staff.ts";
import { useTeams } from "../course/use-colleagues.ts";
import { useActor } from "../replica/ReplicaProvider.tsx";

/** The outreach teams among these that somebody is a member of. */
export function outreachTeamsOf(actor: Actor, teams: readonly Team[]): readonly Team[] {
  if (!can(actor, "outreach.read")) return [];
  return teams.filter(({ teamId, outreach, active }) => outreach && active && actor.teamIds.includes(teamId));
}

/** Those of the person here, as last told by the server. */
export function useOutreachTeams(): readonly Team[] {
  return outreachTeamsOf(useActor(), useTeams());
}

import { can } from "@tovholder/domain/access/can.ts";
import type { Actor } from "@tovholder/domain/access/actor.ts";
import type { Team } from "../app/staff.ts";
import { toldTeams, useTeams } from "../course/use-colleagues.ts";
import { useActor } from "../replica/ReplicaProvider.tsx";

function of(actor: Actor, teams: readonly Team[]): readonly Team[] {
  if (!can(actor, "outreach.read")) return [];
  return teams.filter(({ teamId, outreach, active }) => outreach && active && actor.teamIds.includes(teamId));
}

/** The outreach teams that somebody is a member of, as last told by the server. */
export function outreachTeamsOf(actor: Actor): readonly Team[] {
  return of(actor, toldTeams());
}

/** The same, and renders again once the server has told. */
export function useOutreachTeams(): readonly Team[] {
  return of(useActor(), useTeams());
}

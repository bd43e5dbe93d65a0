import { useSearchParams } from "wouter";
import { useMe } from "../session/SessionProvider.tsx";
import { teamsSchema } from "./staff.ts";
import { useAnswer } from "./use-answer.ts";

/** A team as it is chosen among others. */
export interface SeenTeam {
  readonly teamId: string;
  readonly name: string;
}

/** The teams whose work one may look at: one's own; a leader's are all that are open. */
export function useSeenTeams(): readonly SeenTeam[] {
  const me = useMe();
  const leads = me.roles.includes("leader");
  const told = useAnswer(leads ? "/api/teams" : undefined, teamsSchema).value;
  return told?.filter((team) => team.active) ?? me.teams;
}

/** The team that the address names (`?hold=`), else the first; `choose` writes another into the address. */
export function useTeamInAddress<Team extends SeenTeam>(teams: readonly Team[]) {
  const [search, setSearch] = useSearchParams();
  const team = teams.find(({ teamId }) => teamId === search.get("hold")) ?? teams[0];
  return { team, choose: (hold: string) => setSearch({ hold }, { replace: true }) };
}

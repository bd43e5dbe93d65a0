import { useEffect, useSyncExternalStore } from "react";
import { afterPaint } from "../app/after-paint.ts";
import { ApiError, callApi } from "../app/api.ts";
import { teamsSchema, type Team } from "../app/staff.ts";
import type { Replica } from "../replica/replica.ts";
import { useActor } from "../replica/ReplicaProvider.tsx";

const teamsKey = "teams";
const listeners = new Set<() => void>();
let teams: readonly Team[] = [];
let asked = false;
let keeper: Pick<Replica, "remember"> | undefined;

/**
 * The names of colleagues as the device last heard them, so that a journal tells who wrote also without a network. Gives what
 * forgets them when the store is closed.
 */
export async function recallTeams(replica: Replica): Promise<() => void> {
  const kept = teamsSchema.safeParse(await replica.recall(teamsKey));
  show(kept.data ?? []);
  keeper = replica;
  return () => {
    if (keeper !== replica) return;
    keeper = undefined;
    asked = false;
    show([]);
  };
}

function show(next: readonly Team[]): void {
  teams = next;
  for (const listener of listeners) listener();
}

async function ask(): Promise<void> {
  try {
    show(await callApi("/api/teams", { schema: teamsSchema }));
    await keeper?.remember(teamsKey, teams);
  } catch (error) {
    asked = false;
    if (!(error instanceof ApiError || error instanceof DOMException)) throw error;
  }
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The teams as last told by the server; asked for once per visit. Empty while never told. */
export function useTeams(): readonly Team[] {
  useEffect(() => {
    if (asked) return;
    asked = true;
    // What the page shows from the device does not wait for the question.
    afterPaint(() => void ask());
  }, []);
  return useSyncExternalStore(subscribe, () => teams);
}

/** The name behind an account id; `undefined` when this device does not know it. */
export function useNameOf(): (accountId: string | undefined) => string | undefined {
  const known = useTeams();
  const actor = useActor();
  return (accountId) => {
    if (accountId === actor.accountId) return actor.name;
    for (const team of known) {
      const member = team.members.find((one) => one.accountId === accountId);
      if (member !== undefined) return member.name;
    }
    return undefined;
  };
}

export function useTeamName(teamId: string): string | undefined {
  return useTeams().find((team) => team.teamId === teamId)?.name;
}

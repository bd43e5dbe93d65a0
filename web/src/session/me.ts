import { roles, type Actor } from "@tovholder/domain/access/actor.ts";
import { localDateSchema } from "@tovholder/domain/time/local-date.ts";
import { z } from "zod";

/** Who is signed in, as the server tells it. Newer servers may tell more. */
export const meSchema = z.object({
  accountId: z.uuid(),
  username: z.string(),
  name: z.string(),
  initials: z.string(),
  roles: z.array(z.enum(roles)),
  teams: z.array(z.object({ teamId: z.uuid(), name: z.string() })),
  covering: z
    .array(z.object({ workerId: z.uuid(), teamId: z.uuid(), name: z.string(), until: localDateSchema }))
    .default([]),
  municipality: z.object({ municipalityId: z.int(), code: z.string(), name: z.string() }),
  isDemo: z.boolean(),
  language: z.enum(["da", "en"]),
  csrf: z.string(),
  mustChangePassword: z.boolean(),
});
export type Me = z.infer<typeof meSchema>;

export function actorOf(me: Me): Actor {
  return {
    municipalityId: me.municipality.municipalityId,
    accountId: me.accountId,
    name: me.name,
    roles: me.roles,
    teamIds: me.teams.map((team) => team.teamId),
    covering: me.covering.map(({ workerId, teamId }) => ({ workerId, teamId })),
  };
}

const storageKey = "tovholder.account";

/** The account last signed in on this device, so that the program starts without a network. Holds no token. */
export function lastAccount(): Me | undefined {
  try {
    return meSchema.parse(JSON.parse(localStorage.getItem(storageKey) ?? "null"));
  } catch {
    return undefined;
  }
}

export function rememberAccount(me: Me | undefined): void {
  if (me === undefined) localStorage.removeItem(storageKey);
  else localStorage.setItem(storageKey, JSON.stringify({ ...me, csrf: "" }));
}

import { roles, type Actor } from "@tovholder/domain/access/actor.ts";
import { localDateSchema } from "@tovholder/domain/time/local-date.ts";
import { z } from "zod";
import { storeName } from "../replica/store.ts";

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

/** The name of the store that the account has on this device. */
export function storeNameOf({ municipality: { municipalityId }, accountId }: Me): string {
  return storeName({ municipalityId, accountId });
}

/** Where versions before the locked store kept the account last signed in, readable. */
const earlierKey = "tovholder.account";

/** Who used this device with a version before the locked store; known until they have chosen a lock. Holds no token. */
export function earlierAccount(): Me | undefined {
  try {
    return meSchema.parse(JSON.parse(localStorage.getItem(earlierKey) ?? "null"));
  } catch {
    return undefined;
  }
}

/** Removes what earlier versions kept readable: the account, and the names of its colleagues. */
export function forgetEarlier(): void {
  localStorage.removeItem(earlierKey);
  localStorage.removeItem("tovholder.teams");
}

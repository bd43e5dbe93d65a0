import type { Citizen } from "@tovholder/domain/sync/protocol.ts";

/** The name as it stands on screens: given names, then family name. */
export function citizenName({ givenName, familyName }: Pick<Citizen, "givenName" | "familyName">): string {
  return `${givenName} ${familyName}`.trim();
}

import type { Citizen } from "@tovholder/domain/sync/protocol.ts";
import { fullName } from "@tovholder/domain/person/name.ts";

/** The whole name as it is shown. */
export function citizenName(citizen: Citizen): string {
  return fullName({ given: citizen.givenName, family: citizen.familyName });
}

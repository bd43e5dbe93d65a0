import type { CitizenIdentifier } from "@tovholder/domain/person/cpr.ts";
import type { Citizen } from "@tovholder/domain/sync/protocol.ts";
import type { LocalDate } from "@tovholder/domain/time/local-date.ts";
import { addressPlace, identifierPlace, phonePlace } from "../person/citizen.ts";
import { openText } from "../vault/envelope.ts";
import type { DataKey } from "../vault/vault.ts";

/** A citizen's columns as they lie, read along with a course. */
export interface CitizenColumns {
  readonly citizen_id: string;
  readonly given_name: string;
  readonly family_name: string;
  readonly birth_date: LocalDate | null;
  readonly identifier_kind: CitizenIdentifier["kind"] | "none";
  readonly identifier_sealed: Buffer | null;
  readonly address_sealed: Buffer | null;
  readonly phone_sealed: Buffer | null;
  readonly address_protected: boolean;
  readonly address_protected_until: LocalDate | null;
  readonly data_key: Buffer | null;
}

export function citizenColumns(alias: string): string {
  const columns = [
    "citizen_id",
    "given_name",
    "family_name",
    "birth_date",
    "identifier_kind",
    "identifier_sealed",
    "address_sealed",
    "phone_sealed",
    "address_protected",
    "address_protected_until",
    "data_key",
  ];
  return columns.map((column) => `${alias}.${column}`).join(", ");
}

/** The citizen as a device gets them. A protected address (CPR-loven § 28) does not travel. */
export function wireCitizen(row: CitizenColumns, key: DataKey, today: LocalDate): Citizen {
  const { citizen_id: citizenId, birth_date: birthDate } = row;
  const until = row.address_protected_until;
  const addressProtected = row.address_protected && (until === null || today <= until);
  const identifier = row.identifier_sealed && openText(key, row.identifier_sealed, identifierPlace(citizenId));
  const address = row.address_sealed && !addressProtected && openText(key, row.address_sealed, addressPlace(citizenId));
  const phone = row.phone_sealed && openText(key, row.phone_sealed, phonePlace(citizenId));
  return {
    citizenId,
    givenName: row.given_name,
    familyName: row.family_name,
    ...(birthDate === null ? {} : { birthDate }),
    identifierKind: row.identifier_kind,
    ...(identifier ? { identifier } : {}),
    ...(address ? { address } : {}),
    ...(phone ? { phone } : {}),
    addressProtected,
  };
}

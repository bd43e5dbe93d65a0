import type { CitizenIdentifier } from "@tovholder/domain/person/cpr.ts";
import { fullName, nameTokens, searchKey } from "@tovholder/domain/person/name.ts";
import type { PersonName } from "@tovholder/domain/person/name.ts";
import type { LocalDate } from "@tovholder/domain/time/local-date.ts";
import { statement } from "../db/statement.ts";
import type { Tx } from "../db/transaction.ts";
import { openText, sealText } from "../vault/envelope.ts";
import type { DataKey, Vault } from "../vault/vault.ts";

/** Name and address protection (CPR-loven § 28); without `until` it holds until withdrawn. */
export interface AddressProtection {
  readonly until: LocalDate | undefined;
  readonly source: string | undefined;
}

/** What is known of a citizen. Identifier and address are sealed where they lie. */
export interface Citizen {
  readonly citizenId: string;
  readonly name: PersonName;
  readonly birthDate: LocalDate | undefined;
  readonly identifier: CitizenIdentifier | undefined;
  readonly address: string | undefined;
  readonly protection: AddressProtection | undefined;
}

interface CitizenRow {
  readonly given_name: string;
  readonly family_name: string;
  readonly birth_date: LocalDate | null;
  readonly identifier_kind: CitizenIdentifier["kind"] | "none";
  readonly identifier_sealed: Buffer | null;
  readonly address_sealed: Buffer | null;
  readonly address_protected: boolean;
  readonly address_protected_until: LocalDate | null;
  readonly address_protection_source: string | null;
  readonly data_key: Buffer | null;
}

const insertRows = statement<never>(
  "citizen.insert",
  `insert into citizen (municipality_id, citizen_id, given_name, family_name, search_key, birth_date, identifier_kind,
     identifier_sealed, identifier_index, address_sealed, address_protected, address_protected_until,
     address_protection_source, data_key, created_at)
   select $1, citizen_id, given_name, family_name, search_key, birth_date, identifier_kind, identifier_sealed,
     identifier_index, address_sealed, address_protected, address_protected_until, address_protection_source, data_key, $2
   from unnest($3::uuid[], $4::text[], $5::text[], $6::text[], $7::date[], $8::text[], $9::bytea[], $10::bytea[],
     $11::bytea[], $12::boolean[], $13::date[], $14::text[], $15::bytea[])
     as given (citizen_id, given_name, family_name, search_key, birth_date, identifier_kind, identifier_sealed,
       identifier_index, address_sealed, address_protected, address_protected_until, address_protection_source, data_key)`,
);

const findRow = statement<CitizenRow>(
  "citizen.find",
  `select given_name, family_name, birth_date, identifier_kind, identifier_sealed, address_sealed, address_protected,
     address_protected_until, address_protection_source, data_key
   from citizen where municipality_id = $1 and citizen_id = $2`,
);

const updateRow = statement<never>(
  "citizen.update",
  `update citizen set given_name = $3, family_name = $4, search_key = $5, birth_date = $6, identifier_kind = $7,
     identifier_sealed = $8, identifier_index = $9, address_sealed = $10, address_protected = $11,
     address_protected_until = $12, address_protection_source = $13
   where municipality_id = $1 and citizen_id = $2 and erased_at is null`,
);

/** Where the vault and the time come from when citizens are written. */
export interface CitizenStore {
  readonly vault: Vault;
  readonly now: Date;
}

/** Adds citizens in one statement, each under a data key of its own. */
export async function insertCitizens(tx: Tx, store: CitizenStore, citizens: readonly Citizen[]): Promise<void> {
  const rows = citizens.map((citizen) => {
    const wrapped = store.vault.createDataKey(citizen.citizenId);
    const key = store.vault.dataKey(citizen.citizenId, wrapped);
    return [citizen.citizenId, ...columns(tx, { vault: store.vault, key }, citizen), wrapped];
  });
  const arrays = Array.from({ length: 13 }, (_, column) => rows.map((row) => row[column] ?? null));
  await tx.run(insertRows, [tx.municipalityId, store.now.toISOString(), ...arrays]);
}

/** The citizen with everything opened; `undefined` when there is none, or when they have been erased. */
export async function findCitizen(tx: Tx, vault: Vault, citizenId: string): Promise<Citizen | undefined> {
  const row = await tx.maybe(findRow, [tx.municipalityId, citizenId]);
  if (row === undefined || row.data_key === null) return undefined;
  const key = vault.dataKey(citizenId, row.data_key);
  const kind = row.identifier_kind;
  return {
    citizenId,
    name: { given: row.given_name, family: row.family_name },
    birthDate: row.birth_date ?? undefined,
    identifier:
      kind === "none" || row.identifier_sealed === null
        ? undefined
        : { kind, value: openText(key, row.identifier_sealed, identifierPlace(citizenId)) },
    address: row.address_sealed === null ? undefined : openText(key, row.address_sealed, addressPlace(citizenId)),
    protection: row.address_protected
      ? { until: row.address_protected_until ?? undefined, source: row.address_protection_source ?? undefined }
      : undefined,
  };
}

/** The citizen's data key, for what else is sealed about them; `undefined` when missing or erased. */
export async function findDataKey(tx: Tx, vault: Vault, citizenId: string): Promise<DataKey | undefined> {
  const row = await tx.maybe(findRow, [tx.municipalityId, citizenId]);
  return row === undefined || row.data_key === null ? undefined : vault.dataKey(citizenId, row.data_key);
}

/** Writes what is known anew. Answers whether the citizen is there. */
export async function updateCitizen(tx: Tx, vault: Vault, citizen: Citizen): Promise<boolean> {
  const key = await findDataKey(tx, vault, citizen.citizenId);
  if (key === undefined) return false;
  const values = columns(tx, { vault, key }, citizen);
  return (await tx.run(updateRow, [tx.municipalityId, citizen.citizenId, ...values])) === 1;
}

function columns(tx: Tx, { vault, key }: { readonly vault: Vault; readonly key: DataKey }, citizen: Citizen) {
  const { citizenId, name, identifier, address, protection } = citizen;
  return [
    name.given,
    name.family,
    storedKey(name),
    citizen.birthDate ?? null,
    identifier?.kind ?? "none",
    identifier ? sealText(key, identifier.value, identifierPlace(citizenId)) : null,
    identifier ? vault.identifierIndex(tx.municipalityId, identifier.value) : null,
    address === undefined ? null : sealText(key, address, addressPlace(citizenId)),
    protection !== undefined,
    protection?.until ?? null,
    protection?.source ?? null,
  ];
}

/** The column that is searched: how the name sounds and how it is written, so that half-typed names are found too. */
function storedKey(name: PersonName): string {
  const written = fullName(name);
  return `${searchKey(written)} ${nameTokens(written).join(" ")}`;
}

/** Where the identifier is sealed. */
export function identifierPlace(citizenId: string): string {
  return `citizen.identifier:${citizenId}`;
}

/** Where the address is sealed. */
export function addressPlace(citizenId: string): string {
  return `citizen.address:${citizenId}`;
}

/** Where the telephone number is sealed. */
export function phonePlace(citizenId: string): string {
  return `citizen.phone:${citizenId}`;
}

import type { CitizenIdentifier } from "@tovholder/domain/person/cpr.ts";
import type { PersonName } from "@tovholder/domain/person/name.ts";
import type { LocalDate } from "@tovholder/domain/time/local-date.ts";
import { columnsOf } from "../db/columns.ts";
import { statement } from "../db/statement.ts";
import type { SqlValue } from "../db/statement.ts";
import type { Tx } from "../db/transaction.ts";
import { openText, sealText } from "../vault/envelope.ts";
import type { DataKey, Vault } from "../vault/vault.ts";
import { addWords, changeWords, nameWords } from "./name-words.ts";
import type { NameWords } from "./name-words.ts";

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
  `insert into citizen (municipality_id, citizen_id, given_name, family_name, birth_date, identifier_kind,
     identifier_sealed, identifier_index, address_sealed, address_protected, address_protected_until,
     address_protection_source, data_key, created_at)
   select $1, citizen_id, given_name, family_name, birth_date, identifier_kind, identifier_sealed,
     identifier_index, address_sealed, address_protected, address_protected_until, address_protection_source, data_key, $2
   from unnest($3::uuid[], $4::text[], $5::text[], $6::date[], $7::text[], $8::bytea[], $9::bytea[],
     $10::bytea[], $11::boolean[], $12::date[], $13::text[], $14::bytea[])
     as given (citizen_id, given_name, family_name, birth_date, identifier_kind, identifier_sealed,
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
  `update citizen set given_name = $3, family_name = $4, birth_date = $5, identifier_kind = $6,
     identifier_sealed = $7, identifier_index = $8, address_sealed = $9, address_protected = $10,
     address_protected_until = $11, address_protection_source = $12
   where municipality_id = $1 and citizen_id = $2 and erased_at is null`,
);

/** Where the vault and the time come from when citizens are written. */
export interface CitizenStore {
  readonly vault: Vault;
  readonly now: Date;
}

/** Citizens sealed under data keys of their own, ready to be written. */
export interface PreparedCitizens {
  readonly keys: ReadonlyMap<string, DataKey>;
  readonly columns: readonly SqlValue[];
  readonly words: NameWords;
}

/** Makes the keys and seals. Work for the processor alone, so that it can be done while the database writes. */
export function prepareCitizens({ municipalityId, vault }: Place, citizens: readonly Citizen[]): PreparedCitizens {
  const keys = new Map<string, DataKey>();
  const rows = citizens.map((citizen) => {
    const { key, wrapped } = vault.createDataKey(citizen.citizenId);
    keys.set(citizen.citizenId, key);
    return [citizen.citizenId, ...columns({ municipalityId, vault }, key, citizen), wrapped];
  });
  return { keys, columns: columnsOf(rows, 12), words: nameWords(citizens) };
}

export async function insertPreparedCitizens(tx: Tx, prepared: PreparedCitizens, now: Date): Promise<void> {
  await Promise.all([
    tx.run(insertRows, [tx.municipalityId, now.toISOString(), ...prepared.columns]),
    addWords(tx, prepared.words),
  ]);
}

/** Adds citizens in one statement, each under a data key of its own. */
export async function insertCitizens(
  tx: Tx,
  { vault, now }: CitizenStore,
  citizens: readonly Citizen[],
): Promise<void> {
  await insertPreparedCitizens(tx, prepareCitizens({ municipalityId: tx.municipalityId, vault }, citizens), now);
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
  const before = await tx.maybe(findRow, [tx.municipalityId, citizen.citizenId]);
  if (before === undefined || before.data_key === null) return false;
  const key = vault.dataKey(citizen.citizenId, before.data_key);
  const name = { given: before.given_name, family: before.family_name };
  const values = columns({ municipalityId: tx.municipalityId, vault }, key, citizen);
  const updated = await tx.run(updateRow, [tx.municipalityId, citizen.citizenId, ...values]);
  await changeWords(tx, nameWords([{ citizenId: citizen.citizenId, name }]), nameWords([citizen]));
  return updated === 1;
}

/** Where a citizen belongs, and the vault that holds the keys there. */
interface Place {
  readonly municipalityId: number;
  readonly vault: Vault;
}

function columns({ municipalityId, vault }: Place, key: DataKey, citizen: Citizen) {
  const { citizenId, name, identifier, address, protection } = citizen;
  return [
    name.given,
    name.family,
    citizen.birthDate ?? null,
    identifier?.kind ?? "none",
    identifier ? sealText(key, identifier.value, identifierPlace(citizenId)) : null,
    identifier ? vault.identifierIndex(municipalityId, identifier.value) : null,
    address === undefined ? null : sealText(key, address, addressPlace(citizenId)),
    protection !== undefined,
    protection?.until ?? null,
    protection?.source ?? null,
  ];
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

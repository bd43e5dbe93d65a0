import { personKey } from "@tovholder/domain/import/import-key.ts";
import type { ImportedCitizen } from "@tovholder/domain/import/imported-course.ts";
import type { LocalDate } from "@tovholder/domain/time/local-date.ts";
import { statement } from "../db/statement.ts";
import type { Tx } from "../db/transaction.ts";
import type { Citizen } from "../person/citizen.ts";
import type { DataKey, Vault } from "../vault/vault.ts";

interface KnownRow {
  readonly citizen_id: string;
  readonly given_name: string;
  readonly family_name: string;
  readonly birth_date: LocalDate | null;
  readonly identifier_index: Buffer | null;
  readonly data_key: Buffer;
}

const columns = "citizen_id, given_name, family_name, birth_date, identifier_index, data_key";

const findKnown = statement<KnownRow>(
  "import.known-persons",
  `select ${columns} from citizen
   where municipality_id = $1 and erased_at is null and not possible and identifier_index = any($2::bytea[])
   union
   select ${columns} from citizen
   where municipality_id = $1 and erased_at is null and not possible and birth_date = any($3::date[])`,
);

/** A person who is there already, or has just come in. */
interface Known {
  readonly citizenId: string;
  readonly number: string | undefined;
}

/** The persons of a list: whom the rows mean, and who is new. */
export interface ImportPersons {
  /** Looks up whom the rows of the list could mean, in one question. Persons registered afterwards are not met. */
  prepare(tx: Tx, citizens: readonly ImportedCitizen[]): Promise<void>;
  /** The citizen of a row; `isNew` when they must be written first. */
  find(citizen: ImportedCitizen): { readonly citizenId: string; readonly isNew: boolean };
  /** The key of a person found, once they are written. */
  keyOf(citizenId: string): DataKey;
  /** Takes a new person back whose row was refused. */
  forget(citizenId: string): void;
  /** Tells that new persons have got their keys. */
  written(keys: ReadonlyMap<string, DataKey>): void;
}

/**
 * Matches by number, else by name and birth date together. A name alone is not enough: two persons made one is worse than
 * one person made two.
 */
export function createImportPersons(vault: Vault, municipalityId: number, makeId: () => string): ImportPersons {
  const byNumber = new Map<string, Known>();
  const byName = new Map<string, Known>();
  const keys = new Map<string, DataKey | Buffer>();
  const indexOf = (value: string) => vault.identifierIndex(municipalityId, value).toString("base64");

  function remember(known: Known, name: string | undefined): void {
    if (known.number !== undefined && !byNumber.has(known.number)) byNumber.set(known.number, known);
    if (name !== undefined && !byName.has(name)) byName.set(name, known);
  }

  return {
    async prepare(tx, citizens) {
      const numbers = citizens.flatMap(({ identifier }) =>
        identifier ? [vault.identifierIndex(municipalityId, identifier.value)] : [],
      );
      const days = citizens.flatMap(({ birthDate }) => (birthDate === undefined ? [] : [birthDate]));
      for (const row of await tx.rows(findKnown, [municipalityId, numbers, [...new Set(days)]])) {
        keys.set(row.citizen_id, row.data_key);
        const number = row.identifier_index?.toString("base64");
        remember({ citizenId: row.citizen_id, number }, nameOf(namedRow(row)));
      }
    },
    find(citizen) {
      const number = citizen.identifier === undefined ? undefined : indexOf(citizen.identifier.value);
      const name = nameOf(citizen);
      const named = name === undefined ? undefined : byName.get(name);
      const same =
        named !== undefined && (number === undefined || named.number === undefined || named.number === number);
      const known = (number === undefined ? undefined : byNumber.get(number)) ?? (same ? named : undefined);
      if (known !== undefined) return { citizenId: known.citizenId, isNew: false };
      const made = { citizenId: makeId(), number };
      remember(made, name);
      return { citizenId: made.citizenId, isNew: true };
    },
    keyOf(citizenId) {
      const key = keys.get(citizenId);
      if (key === undefined) throw new Error("A person without a key");
      // Few of those who were there already get a course, so each key is opened first when it is needed.
      return Buffer.isBuffer(key) ? vault.dataKey(citizenId, key) : key;
    },
    forget(citizenId) {
      for (const known of [byNumber, byName]) {
        for (const [name, person] of known) if (person.citizenId === citizenId) known.delete(name);
      }
    },
    written(added) {
      for (const [citizenId, key] of added) keys.set(citizenId, key);
    },
  };
}

function namedRow(row: KnownRow): Pick<ImportedCitizen, "givenName" | "familyName" | "birthDate"> {
  const name = { givenName: row.given_name, familyName: row.family_name };
  return row.birth_date === null ? name : { ...name, birthDate: row.birth_date };
}

function nameOf(citizen: ImportedCitizen): string | undefined {
  return citizen.birthDate === undefined ? undefined : personKey(citizen);
}

export function newCitizen(citizenId: string, from: ImportedCitizen): Citizen {
  return {
    citizenId,
    name: { given: from.givenName, family: from.familyName },
    birthDate: from.birthDate,
    identifier: from.identifier,
    address: undefined,
    protection: undefined,
  };
}

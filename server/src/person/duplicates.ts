import type { Actor } from "@tovholder/domain/access/actor.ts";
import type { CitizenIdentifier } from "@tovholder/domain/person/cpr.ts";
import { fullName } from "@tovholder/domain/person/name.ts";
import type { PersonName } from "@tovholder/domain/person/name.ts";
import type { LocalDate } from "@tovholder/domain/time/local-date.ts";
import { inReach, reachParams } from "../access/course-scope.ts";
import { statement } from "../db/statement.ts";
import type { Tx } from "../db/transaction.ts";
import type { Vault } from "../vault/vault.ts";
import { typedWords } from "./name-words.ts";

/** Someone who may be the person being registered. Over the whole municipality, so it says no more than needed to tell. */
export interface PossibleDuplicate {
  readonly citizenId: string;
  readonly givenName: string;
  readonly familyName: string;
  readonly birthDate: LocalDate | null;
  /** The number is the same, the name is near and the birth date the same, or the name is nearly the same. */
  readonly because: "number" | "birth-date" | "name";
}

export interface Candidate {
  readonly actor: Actor;
  readonly name: PersonName;
  readonly birthDate: LocalDate | undefined;
  readonly identifier: CitizenIdentifier | undefined;
}

/**
 * A possible citizen is nobody's duplicate but that of the team that looks for them (parameters 6 and 7).
 * Closeness from which a name alone, and a name with the same birth date, is worth showing; chosen by Tovholder.
 */
const findDuplicates = statement<PossibleDuplicate>(
  "person.duplicates",
  `select p.citizen_id as "citizenId", p.given_name as "givenName", p.family_name as "familyName",
     p.birth_date as "birthDate",
     case when p.identifier_index = $2 then 'number' when p.birth_date = $3::date then 'birth-date' else 'name' end
       as because
   from (
     select citizen_id, 1 as closeness from citizen where municipality_id = $1 and identifier_index = $2
     union all
     select citizen_id, sum(closeness) / cardinality($4::text[]) as closeness
     from (
       select w.citizen_id, near.n, max(near.closeness) as closeness
       from near_words($4, $5) near
       join citizen_word w on w.municipality_id = $1 and w.word = near.word
       group by w.citizen_id, near.n
     ) word
     group by citizen_id
     having sum(closeness) / cardinality($4::text[]) > 0.6
   ) h
   join citizen p on p.municipality_id = $1 and p.citizen_id = h.citizen_id and p.erased_at is null
   where (p.identifier_index = $2 or p.birth_date = $3::date
       or (h.closeness > 0.9 and (p.birth_date is null or $3::date is null)))
     and (not p.possible or exists (select 1 from course c
       where c.municipality_id = $1 and c.citizen_id = p.citizen_id and ${inReach("c", 6)}))
   group by p.municipality_id, p.citizen_id
   order by max(case when p.identifier_index = $2 then 2 else h.closeness end) desc, p.citizen_id
   limit 5`,
);

/** Persons already known who may be this one. A suggestion: nobody is stopped from registering. */
export function findPossibleDuplicates(
  tx: Tx,
  vault: Vault,
  { actor, name, birthDate, identifier }: Candidate,
): Promise<readonly PossibleDuplicate[]> {
  const { sounds, letters } = typedWords(fullName(name));
  return tx.rows(findDuplicates, [
    tx.municipalityId,
    identifier ? vault.identifierIndex(tx.municipalityId, identifier.value) : null,
    birthDate ?? null,
    sounds,
    letters,
    ...reachParams(actor, "course.read"),
  ]);
}

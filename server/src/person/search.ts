import type { Actor } from "@tovholder/domain/access/actor.ts";
import { identifierOf, readCpr } from "@tovholder/domain/person/cpr.ts";
import { nameTokens, searchKey } from "@tovholder/domain/person/name.ts";
import { readDate } from "@tovholder/domain/time/danish-date.ts";
import type { LocalDate } from "@tovholder/domain/time/local-date.ts";
import { inReach, reachParams } from "../access/course-scope.ts";
import { statement } from "../db/statement.ts";
import type { Tx } from "../db/transaction.ts";
import type { Vault } from "../vault/vault.ts";

export interface FoundCourse {
  readonly courseId: string;
  readonly method: string;
  readonly stage: string;
  readonly workerId: string | null;
  readonly closedOn: LocalDate | null;
}

/** A person in the searcher's reach, with the courses that put them there. Never a number: birth dates suffice in lists. */
export interface FoundPerson {
  readonly citizenId: string;
  readonly givenName: string;
  readonly familyName: string;
  readonly birthDate: LocalDate | null;
  readonly addressProtected: boolean;
  readonly courses: readonly FoundCourse[];
}

/** What a search text turned out to be. */
export type SearchKind = "number" | "birth-date" | "name" | "nothing";

export interface SearchResult {
  readonly kind: SearchKind;
  readonly persons: readonly FoundPerson[];
}

const HITS = 20;

const person = `p.citizen_id as "citizenId", p.given_name as "givenName", p.family_name as "familyName",
  p.birth_date as "birthDate", p.address_protected as "addressProtected"`;

/** Courses in reach as JSON; parameters 2 and 3 are the reach. A person without any is not found. */
const courses = `select json_agg(json_build_object('courseId', c.course_id, 'method', c.method, 'stage', c.stage,
    'workerId', c.worker_id, 'closedOn', c.closed_on) order by c.closed_on desc nulls first, c.created_at desc) as courses
  from course c
  where c.municipality_id = $1 and c.citizen_id = p.citizen_id and ${inReach("c", 2)}`;

const byName = statement<FoundPerson>(
  "person.by-name",
  `select ${person}, found.courses
   from citizen_candidates($4, $5) h
   join citizen p on p.municipality_id = $1 and p.citizen_id = h.citizen_id and p.erased_at is null
   cross join lateral (${courses}) found
   where found.courses is not null
   order by h.closeness desc, p.family_name collate danish, p.given_name collate danish, p.citizen_id
   limit ${HITS}`,
);

const byNumber = statement<FoundPerson>(
  "person.by-number",
  `select ${person}, found.courses
   from citizen p
   cross join lateral (${courses}) found
   where p.municipality_id = $1 and p.identifier_index = $4 and p.erased_at is null and found.courses is not null
   order by p.citizen_id
   limit ${HITS}`,
);

const byBirthDate = statement<FoundPerson>(
  "person.by-birth-date",
  `select ${person}, found.courses
   from citizen p
   cross join lateral (${courses}) found
   where p.municipality_id = $1 and p.birth_date = $4 and p.erased_at is null and found.courses is not null
   order by p.family_name collate danish, p.given_name collate danish, p.citizen_id
   limit ${HITS}`,
);

export interface Searcher {
  readonly actor: Actor;
  readonly vault: Vault;
  readonly today: LocalDate;
}

/**
 * Finds persons among the courses the actor may read: by number exactly, by birth date, or by name with misspellings and
 * spelling variants, nearest first.
 */
export async function searchPersons(tx: Tx, { actor, vault, today }: Searcher, text: string): Promise<SearchResult> {
  const reach = [tx.municipalityId, ...reachParams(actor, "course.read")] as const;
  const identifier = identifierOf(readCpr(text));
  if (identifier !== undefined) {
    const index = vault.identifierIndex(tx.municipalityId, identifier.value);
    return { kind: "number", persons: await tx.rows(byNumber, [...reach, index]) };
  }
  const birth = readDate(text, { today, yearsAhead: 0 });
  if (birth.ok) return { kind: "birth-date", persons: await tx.rows(byBirthDate, [...reach, birth.date]) };
  const typed = nameTokens(text).join(" ");
  if (typed === "") return { kind: "nothing", persons: [] };
  return { kind: "name", persons: await tx.rows(byName, [...reach, searchKey(text), typed]) };
}

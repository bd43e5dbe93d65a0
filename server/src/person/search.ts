import type { Actor } from "@tovholder/domain/access/actor.ts";
import { identifierOf, readCpr } from "@tovholder/domain/person/cpr.ts";
import { readDate } from "@tovholder/domain/time/danish-date.ts";
import type { LocalDate } from "@tovholder/domain/time/local-date.ts";
import { inReach, reachParams } from "../access/course-scope.ts";
import type { SqlValue } from "../db/statement.ts";
import { statement } from "../db/statement.ts";
import type { Tx } from "../db/transaction.ts";
import type { Vault } from "../vault/vault.ts";
import { typedWords } from "./name-words.ts";

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
export type SearchKind = "number" | "birth-date" | "name";

export interface SearchResult {
  readonly kind: SearchKind;
  readonly persons: readonly FoundPerson[];
}

const HITS = 20;

const person = `p.citizen_id as "citizenId", p.given_name as "givenName", p.family_name as "familyName",
  p.birth_date as "birthDate", p.address_protected as "addressProtected"`;

/** Courses in reach as JSON; parameters 2 to 5 are the reach. A person without any is not found. */
const courses = `select json_agg(json_build_object('courseId', c.course_id, 'method', c.method, 'stage', c.stage,
    'workerId', c.worker_id, 'closedOn', c.closed_on) order by c.closed_on desc nulls first, c.created_at desc) as courses
  from course c
  where c.municipality_id = $1 and c.citizen_id = p.citizen_id and ${inReach("c", 2)}`;

/**
 * Each word typed finds the words of names near it, and those find citizens; nearest over all words first. `$8` is how many
 * of the words typed must be found. Bearers out of reach are let go before anything is weighed, so that the names of a
 * whole municipality cost little more than those of a team; the nearest are then put in the order of names. The reach is
 * read once, because the planner takes a reach of 100 persons for one of thousands, and would ask for each bearer.
 */
const byName = statement<FoundPerson>(
  "person.by-name",
  `with near as materialized (select n, word, closeness from near_words($6, $7)),
   reach as materialized (
     select distinct c.citizen_id from course c where c.municipality_id = $1 and ${inReach("c", 2)}),
   ranked as (
     select citizen_id, sum(closeness) as closeness
     from (
       select w.citizen_id, near.n, max(near.closeness) as closeness
       from near
       join citizen_word w on w.municipality_id = $1 and w.word = near.word
       join reach on reach.citizen_id = w.citizen_id
       group by w.citizen_id, near.n) hit
     group by citizen_id
     having count(*) >= $8::int
     order by 2 desc, 1
     limit 5 * ${HITS}),
   first as (
     select p.citizen_id, p.given_name, p.family_name, p.birth_date, p.address_protected, ranked.closeness
     from ranked
     join citizen p on p.municipality_id = $1 and p.citizen_id = ranked.citizen_id and p.erased_at is null
     order by ranked.closeness desc, p.family_name collate danish, p.given_name collate danish, p.citizen_id
     limit ${HITS})
   select ${person}, found.courses
   from first p
   cross join lateral (${courses}) found
   order by p.closeness desc, p.family_name collate danish, p.given_name collate danish, p.citizen_id`,
);

const byNumber = statement<FoundPerson>(
  "person.by-number",
  `select ${person}, found.courses
   from citizen p
   cross join lateral (${courses}) found
   where p.municipality_id = $1 and p.identifier_index = $6 and p.erased_at is null and found.courses is not null
   order by p.citizen_id
   limit ${HITS}`,
);

const byBirthDate = statement<FoundPerson>(
  "person.by-birth-date",
  `select ${person}, found.courses
   from citizen p
   cross join lateral (${courses}) found
   where p.municipality_id = $1 and p.birth_date = $6 and p.erased_at is null and found.courses is not null
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
  return { kind: "name", persons: await searchNames(tx, reach, text) };
}

/** Persons found by every word typed, or, when there are none, by all words but one. */
async function searchNames(tx: Tx, reach: readonly SqlValue[], text: string): Promise<readonly FoundPerson[]> {
  const { sounds, letters } = typedWords(text);
  if (letters.length === 0) return [];
  const all = await tx.rows(byName, [...reach, sounds, letters, letters.length]);
  if (all.length > 0 || letters.length === 1) return all;
  return tx.rows(byName, [...reach, sounds, letters, letters.length - 1]);
}

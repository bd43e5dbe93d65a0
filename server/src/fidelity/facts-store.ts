import { setImmediate as letOthersIn } from "node:timers/promises";
import type { Entry } from "@tovholder/domain/course/entries.ts";
import { factsOf } from "@tovholder/domain/fidelity/facts-of.ts";
import type { CourseFacts } from "@tovholder/domain/fidelity/facts.ts";
import type { LocalDate } from "@tovholder/domain/time/local-date.ts";
import { columnsOf } from "../db/columns.ts";
import { statement } from "../db/statement.ts";
import type { Tx } from "../db/transaction.ts";
import { entryOf } from "../journal/entry-rows.ts";
import type { JournalRow } from "../journal/statements.ts";
import { openText, sealText } from "../vault/envelope.ts";
import type { DataKey, Vault } from "../vault/vault.ts";

interface Head {
  readonly course_id: string;
  readonly citizen_id: string;
  readonly version: number;
  readonly data_key: Buffer;
}

/** Every course of citizens who have one, of the team, that was not over before the day: support and home are two courses. */
const listHeads = statement<Head>(
  "fidelity.heads",
  `select c.course_id, c.citizen_id, c.version, p.data_key
   from course c
   join citizen p on p.municipality_id = c.municipality_id and p.citizen_id = c.citizen_id and p.data_key is not null
   where c.municipality_id = $1 and c.citizen_id in (
     select o.citizen_id from course o
     where o.municipality_id = $1 and ($2::uuid is null or o.team_id = $2)
       and (o.closed_on is null or o.closed_on >= $3))
     and ($4::date is null or c.closed_on <= $4)`,
);

interface SavedRow {
  readonly course_id: string;
  readonly version: number;
  readonly sealed: Buffer;
}

const listSaved = statement<SavedRow>(
  "fidelity.saved",
  "select course_id, version, sealed from course_facts where municipality_id = $1 and course_id = any($2::uuid[])",
);

const listJournals = statement<JournalRow & { readonly course_id: string }>(
  "fidelity.journals",
  `select course_id, seq, entry_id, command_id, recorded_at, recorded_by, sealed
   from journal where municipality_id = $1 and course_id = any($2::uuid[])
   order by course_id, seq`,
);

const saveFacts = statement<never>(
  "fidelity.save",
  `insert into course_facts (municipality_id, course_id, version, sealed)
   select $1, course_id, version, sealed
   from unnest($2::uuid[], $3::int[], $4::bytea[]) as given (course_id, version, sealed)
   on conflict (municipality_id, course_id) do update set version = excluded.version, sealed = excluded.sealed
   where course_facts.version <= excluded.version`,
);

/** Raised when `CourseFacts` changes shape or meaning: what was saved before is then made anew. */
const FORM = 2;

interface Saved {
  readonly form: number;
  /** Absent for a journal without a referral. */
  readonly facts?: CourseFacts;
}

interface Place {
  readonly municipalityId: number;
  readonly courseId: string;
  readonly version: number;
}

function placeOf({ municipalityId, courseId, version }: Place): string {
  return `facts|${municipalityId}|${courseId}|${version}`;
}

function sealFacts(key: DataKey, place: Place, facts: CourseFacts | undefined): Buffer {
  const saved: Saved = { form: FORM, ...(facts === undefined ? {} : { facts }) };
  return sealText(key, JSON.stringify(saved), placeOf(place));
}

/** Facts that were read or made before, by course and version. They hold no text; a course that grew is passed over. */
export interface FactsCache {
  get(place: Place): CourseFacts | "none" | undefined;
  set(place: Place, facts: CourseFacts | undefined): void;
}

/** A few tens of megabytes at most. */
const cachedCourses = 4000;

export function createFactsCache(limit = cachedCourses): FactsCache {
  const kept = new Map<string, { readonly version: number; readonly facts: CourseFacts | "none" }>();
  const nameOf = ({ municipalityId, courseId }: Place) => `${municipalityId}|${courseId}`;
  return {
    get(place) {
      const found = kept.get(nameOf(place));
      return found?.version === place.version ? found.facts : undefined;
    },
    set(place, facts) {
      const name = nameOf(place);
      kept.delete(name);
      kept.set(name, { version: place.version, facts: facts ?? "none" });
      const oldest = kept.keys().next();
      if (kept.size > limit && !oldest.done) kept.delete(oldest.value);
    },
  };
}

export interface FactsWanted {
  readonly teamId: string | undefined;
  /** Courses that ended before this day are left out, unless their citizen has another. */
  readonly since: LocalDate;
  /** Only courses that have ended, on this day at the latest. */
  readonly endedBy?: LocalDate;
}

export interface FactsStore {
  readonly vault: Vault;
  readonly cache: FactsCache;
}

/** The facts of every course in view. What is stale is made from its journal and kept, in the same transaction. */
export async function readFacts(tx: Tx, store: FactsStore, wanted: FactsWanted): Promise<readonly CourseFacts[]> {
  const { municipalityId } = tx;
  const heads = await tx.rows(listHeads, [municipalityId, wanted.teamId ?? null, wanted.since, wanted.endedBy ?? null]);
  const known: CourseFacts[] = [];
  const missing: Head[] = [];
  for (const head of heads) {
    const facts = store.cache.get(placeAt(tx, head));
    if (facts === undefined) missing.push(head);
    else if (facts !== "none") known.push(facts);
  }
  return missing.length === 0 ? known : [...known, ...(await openFacts(tx, store, missing))];
}

function placeAt({ municipalityId }: Tx, { course_id: courseId, version }: Head): Place {
  return { municipalityId, courseId, version };
}

/** Courses opened between two turns of the event loop, so that others are served meanwhile. */
const atATime = 50;

async function openFacts(tx: Tx, store: FactsStore, heads: readonly Head[]): Promise<readonly CourseFacts[]> {
  const opened: CourseFacts[] = [];
  // In one order for all, so that two who save at once never wait for each other in a ring.
  const sorted = [...heads].sort((left, right) => (left.course_id < right.course_id ? -1 : 1));
  const pieces = Array.from({ length: Math.ceil(sorted.length / atATime) }, (_, piece) =>
    sorted.slice(piece * atATime, (piece + 1) * atATime),
  );
  // The database reads the next piece while this one is opened.
  let ahead = readSaved(tx, pieces[0] ?? []);
  try {
    for (const [piece, some] of pieces.entries()) {
      const rows = await ahead;
      const next = pieces[piece + 1];
      if (next !== undefined) ahead = readSaved(tx, next);
      const saved = takeSaved(tx, store, { heads: some, rows });
      const stale = some.filter((head) => !saved.has(head.course_id));
      const made = stale.length === 0 ? [] : await makeAnew(tx, store, stale);
      for (const facts of [...saved.values(), ...made]) if (facts !== undefined) opened.push(facts);
      await letOthersIn();
    }
  } finally {
    // What was asked ahead fails with the rest, and is told of once.
    await ahead.catch(() => []);
  }
  return opened;
}

function readSaved(tx: Tx, heads: readonly Head[]): Promise<readonly SavedRow[]> {
  return tx.rows(listSaved, [tx.municipalityId, heads.map((head) => head.course_id)]);
}

type Opened = ReadonlyMap<string, CourseFacts | undefined>;

/** The facts that were saved at the very version of their course. */
function takeSaved(
  tx: Tx,
  { vault, cache }: FactsStore,
  { heads, rows }: { readonly heads: readonly Head[]; readonly rows: readonly SavedRow[] },
): Opened {
  const byId = new Map(rows.map((row) => [row.course_id, row]));
  const opened = new Map<string, CourseFacts | undefined>();
  for (const head of heads) {
    const row = byId.get(head.course_id);
    if (row === undefined || row.version !== head.version) continue;
    const place = placeAt(tx, head);
    const key = vault.dataKey(head.citizen_id, head.data_key);
    // Sealed here by `sealFacts`; the form says which shape it has.
    const saved = JSON.parse(openText(key, row.sealed, placeOf(place))) as Saved;
    if (saved.form !== FORM) continue;
    cache.set(place, saved.facts);
    opened.set(head.course_id, saved.facts);
  }
  return opened;
}

async function makeAnew(
  tx: Tx,
  { vault, cache }: FactsStore,
  heads: readonly Head[],
): Promise<readonly (CourseFacts | undefined)[]> {
  const { municipalityId } = tx;
  const rows = await tx.rows(listJournals, [municipalityId, heads.map((head) => head.course_id)]);
  const byCourse = Map.groupBy(rows, (row) => row.course_id);
  const made = heads.map((head) => {
    const { course_id: courseId, version } = head;
    const key = vault.dataKey(head.citizen_id, head.data_key);
    // A course may have grown since its version was read.
    const own = (byCourse.get(courseId) ?? []).filter((row) => row.seq <= version);
    const facts = factsOf(own.map((row) => entryOf({ municipalityId, courseId, key }, row)));
    const place = placeAt(tx, head);
    cache.set(place, facts);
    return { facts, row: [courseId, version, sealFacts(key, place, facts)] as const };
  });
  const saved = made.map(({ row }) => row);
  tx.send(saveFacts, [municipalityId, ...columnsOf(saved, 3)]);
  return made.map(({ facts }) => facts);
}

/** Keeps the facts of a course whose journal lies open: the rebuilding of a municipality. */
export function keepFacts(
  tx: Tx,
  key: DataKey,
  course: { readonly courseId: string; readonly version: number; readonly entries: readonly Entry[] },
): void {
  const { municipalityId } = tx;
  const { courseId, version, entries } = course;
  const sealed = sealFacts(key, { municipalityId, courseId, version }, factsOf(entries));
  tx.send(saveFacts, [municipalityId, ...columnsOf([[courseId, version, sealed]], 3)]);
}

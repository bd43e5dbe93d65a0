import { statement } from "../db/statement.ts";
import { projectionColumns } from "./project.ts";

/** A course as a command needs it, with the wrapped key of its citizen. */
export interface LockedCourse {
  readonly citizen_id: string;
  readonly team_id: string;
  readonly worker_id: string | null;
  readonly method: string;
  readonly version: number;
  readonly head_hash: Buffer | null;
  readonly snapshot_sealed: Buffer | null;
  readonly data_key: Buffer | null;
}

export interface CommandRow {
  readonly account_id: string;
  readonly course_id: string;
  readonly first_seq: number;
  readonly last_seq: number;
}

export interface JournalRow {
  readonly seq: number;
  readonly entry_id: string;
  readonly command_id: string;
  readonly recorded_at: string;
  readonly recorded_by: string;
  readonly sealed: Buffer;
}

/** Two commands to one course wait for each other here; each holds one such lock and no other, so none can deadlock. */
export const lockCourse = statement<LockedCourse>(
  "journal.lock-course",
  `select c.citizen_id, c.team_id, c.worker_id, c.method, c.version, c.head_hash, c.snapshot_sealed, p.data_key
   from course c
   join citizen p on p.municipality_id = c.municipality_id and p.citizen_id = c.citizen_id
   where c.municipality_id = $1 and c.course_id = $2
   for no key update of c`,
);

/** Sent after the lock, and so seeing what the holder before has written. */
export const findCommand = statement<CommandRow>(
  "journal.find-command",
  `select account_id, course_id, first_seq, last_seq from command where municipality_id = $1 and command_id = $2`,
);

export const findEntries = statement<JournalRow>(
  "journal.find-entries",
  `select seq, entry_id, command_id, recorded_at, recorded_by, sealed
   from journal
   where municipality_id = $1 and course_id = $2 and seq between $3 and $4
   order by seq`,
);

export interface Links {
  readonly before: string | null;
  readonly head: string | null;
}

/** Links of the entry before the first of a command, and of its last. */
export const findLinks = statement<Links>(
  "journal.find-links",
  `select encode((select hash from journal where municipality_id = $1 and course_id = $2 and seq = $3 - 1), 'hex') as before,
     encode((select hash from journal where municipality_id = $1 and course_id = $2 and seq = $4), 'hex') as head`,
);

const journalRows = `
  insert into journal
    (municipality_id, course_id, seq, entry_id, command_id, kind, day, recorded_at, recorded_by, sealed, hash)
  select $1::int, $2::uuid, e.seq, e.entry_id, $3::uuid, e.kind, e.day, $4::timestamptz, $5::uuid,
    e.sealed, e.hash
  from unnest($6::int[], $7::uuid[], $8::text[], $9::date[], $10::bytea[], $11::bytea[])
    as e (seq, entry_id, kind, day, sealed, hash)`;

const commandRow = `
  insert into command (municipality_id, command_id, course_id, first_seq, last_seq, account_id, at)
  select $1::int, $3::uuid, $2::uuid, ($6::int[])[1], $12::int, $5::uuid, $4::timestamptz`;

const PROJECTION_FROM = 15;
const projected = projectionColumns.map((column, index) => `${column} = $${PROJECTION_FROM + index}`).join(", ");
const projectedValues = projectionColumns.map((_, index) => `$${PROJECTION_FROM + index}`).join(", ");
const IMPORT_KEY = PROJECTION_FROM + projectionColumns.length;

/** Everything a command leaves behind in its course, in one statement. */
export const growCourse = statement<never>(
  "journal.grow-course",
  `with entry as (${journalRows}), done as (${commandRow})
   update course set version = $12, head_hash = $13, snapshot_sealed = $14, ${projected}
   where municipality_id = $1 and course_id = $2`,
);

/** The same for a course that begins. Gives no row when the course, or the import key, is already there. */
export const beginCourse = statement<{ readonly course_id: string }>(
  "journal.begin-course",
  `with begun as (
     insert into course (municipality_id, course_id, created_at, version, head_hash, snapshot_sealed,
       ${projectionColumns.join(", ")}, import_key)
     values ($1, $2, $4, $12, $13, $14, ${projectedValues}, $${IMPORT_KEY})
     on conflict do nothing
     returning course_id
   ), entry as (${journalRows} cross join begun), done as (${commandRow} from begun)
   select course_id from begun`,
);

/** What a command points at outside its course, as far as its sender may know of it. */
export interface References {
  readonly data_key: Buffer | null;
  /** Whether the course is, or would be, about a possible citizen: those stay within a team that does outreach. */
  readonly possible: boolean;
  readonly team_known: boolean;
  readonly team_outreach: boolean;
  readonly worker_known: boolean;
  readonly worker_in_team: boolean;
}

/** Citizens of `alias` whom the sender may know of: a possible citizen only from the own course or the own team's. */
function knownTo(alias: string, accountId: string, teamIds: string): string {
  return `(not ${alias}.possible or exists (select 1 from possible_citizen o
     join course oc on oc.municipality_id = $1 and oc.course_id = o.course_id
     where o.municipality_id = $1 and o.citizen_id = ${alias}.citizen_id
       and (oc.worker_id = ${accountId}::uuid or oc.team_id = any(${teamIds}::uuid[]))))`;
}

export const findReferences = statement<References>(
  "journal.find-references",
  `select
     (select p.data_key from citizen p
      where p.municipality_id = $1 and p.citizen_id = $2 and ${knownTo("p", "$5", "$6")}) as data_key,
     exists (select 1 from citizen p where p.municipality_id = $1 and p.possible and p.citizen_id =
       coalesce($2, (select c.citizen_id from course c where c.municipality_id = $1 and c.course_id = $7))) as possible,
     exists (select 1 from team where municipality_id = $1 and team_id = $3 and active) as team_known,
     exists (select 1 from team where municipality_id = $1 and team_id = $3 and outreach) as team_outreach,
     $4::uuid is null
       or exists (select 1 from account where municipality_id = $1 and account_id = $4 and active) as worker_known,
     $4::uuid is null or exists (select 1 from team_member m
       where m.municipality_id = $1 and m.team_id = $3 and m.account_id = $4
         and m.valid_from <= $8::date and (m.valid_to is null or m.valid_to >= $8::date)) as worker_in_team`,
);

/** Whom a possible citizen is said to be, and the outreach course that carries on. */
export interface JoinReferences {
  readonly citizen_known: boolean;
  /** The one meant is a possible citizen who was joined to somebody else. */
  readonly citizen_joined: boolean;
  readonly into_team: string | null;
  readonly into_worker: string | null;
}

export const findJoin = statement<JoinReferences>(
  "journal.find-join",
  `select
     exists (select 1 from citizen p where p.municipality_id = $1 and p.citizen_id = $2 and p.erased_at is null
       and ${knownTo("p", "$4", "$5")}) as citizen_known,
     exists (select 1 from course c where c.municipality_id = $1 and c.citizen_id = $2
       and c.joined_citizen_id is not null) as citizen_joined,
     i.team_id as into_team, i.worker_id as into_worker
   from (values (1)) one
   left join course i on i.municipality_id = $1 and i.course_id = $3 and i.citizen_id = $2 and i.method = 'skp'
     and i.closed_on is null and i.stage <> 'joined'`,
);

/** Holds the documents of a course to what its journal now says of them. */
export const settleDocuments = statement<never>(
  "journal.settle-documents",
  `update document set
     removed_at = case when document_id = any($3::uuid[]) then null else $4::timestamptz end,
     removed_by = case when document_id = any($3::uuid[]) then null else $5::uuid end
   where municipality_id = $1 and course_id = $2
     and (removed_at is null) is distinct from (document_id = any($3::uuid[]))`,
);

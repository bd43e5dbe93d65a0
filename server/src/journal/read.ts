import type { CourseRecord } from "@tovholder/domain/sync/protocol.ts";
import type { LocalDate } from "@tovholder/domain/time/local-date.ts";
import { statement } from "../db/statement.ts";
import type { Tx } from "../db/transaction.ts";
import type { Vault } from "../vault/vault.ts";
import { citizenColumns, wireCitizen } from "./citizen-row.ts";
import type { CitizenColumns } from "./citizen-row.ts";
import { entryOf } from "./entry-rows.ts";

/** One entry as the database packs it: seq, entry id, command id, instant, author, sealed bytes as base64. */
export type PackedEntry = readonly [number, string, string, string, string, string];

export interface RecordRow extends CitizenColumns {
  readonly course_id: string;
  readonly version: number;
  readonly entries: readonly PackedEntry[] | null;
  readonly before: string | null;
  readonly head: string;
}

/** SQL for a course with its citizen and its entries after `after`; `c` is the course and `p` the citizen. */
export function recordColumns(after: string): string {
  return `c.course_id, c.version, ${citizenColumns("p")}, encode(c.head_hash, 'hex') as head,
    (select encode(b.hash, 'hex') from journal b
     where b.municipality_id = c.municipality_id and b.course_id = c.course_id and b.seq = ${after}) as before,
    (select json_agg(
       json_build_array(j.seq, j.entry_id, j.command_id, j.recorded_at, j.recorded_by, encode(j.sealed, 'hex'))
       order by j.seq)
     from journal j
     where j.municipality_id = c.municipality_id and j.course_id = c.course_id and j.seq > ${after}) as entries`;
}

const findRecord = statement<RecordRow>(
  "journal.find-record",
  `select ${recordColumns("$3")}
   from course c
   join citizen p on p.municipality_id = c.municipality_id and p.citizen_id = c.citizen_id
   where c.municipality_id = $1 and c.course_id = $2`,
);

export interface Reading {
  readonly courseId: string;
  /** Entries after this number; 0 gives them all. */
  readonly after: number;
  readonly today: LocalDate;
}

/** A course with its citizen and journal, in one statement; `undefined` when there is none, or the citizen is erased. */
export async function readCourse(tx: Tx, vault: Vault, reading: Reading): Promise<CourseRecord | undefined> {
  const row = await tx.maybe(findRecord, [tx.municipalityId, reading.courseId, reading.after]);
  return row && openRecord(row, { vault, municipalityId: tx.municipalityId, today: reading.today });
}

export interface Opening {
  readonly vault: Vault;
  readonly municipalityId: number;
  readonly today: LocalDate;
}

/** Opens what the database gave sealed. */
export function openRecord(row: RecordRow, { vault, municipalityId, today }: Opening): CourseRecord | undefined {
  if (row.data_key === null) return undefined;
  const key = vault.dataKey(row.citizen_id, row.data_key);
  const course = { municipalityId, courseId: row.course_id, key };
  const entries = (row.entries ?? []).map(([seq, entryId, commandId, at, by, sealed]) =>
    entryOf(course, {
      seq,
      entry_id: entryId,
      command_id: commandId,
      recorded_at: new Date(at).toISOString(),
      recorded_by: by,
      sealed: Buffer.from(sealed, "hex"),
    }),
  );
  const { course_id: courseId, version, before, head } = row;
  return { courseId, version, citizen: wireCitizen(row, key, today), entries, ...(before && { before }), head };
}

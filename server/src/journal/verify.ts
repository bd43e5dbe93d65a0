import { statement } from "../db/statement.ts";
import type { Tx } from "../db/transaction.ts";
import { chainStart, linkHash } from "./chain.ts";

/** One journal row as it lies, without opening it. */
export interface ChainRow {
  readonly course_id: string;
  readonly seq: number;
  readonly entry_id: string;
  readonly command_id: string;
  readonly kind: string;
  readonly day: string;
  readonly recorded_at: string;
  readonly recorded_by: string;
  readonly sealed: Buffer;
  readonly hash: Buffer;
}

export interface ChainHead {
  readonly course_id: string;
  readonly version: number;
  readonly head_hash: Buffer | null;
}

/** `entry`: a row was changed. `gap`: one is missing or doubled. `head`: rows were cut off or added at the end. */
export interface ChainFault {
  readonly courseId: string;
  readonly seq: number;
  readonly fault: "entry" | "gap" | "head";
}

export interface Verification {
  readonly courses: number;
  readonly entries: number;
  readonly faults: readonly ChainFault[];
}

const COURSES_AT_ONCE = 50;
const BEFORE_ALL = "00000000-0000-0000-0000-000000000000";

const listHeads = statement<ChainHead>(
  "journal.list-heads",
  `select course_id, version, head_hash from course
   where municipality_id = $1 and course_id > $2
   order by course_id limit $3`,
);

const listChain = statement<ChainRow>(
  "journal.list-chain",
  `select course_id, seq, entry_id, command_id, kind, day, recorded_at, recorded_by, sealed, hash
   from journal
   where municipality_id = $1 and course_id = any($2::uuid[])
   order by course_id, seq`,
);

/** Verifies the journals of every course of the municipality. Needs no keys, so erased citizens' courses count too. */
export async function verifyJournals(tx: Tx): Promise<Verification> {
  const faults: ChainFault[] = [];
  let courses = 0;
  let entries = 0;
  let after = BEFORE_ALL;
  for (;;) {
    const heads = await tx.rows(listHeads, [tx.municipalityId, after, COURSES_AT_ONCE]);
    const last = heads.at(-1);
    if (last === undefined) return { courses, entries, faults };
    const rows = await readChains(
      tx,
      heads.map((head) => head.course_id),
    );
    const byCourse = Map.groupBy(rows, (row) => row.course_id);
    for (const head of heads) faults.push(...chainFaults(tx.municipalityId, head, byCourse.get(head.course_id) ?? []));
    courses += heads.length;
    entries += rows.length;
    after = last.course_id;
  }
}

/** The rows of these courses as they lie, in order. */
export function readChains(tx: Tx, courseIds: readonly string[]): Promise<readonly ChainRow[]> {
  return tx.rows(listChain, [tx.municipalityId, courseIds]);
}

/** What is wrong with one course's chain; empty when every column and byte is as it was written. Pure. */
export function chainFaults(municipalityId: number, head: ChainHead, rows: readonly ChainRow[]): readonly ChainFault[] {
  const courseId = head.course_id;
  const faults: ChainFault[] = [];
  let previous: Uint8Array = chainStart;
  for (const [index, row] of rows.entries()) {
    if (row.seq !== index + 1) faults.push({ courseId, seq: row.seq, fault: "gap" });
    if (!row.hash.equals(hashOf(municipalityId, row, previous)))
      faults.push({ courseId, seq: row.seq, fault: "entry" });
    previous = row.hash;
  }
  const whole = rows.length === head.version && head.head_hash !== null && head.head_hash.equals(previous);
  if (!whole) faults.push({ courseId, seq: head.version, fault: "head" });
  return faults;
}

function hashOf(municipalityId: number, row: ChainRow, previous: Uint8Array): Buffer {
  const open = {
    municipalityId,
    courseId: row.course_id,
    seq: row.seq,
    entryId: row.entry_id,
    commandId: row.command_id,
    kind: row.kind,
    day: row.day,
    recordedAt: row.recorded_at,
    recordedBy: row.recorded_by,
  };
  return linkHash(previous, open, row.sealed);
}

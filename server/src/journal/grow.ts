import { entryIdOf } from "@tovholder/domain/course/decide.ts";
import { entryDay } from "@tovholder/domain/course/entries.ts";
import type { Entry, EntrySays } from "@tovholder/domain/course/entries.ts";
import { advance } from "@tovholder/domain/course/fold.ts";
import type { CourseState } from "@tovholder/domain/course/state.ts";
import type { LocalDate } from "@tovholder/domain/time/local-date.ts";
import type { SqlValue } from "../db/statement.ts";
import { chainStart, linkHash } from "./chain.ts";
import type { CourseKey } from "./entry-rows.ts";
import { projectCourse, projectionValues } from "./project.ts";
import { sealSays, sealSnapshot } from "./sealed-entry.ts";

/** Where a course stands before a command: all that the next entries build on. */
export interface CourseHead extends CourseKey {
  readonly version: number;
  readonly headHash: Uint8Array | null;
  readonly state: CourseState | undefined;
  /** The whole journal so far; read only when an entry rewrites an earlier one. */
  readonly entries: readonly Entry[];
}

/** A command that was accepted, with who said it and when. */
export interface AcceptedCommand {
  readonly commandId: string;
  readonly says: readonly EntrySays[];
  readonly at: Date;
  readonly today: LocalDate;
  readonly by: string;
}

export interface Growth {
  readonly entries: readonly Entry[];
  readonly state: CourseState;
  readonly headHash: Buffer;
  /** Parameters of `growCourse`, and of `beginCourse` but for the import key. */
  readonly params: readonly SqlValue[];
}

/** Makes the entries of a command, sealed and chained, and the course row that follows from them. Pure but for nonces. */
export function grow(head: CourseHead, command: AcceptedCommand): Growth {
  const entries = entriesOf(head, command);
  const { rows, headHash } = chain(head, entries, command.today);
  const state = advance(head.state, entries, () => [...head.entries, ...entries]);
  if (state === undefined) throw new Error("A journal that begins without a referral");
  const { municipalityId, courseId, key } = head;
  const version = head.version + entries.length;
  const params = [
    municipalityId,
    courseId,
    command.commandId,
    command.at.toISOString(),
    command.by,
    rows.map((row) => row.seq),
    rows.map((row) => row.entryId),
    rows.map((row) => row.kind),
    rows.map((row) => row.day),
    rows.map((row) => row.sealed),
    rows.map((row) => row.hash),
    version,
    headHash,
    sealSnapshot(key, { municipalityId, courseId, version }, state),
    ...projectionValues(projectCourse(state)),
  ];
  return { entries, state, headHash, params };
}

/** The entries of a command, in order, numbered on from the course's version. */
export function entriesOf(
  head: Pick<CourseHead, "courseId" | "version">,
  command: Omit<AcceptedCommand, "today">,
): readonly Entry[] {
  return command.says.map((says, index) => ({
    entryId: entryIdOf(command.commandId, index),
    courseId: head.courseId,
    commandId: command.commandId,
    seq: head.version + 1 + index,
    at: command.at.toISOString(),
    by: command.by,
    says,
  }));
}

export interface ChainedRow {
  readonly seq: number;
  readonly entryId: string;
  readonly kind: string;
  readonly day: string;
  readonly sealed: Buffer;
  readonly hash: Buffer;
}

/** Seals entries and links them to the chain. `today` is the day of entries that have none of their own. */
export function chain(
  head: Pick<CourseHead, "municipalityId" | "courseId" | "key" | "headHash">,
  entries: readonly Entry[],
  today: LocalDate,
): { readonly rows: readonly ChainedRow[]; readonly headHash: Buffer } {
  const rows: ChainedRow[] = [];
  let previous: Uint8Array = head.headHash ?? chainStart;
  for (const { seq, entryId, commandId, at, by, says } of entries) {
    const { municipalityId, courseId } = head;
    const sealed = sealSays(head.key, { municipalityId, courseId, seq, entryId }, says);
    const open = { seq, entryId, kind: says.kind, day: entryDay(says) ?? today };
    const hash = linkHash(
      previous,
      { municipalityId, courseId, ...open, commandId, recordedAt: at, recordedBy: by },
      sealed,
    );
    rows.push({ ...open, sealed, hash });
    previous = hash;
  }
  return { rows, headHash: Buffer.from(previous) };
}

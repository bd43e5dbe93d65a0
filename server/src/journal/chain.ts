import { createHash } from "node:crypto";

/** What a journal row shows without any key. All of it is under the hash, so that no column can be changed unseen. */
export interface OpenColumns {
  readonly municipalityId: number;
  readonly courseId: string;
  readonly seq: number;
  readonly entryId: string;
  readonly commandId: string;
  readonly kind: string;
  readonly day: string;
  /** Instant, ISO in UTC with milliseconds. */
  readonly recordedAt: string;
  readonly recordedBy: string;
}

/** What stands before the first entry of a course. */
export const chainStart: Buffer = Buffer.alloc(32);

/**
 * The hash of one journal row: sha256 over the hash of the row before, the open columns and the sealed bytes. It covers
 * the sealed form, so the chain can be verified without keys and after a citizen has been erased.
 */
export function linkHash(previous: Uint8Array, open: OpenColumns, sealed: Uint8Array): Buffer {
  const columns = JSON.stringify([
    open.municipalityId,
    open.courseId,
    open.seq,
    open.entryId,
    open.commandId,
    open.kind,
    open.day,
    open.recordedAt,
    open.recordedBy,
  ]);
  return createHash("sha256").update(previous).update(columns).update(sealed).digest();
}

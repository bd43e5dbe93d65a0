import type { Entry } from "@tovholder/domain/course/entries.ts";
import type { DataKey } from "../vault/vault.ts";
import { openSays } from "./sealed-entry.ts";
import type { JournalRow } from "./statements.ts";

export interface CourseKey {
  readonly municipalityId: number;
  readonly courseId: string;
  readonly key: DataKey;
}

/** Opens one journal row. */
export function entryOf({ municipalityId, courseId, key }: CourseKey, row: JournalRow): Entry {
  const { seq, entry_id: entryId } = row;
  return {
    entryId,
    courseId,
    commandId: row.command_id,
    seq,
    at: row.recorded_at,
    by: row.recorded_by,
    says: openSays(key, { municipalityId, courseId, seq, entryId }, row.sealed),
  };
}

import type { EntrySays } from "@tovholder/domain/course/entries.ts";
import type { CourseState } from "@tovholder/domain/course/state.ts";
import { openText, sealText } from "../vault/envelope.ts";
import type { DataKey } from "../vault/vault.ts";

/** Where an entry belongs; bound into its seal, so that it opens nowhere else. */
export interface EntryPlace {
  readonly municipalityId: number;
  readonly courseId: string;
  readonly seq: number;
  readonly entryId: string;
}

/** Raised when `CourseState` changes shape: older snapshots are then passed over and the journal folded anew. */
const SNAPSHOT_FORM = 3;

export interface SnapshotPlace {
  readonly municipalityId: number;
  readonly courseId: string;
  readonly version: number;
}

export function sealSays(key: DataKey, place: EntryPlace, says: EntrySays): Buffer {
  return sealText(key, JSON.stringify(says), entryPlace(place));
}

/** What an entry says; throws `SealBroken` on bytes that were changed or moved. */
export function openSays(key: DataKey, place: EntryPlace, sealed: Uint8Array): EntrySays {
  // Sealed here after `decide` made it from a parsed command; the seal's tag vouches that it is the same text.
  return JSON.parse(openText(key, sealed, entryPlace(place))) as EntrySays;
}

export function sealSnapshot(key: DataKey, place: SnapshotPlace, state: CourseState): Buffer {
  return sealText(key, JSON.stringify({ form: SNAPSHOT_FORM, state }), snapshotPlace(place));
}

/** The state as it was saved at this very version; `undefined` when none was, or in another form. */
export function openSnapshot(key: DataKey, place: SnapshotPlace, sealed: Uint8Array | null): CourseState | undefined {
  if (sealed === null) return undefined;
  // Sealed here by `sealSnapshot`; the form says which shape it has.
  const snapshot = JSON.parse(openText(key, sealed, snapshotPlace(place))) as SavedSnapshot;
  return snapshot.form === SNAPSHOT_FORM ? snapshot.state : undefined;
}

interface SavedSnapshot {
  readonly form: number;
  readonly state: CourseState;
}

function entryPlace({ municipalityId, courseId, seq, entryId }: EntryPlace): string {
  return `journal|${municipalityId}|${courseId}|${seq}|${entryId}`;
}

function snapshotPlace({ municipalityId, courseId, version }: SnapshotPlace): string {
  return `snapshot|${municipalityId}|${courseId}|${version}`;
}

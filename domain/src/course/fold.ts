import type { Contact } from "../contact/contact.ts";
import type { Entry, EntrySays, PlainEntry } from "./entries.ts";
import { evolve } from "./evolve.ts";
import type { EffectiveEntry } from "./evolve.ts";
import type { CourseState } from "./state.ts";

/** Whether an entry changes what an earlier one says, so that the state must be folded anew. */
export function rewrites(says: EntrySays): boolean {
  return says.kind === "corrected" || says.kind === "retracted";
}

interface Rewriting {
  readonly replaced: ReadonlyMap<string, { readonly says: PlainEntry; readonly correctedSeq: number }>;
  readonly gone: ReadonlySet<string>;
}

function rewriting(entries: readonly Entry[]): Rewriting {
  const replaced = new Map<string, { readonly says: PlainEntry; readonly correctedSeq: number }>();
  const gone = new Set<string>();
  for (const { says, seq } of entries) {
    if (says.kind === "corrected") replaced.set(says.entryId, { says: says.replacement, correctedSeq: seq });
    if (says.kind === "retracted") gone.add(says.entryId);
  }
  return { replaced, gone };
}

/**
 * The entries as they count today: each corrected entry in its newest wording, at its own place; retracted ones left out.
 * The first entry of a command bears the command's id, so retracting it takes back the whole act (a phase start with its
 * focus areas), while retracting a later one takes back that entry alone.
 * The journal itself keeps every wording.
 */
export function effectiveEntries(entries: readonly Entry[]): readonly EffectiveEntry[] {
  const { replaced, gone } = rewriting(entries);
  const effective: EffectiveEntry[] = [];
  for (const entry of entries) {
    if (entry.says.kind === "corrected" || gone.has(entry.entryId) || gone.has(entry.commandId)) continue;
    effective.push({ ...entry, says: entry.says, ...replaced.get(entry.entryId) });
  }
  return effective;
}

/** The state that a journal leaves. `entries` are all of one course, in order of `seq`. */
export function fold(entries: readonly Entry[]): CourseState | undefined {
  let state: CourseState | undefined;
  for (const entry of effectiveEntries(entries)) state = evolve(state, entry);
  const version = entries.at(-1)?.seq;
  return state === undefined || version === undefined ? undefined : { ...state, version };
}

/** The state after new entries: one step each, or the whole fold when one of them rewrites an earlier. */
export function advance(
  state: CourseState | undefined,
  added: readonly Entry[],
  all: () => readonly Entry[],
): CourseState | undefined {
  if (added.some((entry) => rewrites(entry.says))) return fold(all());
  let next = state;
  for (const entry of effectiveEntries(added)) next = evolve(next, entry);
  return next;
}

export interface RecordedContact extends Contact {
  readonly entryId: string;
  readonly at: string;
  readonly by: string;
  readonly corrected: boolean;
}

/** Contacts as they count, oldest first by day, with the entry behind each. */
export function contactsOf(entries: readonly Entry[]): readonly RecordedContact[] {
  const { replaced } = rewriting(entries);
  const contacts: RecordedContact[] = [];
  for (const { says, entryId, at, by } of effectiveEntries(entries)) {
    if (says.kind !== "contact-recorded") continue;
    const { kind: _kind, ...contact } = says;
    contacts.push({ ...contact, entryId, at, by, corrected: replaced.has(entryId) });
  }
  return contacts.sort((left, right) => (left.on < right.on ? -1 : left.on > right.on ? 1 : 0));
}

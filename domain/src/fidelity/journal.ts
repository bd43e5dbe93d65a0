import type { Entry, EntryOf, PlainKind } from "../course/entries.ts";
import type { EffectiveEntry } from "../course/evolve.ts";
import { effectiveEntries } from "../course/fold.ts";
import type { Seen } from "./facts.ts";

/** The entries of a course as they count, by kind, each list in the order of the journal. */
export type Journal = { readonly [Kind in PlainKind]?: readonly EffectiveEntry<EntryOf<Kind>>[] };

/** The effective entries of a journal by kind. */
export function journalOf(entries: readonly Entry[]): Journal {
  const lists = new Map<PlainKind, EffectiveEntry[]>();
  for (const entry of effectiveEntries(entries)) {
    const list = lists.get(entry.says.kind);
    if (list === undefined) lists.set(entry.says.kind, [entry]);
    else list.push(entry);
  }
  // Each list holds entries of the one kind it is filed under; TypeScript can't follow that through the map.
  return Object.fromEntries(lists) as Journal;
}

/** The day that an entry concerns, with its id. */
export function seen(entry: { readonly entryId: string; readonly says: { readonly on: Seen["on"] } }): Seen {
  return { entryId: entry.entryId, on: entry.says.on };
}

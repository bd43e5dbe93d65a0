import type { Entry, PlainEntry } from "@tovholder/domain/course/entries.ts";

export interface Correction {
  readonly entry: Entry;
  /** The wording that it took the place of. */
  readonly before: PlainEntry;
  readonly reason: string;
}

/** One line of the journal with all that later happened to it. */
export interface JournalLine {
  readonly entry: Entry;
  /** What it says today: the newest wording. */
  readonly says: PlainEntry;
  /** Oldest first. */
  readonly corrections: readonly Correction[];
  readonly retracted?: { readonly entry: Entry; readonly reason: string };
  /** Whether taking it back takes along what was written in the same act. */
  readonly leads: boolean;
}

interface Later {
  readonly corrections: ReadonlyMap<string, readonly Entry[]>;
  readonly retractions: ReadonlyMap<string, Entry>;
  /** Entries per act, by the id of its command. */
  readonly inAct: ReadonlyMap<string, number>;
}

function later(entries: readonly Entry[]): Later {
  const corrections = new Map<string, readonly Entry[]>();
  const retractions = new Map<string, Entry>();
  const inAct = new Map<string, number>();
  for (const entry of entries) {
    const { says, commandId } = entry;
    inAct.set(commandId, (inAct.get(commandId) ?? 0) + 1);
    if (says.kind === "retracted") retractions.set(says.entryId, entry);
    if (says.kind === "corrected") corrections.set(says.entryId, [...(corrections.get(says.entryId) ?? []), entry]);
  }
  return { corrections, retractions, inAct };
}

/** The journal as it is read, newest first: corrections and retractions stand at what they are about, with every wording. */
export function journalLines(entries: readonly Entry[]): readonly JournalLine[] {
  const known = later(entries);
  const lines: JournalLine[] = [];
  for (const entry of entries) {
    if (entry.says.kind === "corrected" || entry.says.kind === "retracted") continue;
    lines.push(lineOf(entry, entry.says, known));
  }
  return lines.toReversed();
}

function lineOf(entry: Entry, first: PlainEntry, { corrections, retractions, inAct }: Later): JournalLine {
  const { says, made } = corrected(first, corrections.get(entry.entryId) ?? []);
  const taken = retractions.get(entry.entryId) ?? retractions.get(entry.commandId);
  const leads = entry.entryId === entry.commandId && (inAct.get(entry.commandId) ?? 1) > 1;
  const line = { entry, says, corrections: made, leads };
  return taken?.says.kind === "retracted" ? { ...line, retracted: { entry: taken, reason: taken.says.reason } } : line;
}

function corrected(first: PlainEntry, entries: readonly Entry[]): { says: PlainEntry; made: readonly Correction[] } {
  let says = first;
  const made: Correction[] = [];
  for (const entry of entries) {
    if (entry.says.kind !== "corrected") continue;
    made.push({ entry, before: says, reason: entry.says.reason });
    says = entry.says.replacement;
  }
  return { says, made };
}

import type { Labelled, Source, Text } from "../methods/definition.ts";
import type { LocalDate } from "../time/local-date.ts";

/** A list that a team answers about its own work, never about persons. A version, once answered, is never changed. */
export interface AnsweredList<Code extends string, Item extends Labelled = Labelled> {
  readonly code: Code;
  readonly version: number;
  readonly validFrom: LocalDate;
  readonly name: Text;
  readonly items: readonly Item[];
  readonly source: Source;
}

/** What orders the answers to one item. */
export interface DatedAnswer {
  readonly item: string;
  /** The day that was judged. */
  readonly on: LocalDate;
  /** Instant that it was written, in UTC. */
  readonly at: string;
}

/** The newest version of a list; throws on a code that has none, which the type rules out. */
export function newestVersion<List extends AnsweredList<string>>(lists: readonly List[], code: List["code"]): List {
  const found = lists.filter((one) => one.code === code).sort((left, right) => right.version - left.version)[0];
  if (found === undefined) throw new Error(`No list with the code ${code}`);
  return found;
}

/** The newest answer of each item: by the day it was judged, then by when it was written. */
export function newestAnswers<One extends DatedAnswer>(given: readonly One[]): ReadonlyMap<string, One> {
  const newest = new Map<string, One>();
  for (const one of given) {
    const before = newest.get(one.item);
    if (before === undefined || `${before.on} ${before.at}` <= `${one.on} ${one.at}`) newest.set(one.item, one);
  }
  return newest;
}

/** Why a day that has not been cannot be the day of a judgement. */
export const notYet: Text = {
  da: "Datoen ligger i fremtiden. Skriv den dag, I vurderede det.",
  en: "The date is in the future. Write the day you judged it.",
};

import type { EntryOf, PlainKind } from "@tovholder/domain/course/entries.ts";
import type { Entry } from "@tovholder/domain/course/entries.ts";
import { journalLines, type JournalLine } from "../course/journal.ts";

/** A line of the journal that counts, with what it says today. */
export interface Told<Kind extends PlainKind> {
  readonly line: JournalLine;
  readonly says: EntryOf<Kind>;
}

export interface Move {
  readonly start: Told<"tenancy-started">;
  readonly end?: Told<"tenancy-ended">;
}

export interface Offered {
  readonly offer: Told<"home-offered">;
  readonly answer?: Told<"offer-answered">;
}

/** What the journal tells of the home, each thing with the line it stands in, so that it can be mended where it is read. */
export interface HousingLines {
  readonly situations: readonly Told<"situation-recorded">[];
  readonly offers: readonly Offered[];
  readonly moves: readonly Move[];
}

function told<Kind extends PlainKind>(lines: readonly JournalLine[], kind: Kind): readonly Told<Kind>[] {
  return lines.flatMap((line) => {
    if (line.retracted !== undefined || line.says.kind !== kind) return [];
    // The kind was compared just now; the compiler does not narrow by a type parameter.
    return [{ line, says: line.says as EntryOf<Kind> }];
  });
}

function newestFirst<One>(list: readonly One[], dayOf: (one: One) => string): readonly One[] {
  return [...list].sort((left, right) => (dayOf(left) < dayOf(right) ? 1 : dayOf(left) > dayOf(right) ? -1 : 0));
}

/** Newest first by the day it happened. */
export function housingLines(entries: readonly Entry[]): HousingLines {
  const lines = journalLines(entries);
  const answers = told(lines, "offer-answered");
  const ends = told(lines, "tenancy-ended");
  const offers = told(lines, "home-offered").map((offer): Offered => {
    const answer = answers.find((one) => one.says.offerId === offer.says.offerId);
    return answer === undefined ? { offer } : { offer, answer };
  });
  const moves = told(lines, "tenancy-started").map((start): Move => {
    const end = ends.find((one) => one.says.tenancyId === start.says.tenancyId);
    return end === undefined ? { start } : { start, end };
  });
  return {
    situations: newestFirst(told(lines, "situation-recorded"), ({ says }) => says.on),
    offers: newestFirst(offers, ({ offer }) => offer.says.on),
    moves: newestFirst(moves, ({ start }) => start.says.on),
  };
}

import type { Method, Source } from "../methods/definition.ts";
import { isBefore } from "../time/local-date.ts";
import type { LocalDate } from "../time/local-date.ts";
import type { Entry, EntrySays } from "./entries.ts";
import { accept, refuse } from "./refusal.ts";
import type { Outcome, Refusal } from "./refusal.ts";

/** What a decision may look at beside the course itself. */
export interface DecideContext {
  readonly today: LocalDate;
  readonly method: Method;
  /** The whole journal; asked for only by corrections, since it is long. */
  readonly entries: () => readonly Entry[];
}

export type Verdict = Outcome<readonly EntrySays[]>;
export type Check = Refusal | undefined;

/** The first refusal stands; without one the entries happen. */
export function verdict(checks: readonly Check[], entries: () => readonly EntrySays[]): Verdict {
  const refusal = checks.find((check) => check !== undefined);
  return refusal === undefined ? accept(entries()) : refuse(refusal);
}

/** Sources for rules that hold for the record as such, not for one method. */
export const recordKeeping: Source = {
  title: "Tovholders regler for journalen",
  standing: "derived",
};

export function notFuture(on: LocalDate, { today }: { readonly today: LocalDate }, field = "on"): Check {
  if (!isBefore(today, on)) return undefined;
  return {
    code: "future-date",
    field,
    source: recordKeeping,
    message: {
      da: "Datoen ligger efter i dag. Journalen fortæller, hvad der er sket; vælg i dag eller en tidligere dag.",
      en: "The date is after today. The journal tells what has happened; choose today or an earlier day.",
    },
  };
}

export function notBefore(on: LocalDate, earliest: LocalDate | undefined, what: { da: string; en: string }): Check {
  if (earliest === undefined || !isBefore(on, earliest)) return undefined;
  return {
    code: "date-order",
    field: "on",
    source: recordKeeping,
    message: { da: `Datoen ligger før ${what.da}.`, en: `The date is before ${what.en}.` },
  };
}

export function knownDimensions(method: Method, dimensions: readonly string[], field = "dimension"): Check {
  const unknown = dimensions.find((code) => !method.dimensions.some((dimension) => dimension.code === code));
  if (unknown === undefined) return undefined;
  return {
    code: "unknown-dimension",
    field,
    source: method.source,
    message: {
      da: `Området findes ikke i ${method.name.da}. Vælg et af metodens områder.`,
      en: `That area is not part of ${method.name.en}. Choose one of the method's areas.`,
    },
  };
}

/** Something that the command points at, and that should be there. */
export function exists(thing: unknown, field: string): Check {
  if (thing !== undefined) return undefined;
  return {
    code: "unknown-reference",
    field,
    source: recordKeeping,
    message: {
      da: "Det, du vil ændre, findes ikke længere i forløbet. Se, hvad der er sket siden, og prøv igen.",
      en: "What you want to change is no longer in the course. See what has happened since, and try again.",
    },
  };
}

/** An edit of something that somebody else has changed since the user looked: both versions stay, the user chooses. */
export function notStale(touched: number | undefined, seen: number): Check {
  if (touched === undefined || touched <= seen) return undefined;
  return {
    code: "stale",
    source: recordKeeping,
    message: {
      da: "En anden har ændret det her, siden du åbnede det. Din tekst er gemt hos dig; sammenlign og gem igen.",
      en: "Somebody changed this since you opened it. Your text is kept; compare and save again.",
    },
  };
}

export function isNew(taken: boolean, field: string): Check {
  if (!taken) return undefined;
  return {
    code: "unknown-reference",
    field,
    source: recordKeeping,
    message: { da: "Det er allerede skrevet i forløbet.", en: "That is already in the course." },
  };
}

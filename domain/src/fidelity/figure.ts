import type { Text } from "../methods/definition.ts";
import { bandScore } from "./item.ts";
import type { Item } from "./item.ts";
import { totalsOf } from "./tally.ts";
import type { Case, Tally, Totals } from "./tally.ts";

/** What an item shows: a value with its numbers, or why there is none. Missing records never become 0. */
export type Figure =
  | {
      readonly computable: true;
      /** Percent 0-100 or days, not rounded. */
      readonly value: number;
      readonly n: { readonly met: number; readonly of: number };
      readonly missing: number;
      /** Proposed score 1-5, where the item has bands. */
      readonly score?: number;
      readonly evidence: readonly Case[];
    }
  | {
      readonly computable: false;
      readonly why: Text;
      readonly n: { readonly met: number; readonly of: number };
      readonly missing: number;
      readonly evidence: readonly Case[];
    };

const none = { met: 0, of: 0 };

/** The figure of an item with nothing to count from. */
export function notComputable(why: Text): Figure {
  return { computable: false, why, n: none, missing: 0, evidence: [] };
}

const nothingToCount: Text = {
  da: "Kan ikke beregnes: der er intet at tælle i perioden.",
  en: "Can't be computed: there is nothing to count in the period.",
};

function tooFew({ of, missing }: Totals, nMin: number): Text {
  if (of === 0 && missing === 0) return nothingToCount;
  if (of === 0) {
    return {
      da: `Kan ikke beregnes: det er ikke noteret (mangler ${missing}).`,
      en: `Can't be computed: it is not recorded (${missing} missing).`,
    };
  }
  return {
    da: `Kan ikke beregnes: der er kun ${of} at tælle, og der skal være mindst ${nMin}.`,
    en: `Can't be computed: there are only ${of} to count, and there must be at least ${nMin}.`,
  };
}

function medianOf(values: readonly number[]): number {
  const sorted = [...values].sort((left, right) => left - right);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? upper) + upper) / 2;
}

/** Calls a tally a figure: percent or median, with its numbers and a score where the item has bands. */
export function figureOf(item: Item, tally: Tally): Figure {
  if (tally.kind === "absent") return notComputable(tally.why);
  const { cases } = tally;
  const totals = totalsOf(cases);
  const { met, of, missing } = totals;
  const counted = { n: { met, of }, missing, evidence: cases };
  if (of === 0 || of < item.nMin) return { computable: false, why: tooFew(totals, item.nMin), ...counted };
  if (tally.kind === "median") return { computable: true, value: medianOf(tally.values), ...counted };
  const score = item.bands === undefined ? undefined : bandScore(item.bands, totals);
  return { computable: true, value: (100 * met) / of, ...counted, ...(score === undefined ? {} : { score }) };
}

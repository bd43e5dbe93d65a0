import type { Source, Text } from "../methods/definition.ts";

/** `computed`: the records say it. `semi`: they say a part, a person the rest. `judged`: only a person can say. */
export type ItemKind = "computed" | "semi" | "judged";

/** `percent` is a share with numerator and denominator; `days` is the median of a number of days. */
export type Unit = "percent" | "days";

/** Lowest percent of each score, rising. The first starts at 0, so that every percent has a score. */
export type Bands = readonly (readonly [percent: number, score: number])[];

/** What a person answers with: a score 1-5, or yes (100) and no (0). */
export type Answer = "scale" | "yes-no";

/** One fidelity item as data. The function that counts it stands beside it in an `Indicator`. */
export interface Item {
  readonly code: string;
  readonly name: Text;
  readonly kind: ItemKind;
  readonly unit: Unit;
  /** Where the item comes from, and how its wording stands. */
  readonly source: Source;
  /**
   * What is counted, of what, and what is left out: read by the people who are measured. Limits stand as `{limit}`: see
   * `formulaFor`.
   */
  readonly formula: Text;
  /** Absent where no score follows from the figure: a person scores it, or it is a number of days. */
  readonly bands?: Bands;
  /** Least denominator; below it the figure can't be computed. */
  readonly nMin: number;
  readonly answer: Answer;
  /** The item that this figure explains. Such a figure is shown but never counts in the mean. */
  readonly beside?: string;
  /** The core element that the item belongs to, in methods that report one percent each (ACT). */
  readonly element?: string;
}

/**
 * Percent to score 1-5. No source publishes bands for the self-assessment; these follow its words (rarely, sometimes, about
 * half, most, always) and are Tovholder's own (cti.md §14.2).
 */
export const defaultBands: Bands = [
  [0, 1],
  [20, 2],
  [40, 3],
  [60, 4],
  [90, 5],
];

/** The score of a share. Compares whole numbers, so a share exactly on a border gets the higher score. */
export function bandScore(bands: Bands, share: { readonly met: number; readonly of: number }): number | undefined {
  return bands.findLast(([percent]) => share.met * 100 >= percent * share.of)?.[1];
}

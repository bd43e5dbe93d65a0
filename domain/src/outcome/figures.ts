import { leastShown } from "./small-numbers.ts";
import type { Count } from "./small-numbers.ts";

/** A figure in the middle of many, with the half of them round it; `hidden` where they are fewer than five. */
export type Middle =
  | { readonly n: number; readonly median: number; readonly low: number; readonly high: number }
  | "hidden"
  | "none";

/** A whole and its parts, each counted or held back. */
export interface Breakdown {
  readonly n: Count;
  readonly parts: readonly { readonly code: string; readonly count: Count }[];
}

/** Value below which a share of the sorted numbers lies, between two where it falls there (type 7 of Hyndman and Fan 1996). */
export function quantile(sorted: readonly number[], share: number): number {
  const place = (sorted.length - 1) * share;
  const low = Math.floor(place);
  const [below, above] = [sorted[low] ?? Number.NaN, sorted[Math.ceil(place)] ?? Number.NaN];
  return below + (above - below) * (place - low);
}

/** Median and quartiles. They are told rather than means: sums of two filters can't be taken from each other. */
export function middleOf(values: readonly number[]): Middle {
  if (values.length === 0) return "none";
  if (values.length < leastShown) return "hidden";
  const sorted = [...values].sort((left, right) => left - right);
  return {
    n: sorted.length,
    median: quantile(sorted, 0.5),
    low: quantile(sorted, 0.25),
    high: quantile(sorted, 0.75),
  };
}

import type { LocalDate } from "../time/local-date.ts";
import type { Period } from "./scope.ts";

interface OnDay {
  readonly on: LocalDate;
}

/** Oldest first; what happened on one day stays in the order it was written. */
export function byDay<One extends OnDay>(list: readonly One[]): readonly One[] {
  return [...list].sort((left, right) => (left.on < right.on ? -1 : left.on > right.on ? 1 : 0));
}

/** Place of the first one on a day or later, in a list by day. */
function placeOf(list: readonly OnDay[], on: LocalDate): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const found = list[middle];
    if (found !== undefined && found.on < on) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Those on a day or later and before another, of a list by day. Looks at few of them: scoring asks month by month. */
export function between<One extends OnDay>(list: readonly One[], from: LocalDate, before?: LocalDate): readonly One[] {
  return list.slice(placeOf(list, from), before === undefined ? undefined : placeOf(list, before));
}

/** Those within a period, of a list by day. */
export function during<One extends OnDay>(list: readonly One[], { from, to }: Period): readonly One[] {
  const start = placeOf(list, from);
  let end = placeOf(list, to);
  while (list[end]?.on === to) end += 1;
  return list.slice(start, end);
}

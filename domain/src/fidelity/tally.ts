import type { Text } from "../methods/definition.ts";

/** Whose records stand behind a count. */
export type Subject = "course" | "team" | "worker";

/** What one course (or team, or worker) gave to a count, with the entries behind it. */
export interface Case {
  readonly about: Subject;
  readonly id: string;
  /** Part of the numerator and of the denominator. */
  readonly met: number;
  readonly of: number;
  /** What could not be judged since nothing is recorded. Never part of the denominator. */
  readonly missing: number;
  /** Entries behind the numerator, and the others in the denominator. */
  readonly behind: readonly string[];
  readonly against: readonly string[];
}

/** What was counted, before it is called a figure. Tallies of two parts of the data add up: see `merge`. */
export type Tally =
  | { readonly kind: "share"; readonly cases: readonly Case[] }
  | { readonly kind: "median"; readonly values: readonly number[]; readonly cases: readonly Case[] }
  /** The records that the count needs do not exist at all. */
  | { readonly kind: "absent"; readonly why: Text };

export interface Totals {
  readonly met: number;
  readonly of: number;
  readonly missing: number;
}

export function totalsOf(cases: readonly Case[]): Totals {
  let met = 0;
  let of = 0;
  let missing = 0;
  for (const one of cases) {
    met += one.met;
    of += one.of;
    missing += one.missing;
  }
  return { met, of, missing };
}

/**
 * The tally of two parts of the data, counted apart. Parts must not share a course, nor a team or worker for what is counted
 * by those. Throws on tallies of different kinds: they are of different items.
 */
export function merge(left: Tally, right: Tally): Tally {
  if (left.kind === "absent") return right;
  if (right.kind === "absent") return left;
  const cases = [...left.cases, ...right.cases];
  if (left.kind === "share" && right.kind === "share") return { kind: "share", cases };
  if (left.kind === "median" && right.kind === "median") {
    return { kind: "median", cases, values: [...left.values, ...right.values] };
  }
  throw new Error("Tallies of different items can't be merged");
}

export const nothing: readonly string[] = [];

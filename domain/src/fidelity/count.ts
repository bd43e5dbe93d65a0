import type { CourseFacts } from "./facts.ts";
import { nothing } from "./tally.ts";
import type { Case, Tally } from "./tally.ts";

/** How one course stands to an item, with the entries that were looked at. */
export interface Verdict {
  readonly verdict: "met" | "not-met" | "missing";
  readonly entries?: readonly (string | undefined)[];
}

/** What several contacts, answers or phases of one course gave. */
export interface Split {
  readonly met: readonly string[];
  readonly notMet: readonly string[];
  /** How many could not be judged. */
  readonly missing?: number;
}

export function verdict(met: boolean, entries: readonly (string | undefined)[]): Verdict {
  return { verdict: met ? "met" : "not-met", entries };
}

export const unrecorded: Verdict = { verdict: "missing" };

function caseOf(courseId: string, { verdict, entries = [] }: Verdict): Case {
  const ids = entries.filter((id) => id !== undefined);
  return {
    about: "course",
    id: courseId,
    met: verdict === "met" ? 1 : 0,
    of: verdict === "missing" ? 0 : 1,
    missing: verdict === "missing" ? 1 : 0,
    behind: verdict === "met" ? ids : nothing,
    against: verdict === "met" ? nothing : ids,
  };
}

/** Share of courses. `judge` gives `undefined` for a course that the item does not concern. */
export function courses(all: readonly CourseFacts[], judge: (course: CourseFacts) => Verdict | undefined): Tally {
  const cases: Case[] = [];
  for (const course of all) {
    const judged = judge(course);
    if (judged !== undefined) cases.push(caseOf(course.courseId, judged));
  }
  return { kind: "share", cases };
}

/** Share of things that a course has several of: contacts, answers, phases. */
export function within(all: readonly CourseFacts[], split: (course: CourseFacts) => Split): Tally {
  const cases: Case[] = [];
  for (const course of all) {
    const { met, notMet, missing = 0 } = split(course);
    if (met.length + notMet.length + missing === 0) continue;
    const of = met.length + notMet.length;
    cases.push({ about: "course", id: course.courseId, met: met.length, of, missing, behind: met, against: notMet });
  }
  return { kind: "share", cases };
}

const noSplit: Split = { met: nothing, notMet: nothing };

/** Splits things of one course by a test; `undefined` from the test leaves the thing out. */
export function split<Thing extends { readonly entryId: string }>(
  things: readonly Thing[],
  test: (thing: Thing) => boolean | "missing" | undefined,
): Split {
  if (things.length === 0) return noSplit;
  const met: string[] = [];
  const notMet: string[] = [];
  let missing = 0;
  for (const thing of things) {
    const result = test(thing);
    if (result === "missing") missing += 1;
    else if (result === true) met.push(thing.entryId);
    else if (result === false) notMet.push(thing.entryId);
  }
  return { met, notMet, missing };
}

/** Numbers of days that a course gave, with the entries they lie between. */
export interface Spell {
  readonly values: readonly number[];
  readonly entries: readonly string[];
  readonly missing?: number;
}

/** Median of numbers of days. */
export function days(all: readonly CourseFacts[], measure: (course: CourseFacts) => Spell | undefined): Tally {
  const cases: Case[] = [];
  const values: number[] = [];
  for (const course of all) {
    const spell = measure(course);
    if (spell === undefined) continue;
    const of = spell.values.length;
    values.push(...spell.values);
    const missing = spell.missing ?? 0;
    cases.push({ about: "course", id: course.courseId, met: of, of, missing, behind: spell.entries, against: nothing });
  }
  return { kind: "median", values, cases };
}

import type { CourseFacts } from "@tovholder/domain/fidelity/facts.ts";
import { yearOf } from "@tovholder/domain/outcome/year.ts";
import type { Year } from "@tovholder/domain/outcome/year.ts";
import type { Tx } from "../db/transaction.ts";
import { readFacts } from "../fidelity/facts-store.ts";
import type { FactsStore } from "../fidelity/facts-store.ts";
import { stretchOf } from "./asked.ts";

interface Kept {
  readonly courses: readonly CourseFacts[];
  readonly year: Year;
}

/** Years that were counted before. What is told of one filter hangs on all the others, so a year is counted as a whole. */
export interface YearStore {
  readonly facts: FactsStore;
  readonly kept: Map<string, Kept>;
}

const yearsKept = 24;

export function createYearStore(facts: FactsStore): YearStore {
  return { facts, kept: new Map() };
}

/** A year of the whole municipality; counted anew when a course of it has grown, ended or been opened again. */
export async function readYear(tx: Tx, { facts, kept }: YearStore, year: number): Promise<Year> {
  const { from, to } = stretchOf(year);
  const read = await readFacts(tx, facts, { teamId: undefined, since: from, endedBy: to });
  const courses = read.toSorted((left, right) => (left.courseId < right.courseId ? -1 : 1));
  const name = `${tx.municipalityId}|${year}`;
  const before = kept.get(name);
  // Facts are kept by version, so the same object is the same course as it stood.
  const isSame = before?.courses.length === courses.length && courses.every((one, at) => one === before.courses[at]);
  const found = isSame && before !== undefined ? before : { courses, year: yearOf(courses, year) };
  kept.delete(name);
  kept.set(name, found);
  const oldest = kept.keys().next();
  if (kept.size > yearsKept && !oldest.done) kept.delete(oldest.value);
  return found.year;
}

import { addDays, type LocalDate } from "@tovholder/domain/time/local-date.ts";
import type { WorkerAhead } from "../forecast/answers.ts";

/** Someone who could take one more, as they stand and as they are heading. */
export interface Candidate {
  readonly worker: WorkerAhead;
  /** SCE on the first day, when the one more has begun. */
  readonly after: number;
  /** The least room that is left in the coming quarter, once those already given to them have begun too; below zero is too much. */
  readonly room: number;
  readonly awaySoon: boolean;
}

/** How far ahead room is looked for: about the length of making contact and phase 1 in the shortest course. */
const weeksAhead = 13;
/** Somebody away within so many days cannot begin. */
const daysAhead = 14;

/**
 * The workers of a team with most room first; those away in the coming fortnight come last. A proposal by room alone: it knows
 * nothing of relations, and the coordinator decides (product.md §4). `first` is what one more weighs on its first day.
 */
export function candidatesOf(
  workers: readonly WorkerAhead[],
  { first, today }: { readonly first: number; readonly today: LocalDate },
): readonly Candidate[] {
  const soon = addDays(today, daysAhead);
  return workers
    .map((worker): Candidate => {
      const peak = Math.max(worker.sce, ...worker.weeks.slice(0, weeksAhead));
      return {
        worker,
        after: hundredths(worker.sce + first),
        room: hundredths(worker.limit - peak - first * (worker.waiting + 1)),
        awaySoon: worker.away.some(({ from, to }) => from <= soon && today <= to),
      };
    })
    .sort((left, right) => Number(left.awaySoon) - Number(right.awaySoon) || right.room - left.room);
}

function hundredths(figure: number): number {
  return Math.round(figure * 100) / 100;
}

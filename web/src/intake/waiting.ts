import type { CourseState } from "@tovholder/domain/course/state.ts";
import { daysBetween, type LocalDate } from "@tovholder/domain/time/local-date.ts";
import type { BoardRow } from "../overview/board.ts";
import type { CourseView } from "../replica/course-view.ts";

/** A referral that nobody has begun with. */
export interface WaitingReferral {
  readonly courseId: string;
  readonly name: string;
  readonly method: string;
  readonly days: number | undefined;
  readonly workerName: string | undefined;
}

/**
 * The referrals that wait, longest first: what the server told, with what was done on this device since laid on top. `nameOf` gives the
 * name of a worker.
 */
export function waitingOf(
  rows: readonly BoardRow[],
  held: ReadonlyMap<string, CourseView>,
  { today, nameOf }: { readonly today: LocalDate; readonly nameOf: (workerId: string) => string | undefined },
): readonly WaitingReferral[] {
  return rows
    .filter((row) => (held.get(row.courseId)?.state.stage ?? row.stage) === "referred")
    .map((row): WaitingReferral => {
      const workerId = held.get(row.courseId)?.state.workerId ?? row.workerId ?? undefined;
      return {
        courseId: row.courseId,
        name: `${row.givenName} ${row.familyName}`.trim(),
        method: row.method,
        days: row.referredOn === null ? undefined : daysBetween(row.referredOn, today),
        workerName:
          workerId === undefined ? undefined : workerId === row.workerId ? (row.workerName ?? "") : nameOf(workerId),
      };
    })
    .sort((left, right) => (right.days ?? 0) - (left.days ?? 0));
}

/** A question to the referrer, and what they answered. */
export interface Asked {
  /** Its number among the questions, which are only ever added to. */
  readonly nth: number;
  readonly on: LocalDate;
  readonly whom: string;
  readonly what: string;
  readonly answers: NonNullable<CourseState["referrerAnswers"]>;
}

/** What was asked, oldest first. An answer belongs to the last question before it. */
export function askedOf({ referrerAsked: questions = [], referrerAnswers = [] }: CourseState): readonly Asked[] {
  return questions.map(({ on, whom, what }, index) => {
    const next = questions[index + 1]?.on;
    const answers = referrerAnswers.filter((answer) => on <= answer.on && (next === undefined || answer.on < next));
    return { nth: index + 1, on, whom, what, answers };
  });
}

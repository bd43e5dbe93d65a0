import type { RecordedContact } from "@tovholder/domain/course/fold.ts";
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

/** A question to the referrer, and what was heard from them on that day or later. */
export interface Asked {
  /** Its number among the questions, which are only ever added to. */
  readonly nth: number;
  readonly on: LocalDate;
  readonly whom: string;
  readonly what: string;
  readonly answers: readonly RecordedContact[];
}

/** What was asked, oldest first. A contact with the authority answers the last question before it. */
export function askedOf(state: CourseState, contacts: readonly RecordedContact[]): readonly Asked[] {
  const questions = state.referrerAsked ?? [];
  const heard = contacts.filter((contact) => contact.outcome === "made" && contact.with.includes("authority"));
  return questions.map(({ on, whom, what }, index) => {
    const next = questions[index + 1]?.on;
    const answers = heard.filter((contact) => on <= contact.on && (next === undefined || contact.on < next));
    return { nth: index + 1, on, whom, what, answers };
  });
}

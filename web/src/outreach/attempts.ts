import { attemptFacts, attemptsDue, type AttemptDue } from "@tovholder/domain/outreach/due.ts";
import type { LocalDate } from "@tovholder/domain/time/local-date.ts";
import type { CourseView } from "../replica/course-view.ts";

export interface Attempts extends AttemptDue {
  readonly since: LocalDate;
  readonly tries: number;
  readonly refusals: number;
  readonly everyDays: number | undefined;
}

/** The tries so far and the day of the next one, as the day list of the server counts them. */
export function attemptsOf(course: CourseView, today: LocalDate): Attempts {
  const facts = attemptFacts(course.state, course.contacts, { method: course.method, today });
  const { since, tries, everyDays } = facts;
  return {
    ...attemptsDue(facts, today),
    since,
    tries: tries.length,
    refusals: tries.filter((one) => one.refused).length,
    everyDays,
  };
}

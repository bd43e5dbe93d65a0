import { latest } from "../time/local-date.ts";
import type { LocalDate } from "../time/local-date.ts";
import { byDay } from "./by-day.ts";
import type { CourseFacts, Seen } from "./facts.ts";

/** Courses by citizen: the home and the support beside it are courses of their own. */
export type ByCitizen = ReadonlyMap<string, readonly CourseFacts[]>;

export function byCitizen(all: readonly CourseFacts[]): ByCitizen {
  const found = new Map<string, CourseFacts[]>();
  for (const course of all) {
    const list = found.get(course.citizenId);
    if (list === undefined) found.set(course.citizenId, [course]);
    else list.push(course);
  }
  return found;
}

/** The move-in that a support course follows: as it notes it itself, else the citizen's first tenancy. */
export function moveInOf(course: CourseFacts, citizens: ByCitizen): Seen | undefined {
  if (course.support.movedIn !== undefined) return course.support.movedIn;
  return byDay((citizens.get(course.citizenId) ?? []).flatMap(({ housing }) => housing.tenancies))[0];
}

/** Whether a course was open on a day. */
export function isOpenOn({ referred, end }: CourseFacts, on: LocalDate): boolean {
  return referred.on <= on && (end === undefined || end.on > on);
}

/** Days that a course was open up to a day, first and last. */
export function openSpan({ referred, end }: CourseFacts, today: LocalDate): { from: LocalDate; to: LocalDate } {
  return { from: referred.on, to: latest(referred.on, end !== undefined && end.on < today ? end.on : today) };
}

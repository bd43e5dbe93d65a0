import type { TimedPhase } from "../methods/definition.ts";
import { isPhaseableLength, timeline } from "../time/timeline.ts";
import type { Timeline } from "../time/timeline.ts";
import { between } from "./by-day.ts";
import type { ContactFact, CourseFacts, PhaseFact } from "./facts.ts";
import { isWithin } from "./scope.ts";
import type { Scope } from "./scope.ts";

const order = ["phase1", "phase2", "phase3"] as const;

export function phaseOf(course: CourseFacts, phase: TimedPhase): PhaseFact | undefined {
  return course.phases.find((one) => one.phase === phase);
}

/** The planned days of a course; `undefined` before phase 1, or when its length is not known. */
export function planOf(course: CourseFacts): Timeline | undefined {
  const start = phaseOf(course, "phase1");
  const { months } = course;
  return start === undefined || months === undefined || !isPhaseableLength(months)
    ? undefined
    : timeline(start.on, months);
}

/** Closed in the period after phase 1 began: the unit of the self-assessment (cti.md §14.2). */
export function closedCourses({ courses, period }: Scope): readonly CourseFacts[] {
  return courses.filter(
    (course) => course.end !== undefined && isWithin(course.end.on, period) && course.phases.length > 0,
  );
}

/** Made contacts from the first day of a phase to the day before the next, or to the end of the course. */
export function contactsIn(course: CourseFacts, phase: TimedPhase): readonly ContactFact[] {
  const start = phaseOf(course, phase)?.on;
  if (start === undefined) return [];
  const nextPhase = order[order.indexOf(phase) + 1];
  const next = nextPhase === undefined ? undefined : phaseOf(course, nextPhase)?.on;
  const end = course.end?.on;
  return between(course.contacts, start, next).filter(({ made, on }) => made && (end === undefined || on <= end));
}

/**
 * Whether the contacts of a phase are in the journal. Not when nothing was ever noted, nor when the phase began before the
 * course came from a list and nobody wrote its contacts afterwards: "not recorded" is never "did not happen".
 */
export function contactsAreKnown(course: CourseFacts, phase: TimedPhase): boolean {
  const start = phaseOf(course, phase);
  if (start === undefined || course.contacts.length === 0) return false;
  const { fromListOn } = start;
  if (fromListOn === undefined || start.on >= fromListOn) return true;
  return between(course.contacts, start.on, fromListOn).length > 0;
}

/** A meeting or call with the citizen; a message is neither (self-assessment, items 8 and 10). */
export function isTalkWithCitizen(contact: ContactFact): boolean {
  return contact.channel !== "message" && contact.with.includes("citizen");
}

/** A meeting out of the office: at home or in the local community. */
export function isCommunityMeeting({ channel, place }: ContactFact): boolean {
  return channel === "meeting" && (place === "home" || place === "community");
}

export function ids(things: readonly { readonly entryId: string }[]): readonly string[] {
  return things.map((thing) => thing.entryId);
}

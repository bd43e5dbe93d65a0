import type { TimedPhase } from "../methods/definition.ts";
import { addMonths, daysBetween } from "../time/local-date.ts";
import { endedWithinLength } from "../time/timeline.ts";
import { between } from "./by-day.ts";
import { courses, unrecorded, verdict } from "./count.ts";
import type { Verdict } from "./count.ts";
import type { ContactFact, CourseFacts } from "./facts.ts";
import type { Limits } from "./limits.ts";
import {
  closedCourses,
  contactsAreKnown,
  contactsIn,
  ids,
  isCommunityMeeting,
  isTalkWithCitizen,
  phaseOf,
  planOf,
} from "./phase-span.ts";
import type { Scope } from "./scope.ts";
import type { Tally } from "./tally.ts";

/** Item 1: ended at latest the programme's months after the phase-1 start. */
export function withinLength(scope: Scope): Tally {
  return courses(closedCourses(scope), ({ months, end, ...course }) => {
    const start = course.phases.find(({ phase }) => phase === "phase1");
    if (start === undefined || months === undefined || end === undefined) return unrecorded;
    return verdict(endedWithinLength({ start: start.on, months, end: end.on }), [start.entryId, end.entryId]);
  });
}

/** Item 2: every border within the tolerance of its planned day. Courses that never reached phase 3 are left out. */
export function equalPhases(scope: Scope): Tally {
  const { phaseToleranceDays } = scope.limits;
  return courses(closedCourses(scope), (course) => {
    const second = phaseOf(course, "phase2");
    const third = phaseOf(course, "phase3");
    if (third === undefined) return undefined;
    const plan = planOf(course);
    const { end } = course;
    if (plan === undefined || second === undefined || end === undefined) return unrecorded;
    const borders = [
      [second.on, plan.phases[1].start],
      [third.on, plan.phases[2].start],
      [end.on, plan.lastDay],
    ] as const;
    const met = borders.every(([actual, planned]) => Math.abs(daysBetween(planned, actual)) <= phaseToleranceDays);
    return verdict(met, [...ids(course.phases), end.entryId]);
  });
}

/** Focus areas of the phases that were started, those not known from a list left out. */
export function focusVerdict(course: CourseFacts, limits: Limits): Verdict {
  if (course.focus.length === 0) return unrecorded;
  const counts = course.phases.flatMap(({ phase, fromListOn }) => {
    const focus = course.focus.find((one) => one.phase === phase);
    if (focus === undefined && fromListOn !== undefined) return [];
    return [focus?.most ?? 0];
  });
  if (counts.length === 0) return unrecorded;
  const met = counts.every((count) => count >= limits.focusMin && count <= limits.focusMax);
  return verdict(
    met,
    course.focus.flatMap((focus) => focus.entryIds),
  );
}

/** Item 3: one to three focus areas in each started phase. */
export function focusPerPhase(scope: Scope): Tally {
  return courses(closedCourses(scope), (course) => focusVerdict(course, scope.limits));
}

function enough(
  course: CourseFacts,
  needed: { readonly least: number; readonly test: (contact: ContactFact) => boolean },
): Verdict {
  if (!contactsAreKnown(course, "phase1")) return unrecorded;
  const found = contactsIn(course, "phase1").filter(needed.test);
  return verdict(found.length >= needed.least, ids(found));
}

/** Item 5: community meetings with the citizen in phase 1. */
export function citizenMeetings(scope: Scope): Tally {
  const test = (contact: ContactFact) => isCommunityMeeting(contact) && contact.with.includes("citizen");
  const needed = { least: scope.limits.phase1CitizenMeetings, test };
  return courses(closedCourses(scope), (course) => enough(course, needed));
}

/** Item 6: community meetings with providers or the citizen's own network in phase 1. */
export function supporterMeetings(scope: Scope): Tally {
  const test = (contact: ContactFact) =>
    isCommunityMeeting(contact) && (contact.with.includes("provider") || contact.with.includes("network"));
  const needed = { least: scope.limits.phase1SupporterMeetings, test };
  return courses(closedCourses(scope), (course) => enough(course, needed));
}

const threePhases = ["phase1", "phase2", "phase3"] as const satisfies readonly TimedPhase[];

function falling(scope: Scope, measure: (course: CourseFacts, phase: TimedPhase, talks: number) => number): Tally {
  return courses(closedCourses(scope), (course) => {
    if (phaseOf(course, "phase3") === undefined) return undefined;
    if (!threePhases.every((phase) => contactsAreKnown(course, phase))) return unrecorded;
    const talks = threePhases.map((phase) => contactsIn(course, phase).filter(isTalkWithCitizen));
    const [first = 0, second = 0, third = 0] = threePhases.map((phase, index) =>
      measure(course, phase, talks[index]?.length ?? 0),
    );
    return verdict(first > second && second > third, talks.flatMap(ids));
  });
}

/** Item 8: strictly fewer meetings and calls with the citizen from phase to phase. Only courses that reached phase 3. */
export function fallingContact(scope: Scope): Tally {
  return falling(scope, (_course, _phase, talks) => talks);
}

/** Beside item 8: the same per 30 days, which differs when phases were not of the same length. */
export function fallingRate(scope: Scope): Tally {
  return falling(scope, (course, phase, talks) => {
    const starts = [...threePhases.map((one) => phaseOf(course, one)?.on), course.end?.on];
    const from = starts[threePhases.indexOf(phase)];
    const to = starts[threePhases.indexOf(phase) + 1];
    if (from === undefined || to === undefined) return Number.NaN;
    return (talks * 30) / Math.max(1, daysBetween(from, to));
  });
}

function notStoppedEarly(course: CourseFacts): Verdict {
  const plan = planOf(course);
  if (plan === undefined || course.end === undefined) return unrecorded;
  return verdict(course.end.on >= plan.lastDay, [phaseOf(course, "phase1")?.entryId, course.end.entryId]);
}

/** Item 9: ended on the planned last day or later. */
export function noEarlyStop(scope: Scope): Tally {
  return courses(closedCourses(scope), notStoppedEarly);
}

/** Beside item 9: the same without those who died or moved to another municipality. */
export function noEarlyStopOfStaying(scope: Scope): Tally {
  return courses(closedCourses(scope), (course) =>
    course.end?.reason === "died" || course.end?.reason === "moved-municipality" ? undefined : notStoppedEarly(course),
  );
}

/** Item 10: meetings and calls with the citizen in the first month. */
export function firstMonth(scope: Scope): Tally {
  return courses(closedCourses(scope), (course) => {
    const start = phaseOf(course, "phase1");
    if (start === undefined || !contactsAreKnown(course, "phase1")) return unrecorded;
    const until = addMonths(start.on, 1);
    const found = between(course.contacts, start.on, until).filter((one) => one.made && isTalkWithCitizen(one));
    return verdict(found.length >= scope.limits.firstMonthContacts, ids(found));
  });
}

/** Item 12: a connection's strength is rated in phase 1. */
export function networkRated(scope: Scope): Tally {
  return courses(closedCourses(scope), (course) => {
    const start = phaseOf(course, "phase1");
    if (start === undefined || course.strengths.length === 0) return unrecorded;
    const next = phaseOf(course, "phase2")?.on ?? course.end?.on;
    const found = course.strengths.filter(({ on }) => on >= start.on && (next === undefined || on < next));
    return verdict(found.length > 0, ids(found));
  });
}

import { courses, unrecorded, verdict } from "./count.ts";
import type { CourseFacts, Seen } from "./facts.ts";
import { openInPeriod } from "./icm-counts.ts";
import { noStaff, professions } from "./outside.ts";
import { ids } from "./phase-span.ts";
import { isSettled, isWithin } from "./scope.ts";
import type { Scope } from "./scope.ts";
import { nothing } from "./tally.ts";
import type { Case, Tally } from "./tally.ts";

/** Teams with social, health and authority professions all in the team. */
export function professionsInTeam({ outside, courses: own }: Scope): Tally {
  const { staff } = outside;
  if (staff === undefined) return noStaff;
  const teams = [...new Set(own.map(({ teamId }) => teamId))];
  const cases = teams.map((teamId): Case => {
    const found = new Set(staff.filter((one) => one.teamId === teamId).map(({ profession }) => profession));
    const known = found.size > 0;
    const met = professions.every((profession) => found.has(profession)) ? 1 : 0;
    const of = known ? 1 : 0;
    return { about: "team", id: teamId, met, of, missing: 1 - of, behind: nothing, against: nothing };
  });
  return { kind: "share", cases };
}

/** Courses without an end date. */
export function unlimited(scope: Scope): Tally {
  return courses(openInPeriod(scope), ({ months, referred }) => verdict(months === undefined, [referred.entryId]));
}

/** Courses old enough to have it that hold something by the end of the period. */
function having(scope: Scope, found: (course: CourseFacts) => readonly Seen[]): Tally {
  const { planDueDays } = scope.limits;
  return courses(openInPeriod(scope), (course) => {
    const known = found(course).filter(({ on }) => on <= scope.period.to);
    if (known.length > 0) return verdict(true, ids(known));
    if (course.contacts.length === 0) return unrecorded;
    return isSettled(course.referred.on, planDueDays, scope.today)
      ? verdict(false, [course.referred.entryId])
      : undefined;
  });
}

/** A plan agreed with the citizen. */
export function jointPlan(scope: Scope): Tally {
  return having(scope, ({ plans }) => plans);
}

/** Other services or plans linked: a service, or a meeting to make services cohere. */
export function linkedToOtherPlans(scope: Scope): Tally {
  return having(scope, ({ support }) => [
    ...support.services,
    ...support.meetings.filter(
      ({ coordination }) => coordination === "coherent-services" || coordination === "one-entry",
    ),
  ]);
}

/** Support and coordination both noted. */
export function supportAndCoordination(scope: Scope): Tally {
  return having(scope, ({ contacts, support }) =>
    contacts.some(({ made }) => made) ? [...support.meetings, ...support.services] : [],
  );
}

/** Courses where a health professional of the team came to the home in the period. */
export function treatmentAtHome(scope: Scope): Tally {
  const { staff } = scope.outside;
  if (staff === undefined) return noStaff;
  const health = new Set(staff.filter(({ profession }) => profession === "health").map(({ accountId }) => accountId));
  return courses(openInPeriod(scope), (course) => {
    const visits = course.contacts.filter(({ made, on }) => made && isWithin(on, scope.period));
    if (visits.length === 0) return unrecorded;
    const found = visits.filter(
      ({ by, place, channel }) => health.has(by) && place === "home" && channel === "meeting",
    );
    return verdict(found.length > 0, ids(found));
  });
}

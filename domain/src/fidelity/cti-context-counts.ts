import { closedCourses } from "./phase-span.ts";
import { noCaseload, noSupervision } from "./outside.ts";
import type { CaseloadSnapshot, SupervisionWeek } from "./outside.ts";
import { isWithin } from "./scope.ts";
import type { Scope } from "./scope.ts";
import { nothing } from "./tally.ts";
import type { Case, Tally } from "./tally.ts";

function snapshotCase({ workerId, citizens, fte }: CaseloadSnapshot, limit: number): Case {
  const known = fte > 0;
  const met = known && citizens <= limit * fte;
  return {
    about: "worker",
    id: workerId,
    met: met ? 1 : 0,
    of: known ? 1 : 0,
    missing: known ? 0 : 1,
    behind: nothing,
    against: nothing,
  };
}

/** Share of workers' days looked at with no more citizens per full-time post than the limit. */
export function caseloadWithin({ outside, period }: Scope, limit: number): Tally {
  if (outside.caseload === undefined) return noCaseload;
  const looked = outside.caseload.filter(({ on }) => isWithin(on, period));
  return { kind: "share", cases: looked.map((snapshot) => snapshotCase(snapshot, limit)) };
}

/** Item 4: citizens per full-time post. */
export function smallCaseload(scope: Scope): Tally {
  return caseloadWithin(scope, scope.limits.citizensPerPost);
}

/** The working weeks of the teams that have courses in scope. */
export function supervisionWeeks({ outside, period, courses }: Scope): readonly SupervisionWeek[] | undefined {
  const teams = new Set(courses.map((course) => course.teamId));
  return outside.supervision?.filter(({ teamId, monday }) => teams.has(teamId) && isWithin(monday, period));
}

/** Item 7: working weeks with supervision. Whether the leader is a trained clinician is for a person to say. */
export function weeklySupervision(scope: Scope): Tally {
  const weeks = supervisionWeeks(scope);
  if (weeks === undefined) return noSupervision;
  const cases = weeks.map(({ teamId, meetings }): Case => {
    const met = meetings.length > 0 ? 1 : 0;
    return { about: "team", id: teamId, met, of: 1, missing: 0, behind: meetings, against: nothing };
  });
  return { kind: "share", cases };
}

/** Item 11: fields of the referral that hold something; whether it is relevant is for a person to say. */
export function informationGathered(scope: Scope): Tally {
  const cases = closedCourses(scope).map(({ courseId, referred, gathered }): Case => {
    const none = gathered.filled === 0;
    return {
      about: "course",
      id: courseId,
      met: gathered.filled,
      of: none ? 0 : gathered.of,
      missing: none ? 1 : 0,
      behind: [referred.entryId],
      against: nothing,
    };
  });
  return { kind: "share", cases };
}

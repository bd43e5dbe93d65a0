import { closedCourses } from "./phase-span.ts";
import { noCaseload, noSupervision } from "./outside.ts";
import type { CaseloadSnapshot, SupervisionWeek } from "./outside.ts";
import { isWithin } from "./scope.ts";
import type { Scope } from "./scope.ts";
import { nothing } from "./tally.ts";
import type { Case, Tally } from "./tally.ts";

/** Whether a reading is within its limit; `undefined` where it could not be told. */
type Within = (snapshot: CaseloadSnapshot) => boolean | undefined;

function snapshotCase(snapshot: CaseloadSnapshot, within: Within): Case {
  const met = snapshot.fte > 0 ? within(snapshot) : undefined;
  return {
    about: "worker",
    id: snapshot.workerId,
    met: met === true ? 1 : 0,
    of: met === undefined ? 0 : 1,
    missing: met === undefined ? 1 : 0,
    behind: nothing,
    against: nothing,
  };
}

function readings({ outside, period }: Scope, within: Within): Tally {
  if (outside.caseload === undefined) return noCaseload;
  const looked = outside.caseload.filter(({ on }) => isWithin(on, period));
  return { kind: "share", cases: looked.map((snapshot) => snapshotCase(snapshot, within)) };
}

/** Share of workers' days looked at with no more citizens per full-time post than the limit. */
export function caseloadWithin(scope: Scope, limit: number): Tally {
  return readings(scope, ({ citizens, fte }) => citizens <= limit * fte);
}

/** Item 4: citizens per full-time post. */
export function smallCaseload(scope: Scope): Tally {
  return caseloadWithin(scope, scope.limits.citizensPerPost);
}

/** Beside item 4: the weight in standard caseload equivalents against the limit of the post. */
export function weightWithin(scope: Scope): Tally {
  return readings(scope, ({ load }) => (load === undefined ? undefined : load.sce <= load.limit));
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

import { findMethod } from "../methods/registry.ts";
import { addDays, daysBetween } from "../time/local-date.ts";
import type { LocalDate } from "../time/local-date.ts";
import { caseloadWithin, supervisionWeeks } from "./cti-context-counts.ts";
import { during } from "./by-day.ts";
import { courses, split, unrecorded, verdict, within } from "./count.ts";
import type { CourseFacts, Seen } from "./facts.ts";
import { byCitizen, moveInOf, openSpan } from "./homes.ts";
import { noSupervision } from "./outside.ts";
import { ids } from "./phase-span.ts";
import { isSettled, isWithin } from "./scope.ts";
import type { Scope } from "./scope.ts";
import { nothing } from "./tally.ts";
import type { Case, Tally } from "./tally.ts";

/** Courses that were open on some day of the period. */
export function openInPeriod({ courses: own, period, today }: Scope): readonly CourseFacts[] {
  return own.filter((course) => {
    const { from, to } = openSpan(course, today);
    return from <= period.to && to >= period.from;
  });
}

function workerOn({ workers }: CourseFacts, on: LocalDate): string | undefined {
  return workers.findLast((worker) => worker.on <= on)?.workerId ?? workers[0]?.workerId;
}

/** Contacts noted by the worker who held the course that day. */
export function bySingleWorker(scope: Scope): Tally {
  return within(scope.courses, (course) =>
    split(during(course.contacts, scope.period), ({ on, by }) => {
      const worker = workerOn(course, on);
      return worker === undefined ? "missing" : worker === by;
    }),
  );
}

/** Courses whose move-in fell in the period, where contact began before it. */
export function begunBeforeMove(scope: Scope): Tally {
  const citizens = byCitizen(scope.all);
  return courses(openInPeriod(scope), (course) => {
    const moved = moveInOf(course, citizens);
    if (moved === undefined || course.contacts.length === 0) return unrecorded;
    if (!isWithin(moved.on, scope.period)) return undefined;
    const before = course.contacts.filter(({ made, on }) => made && on < moved.on);
    return verdict(before.length > 0, [moved.entryId, ...ids(before)]);
  });
}

/** Every dimension asked about, with the citizen's own words somewhere. */
export function wordsInEveryDimension(scope: Scope): Tally {
  return courses(openInPeriod(scope), ({ support, method, methodVersion, plans }) => {
    if (support.needs.length === 0) return unrecorded;
    const dimensions = findMethod(method, methodVersion)?.dimensions ?? [];
    const asked = new Set(support.needs.map(({ dimension }) => dimension));
    const words = [...support.needs, ...plans].some((one) => one.words);
    return verdict(words && dimensions.every(({ code }) => asked.has(code)), ids(support.needs));
  });
}

/** Courses where contact was denser around the move-in than in the rest of the course. */
export function densestAroundMove(scope: Scope): Tally {
  const citizens = byCitizen(scope.all);
  const window = scope.limits.moveInWindowDays;
  return courses(openInPeriod(scope), (course) => {
    const moved = moveInOf(course, citizens);
    const made = course.contacts.filter((contact) => contact.made);
    if (moved === undefined || made.length === 0) return unrecorded;
    if (!isWithin(moved.on, scope.period) || !isSettled(moved.on, 2 * window, scope.today)) return undefined;
    const open = openSpan(course, scope.today);
    const from = addDays(moved.on, -window) < open.from ? open.from : addDays(moved.on, -window);
    const to = addDays(moved.on, window) > open.to ? open.to : addDays(moved.on, window);
    const restDays = daysBetween(open.from, open.to) - daysBetween(from, to);
    const around = during(made, { from, to });
    // Without a rest of some length there is nothing to compare with.
    if (restDays < window) return unrecorded;
    const restRate = (made.length - around.length) / restDays;
    return verdict(around.length / (daysBetween(from, to) + 1) > restRate, [moved.entryId, ...ids(around)]);
  });
}

/** A no in the period, after which somebody came again within the days allowed. */
export function contactAfterRefusal(scope: Scope): Tally {
  const wait = scope.limits.contactAfterRefusalDays;
  return within(scope.courses, (course) => {
    const refusals: readonly Seen[] = [
      ...course.support.losses,
      ...course.contacts.filter(({ outreach }) => outreach?.refused === true),
    ];
    return split(refusals, ({ on }) => {
      if (!isWithin(on, scope.period)) return undefined;
      const again = course.contacts.some((contact) => contact.on > on && contact.on <= addDays(on, wait));
      if (again) return true;
      const ended = course.end !== undefined && course.end.on <= addDays(on, wait);
      return ended || !isSettled(on, wait, scope.today) ? undefined : false;
    });
  });
}

/** Meetings with services that the citizen was accompanied to. */
export function accompanied(scope: Scope): Tally {
  return within(scope.courses, ({ support }) =>
    split(support.meetings, ({ on, coordination, withCitizen }) =>
      isWithin(on, scope.period) ? coordination === "accompanied" || withCitizen : undefined,
    ),
  );
}

/** Caseload within the municipality's own limit. */
export function icmCaseload(scope: Scope): Tally {
  return caseloadWithin(scope, scope.limits.icmCitizensPerPost);
}

/** Months with supervision, of the months that had working weeks. */
export function monthlySupervision(scope: Scope): Tally {
  const weeks = supervisionWeeks(scope);
  if (weeks === undefined) return noSupervision;
  const months = new Map<string, { readonly teamId: string; readonly meetings: readonly string[] }>();
  for (const { teamId, monday, meetings } of weeks) {
    const key = `${teamId} ${monday.slice(0, 7)}`;
    months.set(key, { teamId, meetings: [...(months.get(key)?.meetings ?? []), ...meetings] });
  }
  const cases = [...months.values()].map(({ teamId, meetings }): Case => {
    const met = meetings.length > 0 ? 1 : 0;
    return { about: "team", id: teamId, met, of: 1, missing: 0, behind: meetings, against: nothing };
  });
  return { kind: "share", cases };
}

/** Services started by the end of the period that were last seen to hold. One not yet followed up is missing. */
export function servicesHold(scope: Scope): Tally {
  return within(openInPeriod(scope), ({ support }) =>
    split(support.services, ({ statuses }) => {
      const known = statuses.filter(({ on }) => on <= scope.period.to);
      if (!known.some(({ status }) => status === "started" || status === "holds")) return undefined;
      const last = known.at(-1)?.status;
      return last === "started" ? "missing" : last === "holds";
    }),
  );
}

/** Courses closed in the period for a reason that the method may end by. */
export function listedEnding(scope: Scope): Tally {
  return courses(scope.courses, ({ end, method, methodVersion }) => {
    if (end === undefined || !isWithin(end.on, scope.period)) return undefined;
    const reasons = findMethod(method, methodVersion)?.closureReasons ?? [];
    // A change of method ends a course through its own command, so it stands on no method's list.
    const listed = end.reason === "changed-method" || reasons.some(({ code }) => code === end.reason);
    return verdict(listed, [end.entryId]);
  });
}

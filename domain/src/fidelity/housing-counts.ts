import { ordinaryHomes } from "../housing/housing.ts";
import { homeKept, offeredBefore } from "../housing/kept.ts";
import type { KeptMonths } from "../housing/kept.ts";
import { addDays, daysBetween } from "../time/local-date.ts";
import type { LocalDate } from "../time/local-date.ts";
import { byDay } from "./by-day.ts";
import { courses, days, split, unrecorded, verdict, within } from "./count.ts";
import type { Spell } from "./count.ts";
import type { CourseFacts, TenancyFact } from "./facts.ts";
import { byCitizen, isOpenOn } from "./homes.ts";
import { ids } from "./phase-span.ts";
import { isSettled, isWithin } from "./scope.ts";
import type { Scope } from "./scope.ts";
import type { Tally } from "./tally.ts";

function firstTenancy({ housing }: CourseFacts): TenancyFact | undefined {
  return byDay(housing.tenancies)[0];
}

/** Days from the request to the first move-in of those who moved in in the period. */
export function daysToMoveIn(scope: Scope): Tally {
  return days(scope.courses, (course): Spell | undefined => {
    const first = firstTenancy(course);
    if (first === undefined) return course.end === undefined ? undefined : unknownWait(course, scope);
    if (!isWithin(first.on, scope.period) || first.on < course.referred.on) return undefined;
    return {
      values: [daysBetween(course.referred.on, first.on)],
      entries: [course.referred.entryId, first.entryId],
    };
  });
}

/** A course that ended in the period without a home has no number of days; it shows as missing. */
function unknownWait({ end }: CourseFacts, { period }: Scope): Spell | undefined {
  return end !== undefined && isWithin(end.on, period) ? { values: [], entries: [], missing: 1 } : undefined;
}

/** Homes moved into in the period that are ordinary housing. */
export function ordinaryHousing(scope: Scope): Tally {
  return within(scope.courses, ({ housing }) =>
    split(housing.tenancies, ({ on, home }) => (isWithin(on, scope.period) ? ordinaryHomes.includes(home) : undefined)),
  );
}

const losses: ReadonlySet<NonNullable<TenancyFact["ended"]>["reason"]> = new Set([
  "evicted",
  "gave-up",
  "to-institution",
  "imprisoned",
]);

/** Homes lost in the period, where the support went on. Counted when the days after the loss have passed. */
export function supportAfterLoss(scope: Scope): Tally {
  const citizens = byCitizen(scope.all);
  const wait = scope.limits.supportAfterLossDays;
  return within(scope.courses, (course) => {
    const supports = (citizens.get(course.citizenId) ?? []).filter(({ method }) => method !== "housing-first");
    const lost = course.housing.tenancies.flatMap(({ ended }) => (ended === undefined ? [] : [ended]));
    return split(lost, ({ on, reason }) => {
      if (!losses.has(reason) || !isWithin(on, scope.period)) return undefined;
      const before = supports.filter((support) => isOpenOn(support, addDays(on, -1)));
      if (before.length === 0) return "missing";
      if (!isSettled(on, wait, scope.today)) return undefined;
      return supports.some((support) => isOpenOn(support, addDays(on, wait)));
    });
  });
}

/** Moves in the period with at least two homes offered since the move before. */
export function choseBetweenTwo(scope: Scope): Tally {
  return within(scope.courses, ({ housing: { offers, tenancies } }) => {
    const inOrder = byDay(tenancies);
    return split(inOrder, (tenancy) => {
      if (!isWithin(tenancy.on, scope.period)) return undefined;
      const since = offeredBefore({ offers, homes: inOrder }, tenancy.on);
      return since.length === 0 ? "missing" : since.length >= 2;
    });
  });
}

function hasDiedBy({ end }: CourseFacts, on: LocalDate): boolean {
  return end?.reason === "died" && end.on <= on;
}

/** Citizens who have a home so many months after their first move-in, where that day fell in the period and has passed. */
export function homeKeptAt(months: KeptMonths): (scope: Scope) => Tally {
  return ({ courses: counted, period, today }) =>
    courses(counted, (course) => {
      const { tenancies } = course.housing;
      const first = firstTenancy(course);
      if (first === undefined) return undefined;
      const { on, kept } = homeKept(tenancies, { movedIn: first.on, months }, { today, seenUntil: course.end?.on });
      if (!isWithin(on, period) || kept === "not-yet" || kept === "not-counted" || hasDiedBy(course, on))
        return undefined;
      // Nobody saw the home any more after the course ended.
      if (kept === "not-seen") return unrecorded;
      const homes = tenancies.filter((home) => home.on <= on && (home.ended === undefined || home.ended.on > on));
      return verdict(kept === "kept", ids(kept === "kept" ? homes : tenancies));
    });
}

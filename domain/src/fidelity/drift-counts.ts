import { daysBetween, addDays } from "../time/local-date.ts";
import { during } from "./by-day.ts";
import { split, within } from "./count.ts";
import type { CourseFacts, PhaseFact } from "./facts.ts";
import { planOf } from "./phase-span.ts";
import { isWithin } from "./scope.ts";
import type { Scope } from "./scope.ts";
import type { Tally } from "./tally.ts";

function startsIn(course: CourseFacts, { period }: Scope): readonly PhaseFact[] {
  return course.phases.filter(({ on }) => isWithin(on, period));
}

/** First sign: phases begun in the period with one to three focus areas. */
export function narrowFocus(scope: Scope): Tally {
  const { focusMin, focusMax } = scope.limits;
  return within(scope.courses, (course) =>
    split(startsIn(course, scope), ({ phase }) => {
      const focus = course.focus.find((one) => one.phase === phase);
      return focus === undefined ? "missing" : focus.most >= focusMin && focus.most <= focusMax;
    }),
  );
}

/** Second sign: meetings with the citizen in the period that were held at home or in the community. */
export function inVivo(scope: Scope): Tally {
  return within(scope.courses, (course) =>
    split(during(course.contacts, scope.period), ({ made, channel, place, with: withWhom }) => {
      if (!made || channel !== "meeting" || !withWhom.includes("citizen")) return undefined;
      return place === "home" || place === "community";
    }),
  );
}

/** Third sign: phases begun in the period with a plan of their own: agreed for the phase, or actions under its focus areas. */
export function phasePlanning(scope: Scope): Tally {
  return within(scope.courses, (course) =>
    split(startsIn(course, scope), ({ phase, fromListOn }) => {
      const focus = course.focus.find((one) => one.phase === phase);
      const agreed = course.plans.some((plan) => plan.phase === phase);
      const unwritten = fromListOn !== undefined || (course.focus.length === 0 && course.plans.length === 0);
      if (focus === undefined && !agreed && unwritten) return "missing";
      return agreed || (focus !== undefined && focus.actionIds.length > 0);
    }),
  );
}

interface Border {
  readonly entryId: string;
  readonly met: boolean;
}

/** Phase changes due in the period. One that has not happened counts once its tolerance has run out. */
function bordersDue(course: CourseFacts, { period, limits, today }: Scope): readonly Border[] {
  const first = course.phases.find(({ phase }) => phase === "phase1");
  if (first === undefined || first.on > period.to) return [];
  // A plan takes some reckoning, and most courses have no border in a given month.
  if (daysBetween(first.on, period.from) > (course.months ?? 0) * 31) return [];
  const plan = planOf(course);
  if (plan === undefined) return [];
  return (["phase2", "phase3"] as const).flatMap((phase, index): Border[] => {
    const planned = plan.phases[index + 1]?.start;
    if (planned === undefined || !isWithin(planned, period)) return [];
    const start = course.phases.find((one) => one.phase === phase);
    if (start !== undefined) {
      const met = Math.abs(daysBetween(planned, start.on)) <= limits.phaseToleranceDays;
      return [{ entryId: start.entryId, met }];
    }
    const until = addDays(planned, limits.phaseToleranceDays);
    const stopped = course.end !== undefined && course.end.on <= until;
    return stopped || today <= until ? [] : [{ entryId: first.entryId, met: false }];
  });
}

/** Fourth sign: phase changes due in the period that came at most the tolerance from plan. */
export function changesOnTime(scope: Scope): Tally {
  return within(scope.courses, (course) => split(bordersDue(course, scope), ({ met }) => met));
}

/** Fifth sign: contacts in the period that linked to others, of those marked as linking or direct service. */
export function linking(scope: Scope): Tally {
  return within(scope.courses, (course) =>
    split(during(course.contacts, scope.period), ({ made, effort }) => {
      if (!made) return undefined;
      return effort === undefined ? "missing" : effort === "linking";
    }),
  );
}

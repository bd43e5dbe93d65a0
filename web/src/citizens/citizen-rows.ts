import { isCarried } from "@tovholder/domain/access/actor.ts";
import { caseload, countStages, type Caseload } from "@tovholder/domain/caseload/caseload.ts";
import { focusIn, planPhase } from "@tovholder/domain/course/state.ts";
import { plannedTimeline } from "@tovholder/domain/course/transition.ts";
import type { Text } from "@tovholder/domain/methods/definition.ts";
import { daysBetween, type LocalDate } from "@tovholder/domain/time/local-date.ts";
import type { CourseView } from "../replica/course-view.ts";

export const filters = ["running", "closed", "team"] as const;
export type Filter = (typeof filters)[number];
export const sorts = ["name", "next", "silence"] as const;
export type Sort = (typeof sorts)[number];

/** What a row of the list says of a course beside its rope. */
export interface CitizenRow {
  readonly course: CourseView;
  /** Days to the end of the running phase, the last day counted; negative when over the plan. */
  readonly daysLeft: number | undefined;
  readonly focus: readonly Text[];
  readonly lastMadeOn: LocalDate | undefined;
}

function inFilter({ relation, state }: CourseView, filter: Filter): boolean {
  const closed = state.stage === "closed";
  const held = isCarried(relation);
  if (filter === "team") return !held && !closed;
  return held && closed === (filter === "closed");
}

function rowOf(course: CourseView, today: LocalDate): CitizenRow {
  const { state, method } = course;
  const phase = state.stage === "closed" ? undefined : planPhase(state);
  const planned = plannedTimeline(state)?.phases.find((one) => `phase${one.phase}` === state.stage);
  const names = phase === undefined ? [] : focusIn(state, phase).map((focus) => focus.dimension);
  return {
    course,
    daysLeft: planned === undefined ? undefined : daysBetween(today, planned.end) + 1,
    focus: names.flatMap((code) => method.dimensions.find((one) => one.code === code)?.name ?? []),
    lastMadeOn: state.contactFacts.lastMadeOn,
  };
}

const orders: Record<Sort, (left: CitizenRow, right: CitizenRow) => number> = {
  // Courses come by name.
  name: () => 0,
  next: (left, right) => (left.daysLeft ?? Infinity) - (right.daysLeft ?? Infinity) || 0,
  silence: (left, right) => ((left.lastMadeOn ?? "") < (right.lastMadeOn ?? "") ? -1 : 1),
};

/** The rows of *Mine borgere*, filtered and sorted. */
export function citizenRows(
  courses: readonly CourseView[],
  { filter, sort, today }: { readonly filter: Filter; readonly sort: Sort; readonly today: LocalDate },
): readonly CitizenRow[] {
  const rows = courses.filter((course) => inFilter(course, filter)).map((course) => rowOf(course, today));
  return rows.sort(orders[sort]);
}

/**
 * A worker's own load against the limit of a full-time post; `undefined` without running courses. What the whole team holds
 * weighs on its primary contact alone, as in the team's figures.
 */
export function ownCaseload(courses: readonly CourseView[], accountId: string): Caseload | undefined {
  const weighed = courses.filter(({ relation, state, method }) => {
    const counts = method.stages.some((stage) => stage.code === state.stage);
    const theirs = method.heldBy === "worker" || state.workerId === accountId;
    return relation === "own" && theirs && state.stage !== "closed" && counts && method.ending.kind !== "frame";
  });
  if (weighed.length === 0) return undefined;
  const stages = weighed.map(({ method, state }) => ({ method, stage: state.stage }));
  const tightest = Math.min(...stages.map(({ method }) => method.caseloadLimit.scePerFte));
  return caseload(countStages(stages), 1, tightest);
}

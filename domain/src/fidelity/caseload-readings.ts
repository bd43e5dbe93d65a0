import { caseload, sceOf } from "../caseload/caseload.ts";
import { tightestLimit } from "../caseload/caseload-limit.ts";
import type { OwnLimits } from "../caseload/caseload-limit.ts";
import type { Method, StageCode } from "../methods/definition.ts";
import { findMethod } from "../methods/registry.ts";
import { addDays, addMonths } from "../time/local-date.ts";
import type { LocalDate } from "../time/local-date.ts";
import type { CourseFacts } from "./facts.ts";
import type { CaseloadSnapshot } from "./outside.ts";
import type { Period } from "./scope.ts";

/** The size of a worker's post, 1 is full time. */
interface Post {
  readonly workerId: string;
  readonly fte: number;
}

interface Asked {
  readonly period: Period;
  readonly today: LocalDate;
  /** A worker who is not among them has a post of unknown size: the reading is missing, and not 0. */
  readonly posts: readonly Post[];
  readonly ownLimits: OwnLimits;
}

/** A course that a worker carries on a day, and its weight; absent where the journal's days don't tell the step. */
interface Carried {
  readonly workerId: string;
  readonly citizenId: string;
  readonly method: Method;
  readonly sce?: number;
}

/** The first day of every month within the period, up to today. */
function readingDays({ from, to }: Period, today: LocalDate): readonly LocalDate[] {
  const until = to < today ? to : today;
  const days: LocalDate[] = [];
  const first = addDays(from, 1 - Number(from.slice(8, 10)));
  for (let month = 0, on = first; on <= until; month += 1, on = addMonths(first, month)) {
    if (on >= from) days.push(on);
  }
  return days;
}

/** The step of a timed course on a day; `undefined` before contact has begun: it waits, and weighs nothing yet. */
function stageOn({ phases, contactStart }: CourseFacts, on: LocalDate): StageCode | undefined {
  const begun = phases.filter((phase) => phase.on <= on).toSorted((left, right) => (left.on < right.on ? -1 : 1));
  return begun.at(-1)?.phase ?? (contactStart !== undefined && contactStart.on <= on ? "contact" : undefined);
}

function carriedOn(course: CourseFacts, on: LocalDate): Carried | undefined {
  const method = findMethod(course.method, course.methodVersion);
  const worker = course.workers.findLast((one) => one.on <= on);
  if (method === undefined || worker === undefined || isOver(course, on)) return undefined;
  const carried = { workerId: worker.workerId, citizenId: course.citizenId, method };
  // The home beside a support is no case of its own.
  if (method.ending.kind === "frame") return undefined;
  if (method.ending.kind !== "timed") return carried;
  const stage = stageOn(course, on);
  return stage === undefined ? undefined : { ...carried, sce: sceOf(method, stage) };
}

function isOver({ joined, end }: CourseFacts, on: LocalDate): boolean {
  return joined === true || (end !== undefined && end.on <= on);
}

function reading(
  { workerId, on }: Pick<CaseloadSnapshot, "workerId" | "on">,
  own: readonly Carried[],
  asked: Asked,
): CaseloadSnapshot {
  const fte = asked.posts.find((post) => post.workerId === workerId)?.fte ?? 0;
  const citizens = new Set(own.map(({ citizenId }) => citizenId)).size;
  const weights = own.flatMap(({ sce }) => sce ?? []);
  if (weights.length !== own.length) return { workerId, on, citizens, fte };
  const { scePerFte } = tightestLimit(
    own.map(({ method }) => method),
    asked.ownLimits,
  );
  const counts = weights.map((sce) => ({ stage: "carried", sce, citizens: 1 }));
  const { sce, limit } = caseload(counts, fte, scePerFte);
  return { workerId, on, citizens, fte, load: { sce, limit } };
}

/**
 * Each worker's caseload on the first of every month of the period, from the days of the courses themselves: who had them
 * (assignments), where they stood (phase starts), until they ended. `load` is the weight in standard caseload equivalents
 * beside its limit; it is left out where one of the courses follows a method whose steps are not told by days. Reading on
 * the first of the month is Tovholder's own (derived): the self-assessment names no days.
 */
export function caseloadReadings(courses: readonly CourseFacts[], asked: Asked): readonly CaseloadSnapshot[] {
  return readingDays(asked.period, asked.today).flatMap((on) => {
    const carried = courses.flatMap((course) => carriedOn(course, on) ?? []);
    const byWorker = Map.groupBy(carried, ({ workerId }) => workerId);
    return [...byWorker].map(([workerId, own]) => reading({ workerId, on }, own, asked));
  });
}

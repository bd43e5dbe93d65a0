import { quietFor } from "@tovholder/domain/course/silence.ts";
import { caseload, countStages } from "@tovholder/domain/caseload/caseload.ts";
import { findMethod } from "@tovholder/domain/methods/registry.ts";
import { daysBetween, type LocalDate } from "@tovholder/domain/time/local-date.ts";
import type { WorkerLoad } from "../app/staff.ts";
import type { BoardRow } from "../overview/board.ts";

/** How many days ahead the board looks; as I dag does (product.md §4). */
const daysAhead = 14;

/** A course as the board tells it: what comes next, and what waits. */
export interface BoardCourse {
  readonly row: BoardRow;
  /** The next planned border: a phase or the end. */
  readonly borderOn: LocalDate | null;
  readonly borderNear: boolean;
  readonly deadlineNear: boolean;
  readonly deadlineOver: boolean;
  /** Days of silence when there are too many of them. */
  readonly silentDays: number | undefined;
}

/** Courses that stand together: those of a worker, or those in a stage. */
export interface BoardGroup {
  readonly key: string;
  /** The worker behind the key; absent where it is a stage, and for courses that nobody holds. */
  readonly worker?: WorkerLoad | undefined;
  readonly courses: readonly BoardCourse[];
}

function borderOf(row: BoardRow): LocalDate | null {
  if (row.stage === "phase1") return row.plannedPhase2;
  if (row.stage === "phase2") return row.plannedPhase3;
  return row.stage === "phase3" ? row.plannedEnd : null;
}

function isNear(on: LocalDate | null, today: LocalDate): boolean {
  return on !== null && daysBetween(today, on) <= daysAhead;
}

function silentDays(row: BoardRow, today: LocalDate): number | undefined {
  const method = findMethod(row.method);
  const began = row.contactStart ?? row.phase1Start ?? row.referredOn;
  if (method === undefined || began === null || row.interrupted) return undefined;
  const facts = { stage: row.stage, began, lastMadeOn: row.lastContactOn ?? undefined };
  const quiet = quietFor(facts, method, today);
  return quiet?.silent === true ? quiet.days : undefined;
}

function courseOf(row: BoardRow, today: LocalDate): BoardCourse {
  const borderOn = borderOf(row);
  const over = row.nextDeadlineOn !== null && row.nextDeadlineOn < today;
  return {
    row,
    borderOn,
    borderNear: isNear(borderOn, today),
    deadlineNear: !over && isNear(row.nextDeadlineOn, today),
    deadlineOver: over,
    silentDays: silentDays(row, today),
  };
}

const stages = ["referred", "contact", "phase1", "phase2", "phase3"];

function rank(stage: string): number {
  const found = stages.indexOf(stage);
  return found < 0 ? stages.length : found;
}

/** What comes first stands first, then by name. */
function inOrder(left: BoardCourse, right: BoardCourse): number {
  const [one, other] = [left.borderOn ?? "9999", right.borderOn ?? "9999"];
  if (one !== other) return one < other ? -1 : 1;
  return left.row.familyName.localeCompare(right.row.familyName, "da");
}

/** The team's running courses by who holds them: workers in the order of the caseload, what nobody holds last. */
export function byWorker(
  rows: readonly BoardRow[],
  workers: readonly WorkerLoad[],
  today: LocalDate,
): readonly BoardGroup[] {
  const held = Map.groupBy(rows, (row) => row.workerId ?? "");
  const courses = (key: string) => (held.get(key) ?? []).map((row) => courseOf(row, today)).sort(inOrder);
  const groups = workers.map((worker) => ({ key: worker.accountId, worker, courses: courses(worker.accountId) }));
  const nobody = courses("");
  return nobody.length === 0 ? groups : [...groups, { key: "", courses: nobody }];
}

/** The same courses by stage, in the order of a course. */
export function byStage(rows: readonly BoardRow[], today: LocalDate): readonly BoardGroup[] {
  const found = Map.groupBy(rows, (row) => row.stage);
  return [...found]
    .sort(([left], [right]) => rank(left) - rank(right) || (left < right ? -1 : 1))
    .map(([key, inStage]) => ({ key, courses: inStage.map((row) => courseOf(row, today)).sort(inOrder) }));
}

/** How many of a group ask for something. */
export function groupFacts(courses: readonly BoardCourse[]) {
  const count = (asks: (course: BoardCourse) => boolean) => courses.filter(asks).length;
  return {
    borders: count(({ borderNear }) => borderNear),
    deadlines: count(({ deadlineNear }) => deadlineNear),
    over: count(({ deadlineOver }) => deadlineOver),
    silent: count(({ silentDays: days }) => days !== undefined),
  };
}

/** What the courses of a group weigh together; a stage that its method does not have weighs nothing. */
export function weightOf(rows: readonly BoardRow[]): number {
  const weighed = rows.flatMap(({ method: code, stage }) => {
    const method = findMethod(code);
    return method?.stages.some((one) => one.code === stage) === true ? [{ method, stage }] : [];
  });
  return caseload(countStages(weighed), 0, 0).sce;
}

/** Referrals that nobody has begun with, and how long the oldest has waited. */
export function waitingCount(rows: readonly BoardRow[], today: LocalDate) {
  const waiting = rows.filter(({ stage }) => stage === "referred");
  const days = waiting.flatMap(({ referredOn }) => (referredOn === null ? [] : [daysBetween(referredOn, today)]));
  return { count: waiting.length, longest: days.length === 0 ? undefined : Math.max(...days) };
}

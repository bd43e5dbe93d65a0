import type { Actor, CourseOwner } from "@tovholder/domain/access/actor.ts";
import { isHeldByTeam } from "@tovholder/domain/methods/registry.ts";
import { relationTo } from "@tovholder/domain/access/actor.ts";
import { courseActionOf } from "@tovholder/domain/access/can-command.ts";
import type { Command } from "@tovholder/domain/course/commands.ts";
import type { CourseState } from "@tovholder/domain/course/state.ts";
import { columnsOf } from "../db/columns.ts";
import type { Row } from "../db/columns.ts";
import type { Tx } from "../db/transaction.ts";
import type { DataKey } from "../vault/vault.ts";
import { insertActs, insertCommands, insertCourseRows, insertEntries } from "./bulk-statements.ts";
import type { CourseDraft, DraftStep } from "./draft.ts";
import { chain } from "./grow.ts";
import type { ChainedRow } from "./grow.ts";
import { projectCourse, projectionValues } from "./project.ts";
import { sealSnapshot } from "./sealed-entry.ts";

/** A drafted course on its way into the database. Its citizen is there already, or comes in the same transaction. */
export interface BulkCourse {
  readonly draft: CourseDraft;
  readonly key: DataKey;
  readonly importKey?: string;
}

export interface BulkContext {
  readonly municipalityId: number;
  /** Everyone who gave a command, for the log. */
  readonly actors: ReadonlyMap<string, Actor>;
}

/** One course as rows, sealed and chained: what `growCourse` would have left after each of its commands. */
export interface PreparedCourse {
  readonly courseId: string;
  readonly course: Row;
  readonly entries: readonly Row[];
  readonly commands: readonly Row[];
  readonly acts: readonly Row[];
}

/** Seals and chains a draft. Work for the processor alone, so that it can be done while the database writes. */
export function prepareCourse({ municipalityId, actors }: BulkContext, course: BulkCourse): PreparedCourse {
  const { draft, key } = course;
  const { courseId } = draft;
  const state = draft.state();
  const [first] = draft.steps();
  if (state === undefined || first === undefined) throw new Error("A draft without a referral");
  const entries: Row[] = [];
  const commands: Row[] = [];
  const acts: Row[] = [];
  let headHash: Buffer | null = null;
  let owner: CourseOwner | undefined;
  for (const step of draft.steps()) {
    const chained = chain({ municipalityId, courseId, key, headHash }, step.entries, step.moment.today);
    headHash = chained.headHash;
    const after = ownerAfter(owner, step, municipalityId);
    for (const row of chained.rows) entries.push(entryRow(courseId, step, row));
    commands.push(commandRow(courseId, step));
    acts.push(actRow(step, { actors, owner: owner ?? after, begins: owner === undefined, state }));
    owner = after;
  }
  const version = draft.entries().length;
  const snapshot = sealSnapshot(key, { municipalityId, courseId, version }, state);
  const columns = [courseId, first.moment.at.toISOString(), version, headHash, snapshot, course.importKey ?? null];
  // Projections hold scalars only; the type of parameters is wider.
  return {
    courseId,
    course: [...columns, ...(projectionValues(projectCourse(state)) as Row)],
    entries,
    commands,
    acts,
  };
}

function entryRow(courseId: string, { command, moment }: DraftStep, row: ChainedRow): Row {
  const at = moment.at.toISOString();
  return [courseId, row.seq, row.entryId, command.commandId, row.kind, row.day, at, moment.by, row.sealed, row.hash];
}

function commandRow(courseId: string, { command, moment, entries }: DraftStep): Row {
  const ends = [entries[0]?.seq ?? 0, entries.at(-1)?.seq ?? 0];
  return [command.commandId, courseId, ...ends, moment.by, moment.at.toISOString()];
}

/** Whose the course is once the step has happened. */
function ownerAfter(owner: CourseOwner | undefined, { command }: DraftStep, municipalityId: number): CourseOwner {
  if (command.type === "referCitizen" || command.type === "importCourse" || command.type === "continueCourse") {
    const { teamId, workerId, method } = command;
    return { municipalityId, teamId, workerId, heldByTeam: isHeldByTeam(method) };
  }
  if (owner !== undefined && command.type === "assignWorker") {
    return { ...owner, teamId: command.teamId, workerId: command.workerId };
  }
  if (owner === undefined) throw new Error("A draft that does not begin with a referral");
  return owner;
}

interface ActContext extends Pick<BulkContext, "actors"> {
  readonly owner: CourseOwner;
  readonly begins: boolean;
  readonly state: CourseState;
}

function actRow({ command, moment, entries }: DraftStep, { actors, owner, begins, state }: ActContext): Row {
  const actor = actors.get(moment.by);
  if (actor === undefined) throw new Error("A command from nobody known");
  const detail = { command: command.type, commandId: command.commandId, version: entries.at(-1)?.seq ?? 0 };
  return [
    moment.at.toISOString(),
    actor.accountId,
    actor.roles.join(" "),
    relationTo(actor, owner),
    actionOf(command, begins),
    state.citizenId,
    state.courseId,
    "Sagsarbejde",
    JSON.stringify(detail),
  ];
}

function actionOf(command: Command, begins: boolean): string {
  return begins ? "course.refer" : courseActionOf(command.type);
}

/** Rows sent in one statement at most: a few megabytes. */
const rowsAtOnce = 4000;

/**
 * Writes prepared courses: course rows, journal, commands and log, in the transaction `tx`. Courses whose id or import key
 * is there already are left out. Gives the ids of those that came in.
 */
export async function insertCourses(tx: Tx, courses: readonly PreparedCourse[]): Promise<ReadonlySet<string>> {
  const [first] = courses;
  if (first === undefined) return new Set();
  const rows = courses.map((one) => one.course);
  const made = await tx.rows(insertCourseRows, [tx.municipalityId, ...columnsOf(rows, first.course.length)]);
  const ids = new Set(made.map((row) => row.course_id));
  const begun = courses.filter((one) => ids.has(one.courseId));
  const parts = [
    [insertEntries, begun.flatMap((one) => one.entries)],
    [insertCommands, begun.flatMap((one) => one.commands)],
    [insertActs, begun.flatMap((one) => one.acts)],
  ] as const;
  for (const [into, all] of parts) {
    for (let from = 0; from < all.length; from += rowsAtOnce) {
      const rows = all.slice(from, from + rowsAtOnce);
      tx.send(into, [tx.municipalityId, ...columnsOf(rows, rows[0]?.length ?? 0)]);
    }
  }
  return ids;
}

import { relationTo } from "@tovholder/domain/access/actor.ts";
import type { Actor, CourseOwner, Relation } from "@tovholder/domain/access/actor.ts";
import { canCourse } from "@tovholder/domain/access/can.ts";
import type { CourseAction } from "@tovholder/domain/access/can.ts";
import { isHeldByTeam } from "@tovholder/domain/methods/registry.ts";
import type { SqlValue } from "../db/statement.ts";
import { statement } from "../db/statement.ts";
import type { Tx } from "../db/transaction.ts";

/** A course that the actor may act on, and how they stand to it. */
export interface CourseScope {
  readonly courseId: string;
  readonly citizenId: string;
  readonly owner: CourseOwner;
  readonly relation: Relation;
}

/** Whose a course is, before anyone's access is weighed. */
export interface CourseOwnership {
  readonly courseId: string;
  readonly citizenId: string;
  readonly owner: CourseOwner;
}

interface OwnerRow {
  readonly citizen_id: string;
  readonly team_id: string;
  readonly worker_id: string | null;
  readonly method: string;
}

const findOwner = statement<OwnerRow>(
  "access.course-owner",
  "select citizen_id, team_id, worker_id, method from course where municipality_id = $1 and course_id = $2",
);

/** Whom a row of `course` belongs to. */
export function ownerOf(
  municipalityId: number,
  row: { readonly team_id: string; readonly worker_id: string | null; readonly method: string },
): CourseOwner {
  const heldByTeam = isHeldByTeam(row.method);
  return { municipalityId, teamId: row.team_id, workerId: row.worker_id ?? undefined, heldByTeam };
}

export async function findCourseOwnership(tx: Tx, courseId: string): Promise<CourseOwnership | undefined> {
  const row = await tx.maybe(findOwner, [tx.municipalityId, courseId]);
  if (row === undefined) return undefined;
  return { courseId, citizenId: row.citizen_id, owner: ownerOf(tx.municipalityId, row) };
}

/** The scope when the actor may; `undefined` alike when the course is missing and when it is out of reach. */
export function scopeCourse(
  actor: Actor,
  action: CourseAction,
  ownership: CourseOwnership | undefined,
): CourseScope | undefined {
  if (ownership === undefined) return undefined;
  const relation = relationTo(actor, ownership.owner);
  return canCourse(actor, action, relation) ? { ...ownership, relation } : undefined;
}

/**
 * The same rule for lists, in SQL: true for courses of `alias` in the actor's reach. Takes four parameters, given by
 * `reachParams`, the first at number `first`. No action reaches other teams' courses (a test holds the table to that), but
 * for those of a worker whom the actor covers as named deputy.
 */
export function inReach(alias: string, first: number): string {
  return `(${alias}.worker_id = $${first}::uuid or ${alias}.team_id = any($${first + 1}::uuid[])
    or ${isCovered(alias, first)})`;
}

/** True for courses that the actor covers; the first half is there for the index, the second says in which team. */
export function isCovered(alias: string, first: number): string {
  return `(${alias}.worker_id = any($${first + 2}::uuid[])
      and ${alias}.worker_id::text || ' ' || ${alias}.team_id::text = any($${first + 3}::text[]))`;
}

export type ReachParams = readonly [SqlValue, SqlValue, SqlValue, SqlValue];

export function reachParams(actor: Actor, action: CourseAction): ReachParams {
  const covered = canCourse(actor, action, "deputy") ? (actor.covering ?? []) : [];
  return [
    canCourse(actor, action, "own") ? actor.accountId : null,
    canCourse(actor, action, "team") ? actor.teamIds : [],
    covered.map(({ workerId }) => workerId),
    covered.map(({ workerId, teamId }) => `${workerId} ${teamId}`),
  ];
}

import type { Command, CommandOf } from "@tovholder/domain/course/commands.ts";
import type { Refusal } from "@tovholder/domain/course/refusal.ts";
import { relationTo } from "@tovholder/domain/access/actor.ts";
import type { Actor } from "@tovholder/domain/access/actor.ts";
import { canCourse } from "@tovholder/domain/access/can.ts";
import type { CourseState } from "@tovholder/domain/course/state.ts";
import type { LocalDate } from "@tovholder/domain/time/local-date.ts";
import { ownerOf } from "../access/course-scope.ts";
import type { SqlValue } from "../db/statement.ts";
import type { Tx } from "../db/transaction.ts";
import { alreadyJoined, outreachOnly, unknownReference } from "./refusals.ts";
import { findJoin } from "./statements.ts";
import type { JoinReferences, References } from "./statements.ts";

function begins(command: Command): command is CommandOf<"referCitizen" | "importCourse" | "continueCourse"> {
  return ["referCitizen", "importCourse", "continueCourse"].includes(command.type);
}

/** Who points, and where: what may be pointed at depends on it. */
export interface Pointing {
  readonly municipalityId: number;
  readonly actor: Actor;
  readonly courseId: string;
  readonly today: LocalDate;
}

interface Pointed {
  readonly citizenId?: string | undefined;
  readonly teamId: string;
  readonly workerId?: string | undefined;
}

/** Parameters of `findReferences`. */
export function referenceParams({ municipalityId, actor, courseId, today }: Pointing, to: Pointed): SqlValue[] {
  const { citizenId = null, teamId, workerId = null } = to;
  return [municipalityId, citizenId, teamId, workerId, actor.accountId, actor.teamIds, courseId, today];
}

/** Parameters of `findReferences` for commands that point outside their course; `undefined` for the others. */
export function referencesOf(pointing: Pointing, command: Command): readonly SqlValue[] | undefined {
  if (begins(command)) return referenceParams(pointing, command);
  if (command.type !== "assignWorker") return undefined;
  return referenceParams(pointing, { teamId: command.teamId, workerId: command.workerId });
}

/** The first thing that a command points at and that is not there, or no longer in use. */
export function missingReference(command: Command, found: References): Refusal | undefined {
  if (begins(command) && found.data_key === null) return unknownReference("citizenId");
  if (!found.team_known) return unknownReference("teamId");
  if (!found.worker_known) return unknownReference("workerId");
  return found.possible ? strayRefusal(command, found) : undefined;
}

/** A possible citizen stays with a team that does outreach and those in it, until it is known who they are. */
function strayRefusal(command: Command, found: References): Refusal | undefined {
  const otherMethod = begins(command) && command.method !== "skp";
  if (otherMethod || !found.team_outreach) return outreachOnly(otherMethod ? "citizenId" : "teamId");
  return found.worker_in_team ? undefined : outreachOnly("workerId");
}

/**
 * Whom a possible citizen is joined to must be somebody that the actor may know of, and the course that carries on one
 * that they may record in. Asked whenever a command leaves another join behind than it found.
 */
export async function joinRefusal(
  tx: Tx,
  actor: Actor,
  { before, after }: { readonly before: CourseState | undefined; readonly after: CourseState },
): Promise<Refusal | undefined> {
  const joined = after.outreach?.joined;
  if (joined === undefined || joined.citizenId === before?.outreach?.joined?.citizenId) return undefined;
  const { citizenId, intoCourseId } = joined;
  const params = [tx.municipalityId, citizenId, intoCourseId ?? null, actor.accountId, actor.teamIds];
  const found = await tx.one(findJoin, params);
  if (!found.citizen_known) return unknownReference("citizenId");
  if (found.citizen_joined) return alreadyJoined;
  return intoCourseId === undefined || mayCarryOn(actor, found) ? undefined : unknownReference("intoCourseId");
}

function mayCarryOn(actor: Actor, { into_team: team, into_worker: worker }: JoinReferences): boolean {
  if (team === null) return false;
  const owner = ownerOf(actor.municipalityId, { team_id: team, worker_id: worker, method: "skp" });
  return canCourse(actor, "course.record", relationTo(actor, owner));
}

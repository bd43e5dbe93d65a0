/** What a person does here; one account may hold several (product.md: workers, coordinators, supervisors, leaders, administrators). */
export const roles = ["worker", "coordinator", "supervisor", "leader", "administrator"] as const;

export type Role = (typeof roles)[number];

/** The signed-in person on whose behalf something happens. */
export interface Actor {
  readonly municipalityId: number;
  readonly accountId: string;
  readonly name: string;
  readonly roles: readonly Role[];
  readonly teamIds: readonly string[];
  /** Whom they cover today as named deputy; absent is nobody. */
  readonly covering?: readonly Covering[];
}

/** A colleague whose courses in a team somebody covers, while the days that were given last. */
export interface Covering {
  readonly workerId: string;
  readonly teamId: string;
}

/**
 * How an actor stands to a course, from nearest to farthest. `deputy` covers for its worker on the days that were given;
 * `elsewhere` is another municipality, or no such course.
 */
export const relations = ["own", "deputy", "team", "other-team", "elsewhere"] as const;

export type Relation = (typeof relations)[number];

/** Whether a course is in somebody's own day: as its worker, or as the worker's deputy while that lasts. */
export function isCarried(relation: Relation): boolean {
  return relation === "own" || relation === "deputy";
}

/** Whom a course belongs to; all that is needed to know how an actor stands to it. */
export interface CourseOwner {
  readonly municipalityId: number;
  readonly workerId: string | undefined;
  readonly teamId: string;
  /** Whether the whole team carries the course, so that it is every member's own (ACT). */
  readonly heldByTeam: boolean;
}

export function relationTo(actor: Actor, owner: CourseOwner): Relation {
  if (owner.municipalityId !== actor.municipalityId) return "elsewhere";
  if (owner.workerId === actor.accountId) return "own";
  const member = actor.teamIds.includes(owner.teamId);
  if (member && owner.heldByTeam) return "own";
  const covers = actor.covering?.some(({ workerId, teamId }) => workerId === owner.workerId && teamId === owner.teamId);
  if (covers === true) return "deputy";
  return member ? "team" : "other-team";
}

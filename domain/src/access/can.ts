import type { Actor, Relation, Role } from "./actor.ts";

/** What can be done to a course. */
export const courseActions = [
  "course.read",
  "course.record",
  "course.contact",
  "course.task",
  "course.correct",
  "course.assign",
  "course.close",
  "course.looks",
  "course.party-access",
  "document.read",
  "document.add",
] as const;

/** What can be done in the municipality, outside any one course. */
export const municipalityActions = [
  "course.refer",
  "overview.read",
  "person.search",
  "team.read",
  "team.manage",
  "account.manage",
  "import.run",
  "outreach.read",
  "outreach.work",
  "outreach.manage",
  "self-check.read",
  "self-check.write",
  "supervision.take-part",
  "supervision.lead",
  "supervision.figures",
  "fidelity.read",
  "fidelity.rate",
  "results.read",
  "implementation.read",
  "implementation.write",
  "training.manage",
  "training.own",
  "team-board.read",
  "team-board.workers",
  "team-board.plan",
  "caseload-limit.set",
  "draft.adopt",
] as const;

export type CourseAction = (typeof courseActions)[number];
export type MunicipalityAction = (typeof municipalityActions)[number];
export type Action = CourseAction | MunicipalityAction;

const near = ["own", "deputy", "team"] as const satisfies readonly Relation[];
const held = ["own", "deputy"] as const satisfies readonly Relation[];
const own = ["own"] as const satisfies readonly Relation[];

/**
 * The one access table: which role may do what to courses in which relation. What is not written here is refused.
 * Access is need (product.md, principle 10): a colleague may read and record a contact when covering, but not change the
 * plan; the named deputy works as the worker does, but ends no course and passes none on; leaders see lists and figures, not journals; administrators see no course at all.
 */
const courseTable: Record<CourseAction, Partial<Record<Role, readonly Relation[]>>> = {
  "course.read": { worker: near, coordinator: near, supervisor: near },
  "course.record": { worker: held, coordinator: near },
  "course.contact": { worker: near, coordinator: near },
  // A task is asked of a colleague and taken on by one; supervision asks it of any course of the team.
  "course.task": { worker: near, coordinator: near, supervisor: near },
  "course.correct": { worker: near, coordinator: near },
  "course.assign": { coordinator: near },
  "course.close": { worker: own, coordinator: near },
  "course.looks": { worker: own, coordinator: near },
  "course.party-access": { coordinator: near },
  "document.read": { worker: near, coordinator: near, supervisor: near },
  "document.add": { worker: held, coordinator: near },
};

const municipalityTable: Record<MunicipalityAction, readonly Role[]> = {
  "course.refer": ["worker", "coordinator"],
  "overview.read": ["worker", "coordinator", "supervisor", "leader"],
  "person.search": ["worker", "coordinator", "supervisor"],
  "team.read": ["worker", "coordinator", "supervisor", "leader", "administrator"],
  "team.manage": ["administrator"],
  "account.manage": ["administrator"],
  "import.run": ["coordinator", "administrator"],
  // Within the outreach teams that the actor is a member of; to all others there is no outreach.
  "outreach.read": ["worker", "coordinator", "supervisor"],
  "outreach.work": ["worker", "coordinator"],
  "outreach.manage": ["coordinator"],
  // Of the teams that the actor is a member of; a leader sees every team's.
  "self-check.read": ["worker", "coordinator", "supervisor", "leader"],
  "self-check.write": ["coordinator", "supervisor"],
  // Of the teams that the actor is a member of; a leader sees figures of every team, and no person behind them.
  "fidelity.read": ["coordinator", "supervisor", "leader"],
  "fidelity.rate": ["coordinator", "supervisor"],
  // As fidelity: figures of the teams that the actor is a member of, and of every team to a leader.
  "results.read": ["coordinator", "supervisor", "leader"],
  // Of the teams that the actor is a member of; a leader decides for every team.
  "implementation.read": ["coordinator", "supervisor", "leader"],
  "implementation.write": ["coordinator", "supervisor", "leader"],
  // Colleagues' training is for those who plan it; everyone else sees their own.
  "training.manage": ["coordinator", "leader"],
  "training.own": ["worker", "coordinator", "supervisor", "leader"],
  // Figures of the teams that the actor is a member of; a leader sees every team's. Who carries what is for those who plan.
  "team-board.read": ["coordinator", "supervisor", "leader"],
  "team-board.workers": ["coordinator", "supervisor"],
  "team-board.plan": ["coordinator"],
  "caseload-limit.set": ["administrator"],
  // What a colleague left half written about the courses of the actor's own teams.
  "draft.adopt": ["coordinator"],
  // In the teams that the actor is a member of. A leader sees how often and how many, and nothing of what was said.
  "supervision.take-part": ["worker", "coordinator", "supervisor"],
  "supervision.lead": ["coordinator", "supervisor"],
  "supervision.figures": ["worker", "coordinator", "supervisor", "leader"],
};

/** Whether the actor may do `action` to a course that stands in `relation` to them. Runs alike on client and server. */
export function canCourse(actor: Actor, action: CourseAction, relation: Relation): boolean {
  const allowed = courseTable[action];
  return actor.roles.some((role) => allowed[role]?.includes(relation) ?? false);
}

/** Whether the actor may do `action` in their own municipality. */
export function can(actor: Actor, action: MunicipalityAction): boolean {
  return actor.roles.some((role) => municipalityTable[action].includes(role));
}

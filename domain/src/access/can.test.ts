import { expect, test } from "vitest";
import { commandTypes } from "../course/commands.ts";
import type { CommandType } from "../course/commands.ts";
import { entrySaysSchema } from "../course/entries.ts";
import type { EntryKind } from "../course/entries.ts";
import { relations, relationTo, roles } from "./actor.ts";
import type { Actor, Relation, Role } from "./actor.ts";
import { can, canCourse, courseActions, municipalityActions } from "./can.ts";
import type { CourseAction, MunicipalityAction } from "./can.ts";
import { canCommand, canRewrite, courseActionOf } from "./can-command.ts";

function actor(...held: readonly Role[]): Actor {
  return { municipalityId: 1, accountId: "me", name: "Prøve Testsen", roles: held, teamIds: ["mine"] };
}

/**
 * The whole table, cell by cell: own · deputy · team · other team · elsewhere. `x` may, `-` may not. A new role, action or relation
 * without its cell fails.
 */
const courseTable: Record<CourseAction, Record<Role, string>> = {
  "course.read": {
    worker: "xxx--",
    coordinator: "xxx--",
    supervisor: "xxx--",
    leader: "-----",
    administrator: "-----",
  },
  "course.record": {
    worker: "xx---",
    coordinator: "xxx--",
    supervisor: "-----",
    leader: "-----",
    administrator: "-----",
  },
  "course.contact": {
    worker: "xxx--",
    coordinator: "xxx--",
    supervisor: "-----",
    leader: "-----",
    administrator: "-----",
  },
  "course.correct": {
    worker: "xxx--",
    coordinator: "xxx--",
    supervisor: "-----",
    leader: "-----",
    administrator: "-----",
  },
  "course.task": {
    worker: "xxx--",
    coordinator: "xxx--",
    supervisor: "xxx--",
    leader: "-----",
    administrator: "-----",
  },
  "course.assign": {
    worker: "-----",
    coordinator: "xxx--",
    supervisor: "-----",
    leader: "-----",
    administrator: "-----",
  },
  "course.close": {
    worker: "x----",
    coordinator: "xxx--",
    supervisor: "-----",
    leader: "-----",
    administrator: "-----",
  },
  "course.looks": {
    worker: "x----",
    coordinator: "xxx--",
    supervisor: "-----",
    leader: "-----",
    administrator: "-----",
  },
  "course.party-access": {
    worker: "-----",
    coordinator: "xxx--",
    supervisor: "-----",
    leader: "-----",
    administrator: "-----",
  },
  "document.read": {
    worker: "xxx--",
    coordinator: "xxx--",
    supervisor: "xxx--",
    leader: "-----",
    administrator: "-----",
  },
  "document.add": {
    worker: "xx---",
    coordinator: "xxx--",
    supervisor: "-----",
    leader: "-----",
    administrator: "-----",
  },
};

const municipalityTable: Record<MunicipalityAction, Record<Role, boolean>> = {
  "course.refer": { worker: true, coordinator: true, supervisor: false, leader: false, administrator: false },
  "overview.read": { worker: true, coordinator: true, supervisor: true, leader: true, administrator: false },
  "person.search": { worker: true, coordinator: true, supervisor: true, leader: false, administrator: false },
  "team.read": { worker: true, coordinator: true, supervisor: true, leader: true, administrator: true },
  "team.manage": { worker: false, coordinator: false, supervisor: false, leader: false, administrator: true },
  "account.manage": { worker: false, coordinator: false, supervisor: false, leader: false, administrator: true },
  "import.run": { worker: false, coordinator: true, supervisor: false, leader: false, administrator: true },
  "outreach.read": { worker: true, coordinator: true, supervisor: true, leader: false, administrator: false },
  "outreach.work": { worker: true, coordinator: true, supervisor: false, leader: false, administrator: false },
  "outreach.manage": { worker: false, coordinator: true, supervisor: false, leader: false, administrator: false },
  "self-check.read": { worker: true, coordinator: true, supervisor: true, leader: true, administrator: false },
  "self-check.write": { worker: false, coordinator: true, supervisor: true, leader: false, administrator: false },
  "fidelity.read": { worker: false, coordinator: true, supervisor: true, leader: true, administrator: false },
  "fidelity.rate": { worker: false, coordinator: true, supervisor: true, leader: false, administrator: false },
  "results.read": { worker: false, coordinator: true, supervisor: true, leader: true, administrator: false },
  "implementation.read": { worker: false, coordinator: true, supervisor: true, leader: true, administrator: false },
  "implementation.write": { worker: false, coordinator: true, supervisor: true, leader: true, administrator: false },
  "training.manage": { worker: false, coordinator: true, supervisor: false, leader: true, administrator: false },
  "training.own": { worker: true, coordinator: true, supervisor: true, leader: true, administrator: false },
  "team-board.read": { worker: false, coordinator: true, supervisor: true, leader: true, administrator: false },
  "team-board.workers": { worker: false, coordinator: true, supervisor: true, leader: false, administrator: false },
  "draft.adopt": { worker: false, coordinator: true, supervisor: false, leader: false, administrator: false },
  "team-board.plan": { worker: false, coordinator: true, supervisor: false, leader: false, administrator: false },
  "caseload-limit.set": { worker: false, coordinator: false, supervisor: false, leader: false, administrator: true },
  "supervision.take-part": { worker: true, coordinator: true, supervisor: true, leader: false, administrator: false },
  "supervision.lead": { worker: false, coordinator: true, supervisor: true, leader: false, administrator: false },
  "supervision.figures": { worker: true, coordinator: true, supervisor: true, leader: true, administrator: false },
};

test("every cell of the course table is as written here", () => {
  const actual = Object.fromEntries(
    courseActions.map((action) => [
      action,
      Object.fromEntries(
        roles.map((role) => [
          role,
          relations.map((relation) => (canCourse(actor(role), action, relation) ? "x" : "-")).join(""),
        ]),
      ),
    ]),
  );
  expect(actual).toEqual(courseTable);
});

test("every cell of the municipality table is as written here", () => {
  const actual = Object.fromEntries(
    municipalityActions.map((action) => [
      action,
      Object.fromEntries(roles.map((role) => [role, can(actor(role), action)])),
    ]),
  );
  expect(actual).toEqual(municipalityTable);
});

test("nobody does anything to a course elsewhere, whatever roles they hold", () => {
  const all = actor(...roles);
  for (const action of courseActions) expect(canCourse(all, action, "elsewhere"), action).toBe(false);
});

test("an administrator without another role opens no course", () => {
  for (const relation of relations) expect(canCourse(actor("administrator"), "course.read", relation)).toBe(false);
  expect(canCourse(actor("administrator", "worker"), "course.read", "own")).toBe(true);
});

test("somebody without a role may do nothing", () => {
  for (const action of courseActions) expect(canCourse(actor(), action, "own")).toBe(false);
  for (const action of municipalityActions) expect(can(actor(), action)).toBe(false);
});

/** Which action each command is; `begin` asks the municipality table instead. */
const commands: Record<CommandType, CourseAction | MunicipalityAction> = {
  referCitizen: "course.refer",
  importCourse: "import.run",
  assignWorker: "course.assign",
  startContactPeriod: "course.record",
  answerQuestions: "course.record",
  startPhase: "course.record",
  chooseFocus: "course.record",
  changeFocus: "course.record",
  endFocus: "course.record",
  addAction: "course.record",
  settleAction: "course.record",
  recordContact: "course.contact",
  agreeAppointment: "course.contact",
  cancelAppointment: "course.contact",
  addMember: "course.record",
  changeMember: "course.record",
  rateMember: "course.record",
  removeMember: "course.record",
  recordHandover: "course.record",
  tickItem: "course.record",
  agreePlan: "course.record",
  evaluatePlan: "course.record",
  adjustPlan: "course.record",
  agreeContinuedSupport: "course.record",
  interrupt: "course.record",
  resume: "course.record",
  setHandoverPlan: "course.record",
  recordMeasurement: "course.record",
  recordDecision: "course.record",
  recordEmployerAgreement: "course.record",
  recordConsent: "course.record",
  addDocument: "document.add",
  removeDocument: "document.add",
  closeCourse: "course.close",
  reopenCourse: "course.close",
  startStage: "course.record",
  judgeTargetGroup: "course.record",
  acceptStableContact: "course.record",
  seeRelationStep: "course.record",
  joinCitizen: "course.record",
  unjoinCitizen: "course.record",
  linkService: "course.record",
  seeServiceStatus: "course.record",
  meetService: "course.record",
  hearNeed: "course.record",
  parkDisagreement: "course.record",
  takeUpDisagreement: "course.record",
  noteMotivationLoss: "course.record",
  setStep: "course.record",
  holdReview: "course.record",
  recordSituation: "course.record",
  offerHome: "course.record",
  answerOffer: "course.record",
  startTenancy: "course.record",
  endTenancy: "course.record",
  addTask: "course.task",
  settleTask: "course.task",
  recordLifeStatus: "course.record",
  askReferrer: "course.record",
  recordReferrerAnswer: "course.record",
  changeMethod: "course.close",
  continueCourse: "course.refer",
  correctEntry: "course.correct",
  retractEntry: "course.correct",
};

function isCourseAction(action: CourseAction | MunicipalityAction): action is CourseAction {
  return courseActions.some((one) => one === action);
}

test.each(commandTypes)("%s is allowed exactly where its action is", (type) => {
  const action = commands[type];
  for (const role of roles) {
    for (const relation of relations) {
      const expected = isCourseAction(action) ? canCourse(actor(role), action, relation) : can(actor(role), action);
      expect(canCommand(actor(role), type, relation), `${role} ${relation}`).toBe(expected);
    }
  }
  if (isCourseAction(action)) expect(courseActionOf(type)).toBe(action);
});

const kinds: readonly EntryKind[] = entrySaysSchema.options.flatMap((option) => [...option.shape.kind.values]);

test("a covering colleague mends a contact or a task, and takes back no phase change, closure or assignment", () => {
  const mendable = kinds.filter((kind) => canRewrite(actor("worker"), kind, "team"));
  expect(mendable.sort()).toEqual([
    "appointment-agreed",
    "appointment-settled",
    "contact-recorded",
    "task-added",
    "task-settled",
  ]);
});

test("one's own course is mended in everything but who has it, which the coordinator decides", () => {
  expect(kinds.filter((kind) => !canRewrite(actor("worker"), kind, "own"))).toEqual(["worker-assigned"]);
  expect(kinds.filter((kind) => !canRewrite(actor("coordinator"), kind, "team"))).toEqual([]);
});

test.each(["supervisor", "leader", "administrator"] as const)("a %s mends nothing", (role) => {
  for (const kind of kinds)
    for (const relation of relations) expect(canRewrite(actor(role), kind, relation)).toBe(false);
});

const owners: readonly (readonly [string, Parameters<typeof relationTo>[1], Relation])[] = [
  ["their own course", { municipalityId: 1, workerId: "me", teamId: "mine", heldByTeam: false }, "own"],
  [
    "their own course in a team they left",
    { municipalityId: 1, workerId: "me", teamId: "other", heldByTeam: false },
    "own",
  ],
  ["a colleague's course", { municipalityId: 1, workerId: "you", teamId: "mine", heldByTeam: false }, "team"],
  [
    "a course of the team that nobody has",
    { municipalityId: 1, workerId: undefined, teamId: "mine", heldByTeam: false },
    "team",
  ],
  ["a course that their team holds", { municipalityId: 1, workerId: "you", teamId: "mine", heldByTeam: true }, "own"],
  [
    "a course that another team holds",
    { municipalityId: 1, workerId: "you", teamId: "other", heldByTeam: true },
    "other-team",
  ],
  [
    "a course that a team of another municipality holds",
    { municipalityId: 2, workerId: undefined, teamId: "mine", heldByTeam: true },
    "elsewhere",
  ],
  [
    "a course of another team",
    { municipalityId: 1, workerId: "you", teamId: "other", heldByTeam: false },
    "other-team",
  ],
  [
    "a course of another municipality",
    { municipalityId: 2, workerId: "me", teamId: "mine", heldByTeam: false },
    "elsewhere",
  ],
];

test("the named deputy stands nearer than the team, only to that worker's courses of that team", () => {
  const deputy: Actor = { ...actor("worker"), covering: [{ workerId: "you", teamId: "theirs" }] };
  const stands = (workerId: string, teamId: string, heldByTeam = false) =>
    relationTo(deputy, { municipalityId: 1, workerId, teamId, heldByTeam });
  expect(stands("you", "theirs")).toBe("deputy");
  expect(stands("you", "theirs", true)).toBe("deputy");
  expect(stands("you", "other")).toBe("other-team");
  expect(stands("another", "theirs")).toBe("other-team");
  const near: Actor = { ...deputy, covering: [{ workerId: "you", teamId: "mine" }] };
  const owner = { municipalityId: 1, workerId: "you", teamId: "mine" };
  expect(relationTo(near, { ...owner, heldByTeam: false })).toBe("deputy");
  expect(relationTo(near, { ...owner, heldByTeam: true })).toBe("own");
  expect(kinds.filter((kind) => !canRewrite(deputy, kind, "deputy"))).toEqual([
    "worker-assigned",
    "closed",
    "reopened",
    "method-changed",
  ]);
});

test.each(owners)("%s", (_name, owner, relation) => {
  expect(relationTo(actor("worker"), owner)).toBe(relation);
});

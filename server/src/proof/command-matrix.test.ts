import type { Role } from "@tovholder/domain/access/actor.ts";
import { commandTypes } from "@tovholder/domain/course/commands.ts";
import type { CommandType } from "@tovholder/domain/course/commands.ts";
import { protocolVersion, pushAnswerSchema } from "@tovholder/domain/sync/protocol.ts";
import type { CommandAnswer } from "@tovholder/domain/sync/protocol.ts";
import { afterAll, beforeAll, expect, test } from "vitest";
import { commandDrafts } from "./command-drafts.ts";
import { createFiveRoles, standings } from "./five-roles.ts";
import type { Caller, FiveRoles, Standing } from "./five-roles.ts";
import { contentOf } from "./rows.ts";

let five: FiveRoles;

beforeAll(async () => {
  five = await createFiveRoles();
});

afterAll(() => five.end());

type Cells = Readonly<Partial<Record<Role, string>>>;

/** own · team · other team · other municipality · no such course; `x` may, `-` may not. */
const recording: Cells = { worker: "x----", coordinator: "xx---" };
const covering: Cells = { worker: "xx---", coordinator: "xx---" };
/** A task is asked of a colleague, in any course of the team. */
const asking: Cells = { ...covering, supervisor: "xx---" };
const coordinating: Cells = { coordinator: "xx---" };
/** Beginning a course asks for the role alone. */
const referring: Cells = { worker: "xxxxx", coordinator: "xxxxx" };
const importing: Cells = { coordinator: "xxxxx", administrator: "xxxxx" };

/** Who may send which command, written out by hand and apart from the access table. */
const expected: Readonly<Record<CommandType, Cells>> = {
  referCitizen: referring,
  importCourse: importing,
  assignWorker: coordinating,
  startContactPeriod: recording,
  answerQuestions: recording,
  startPhase: recording,
  chooseFocus: recording,
  changeFocus: recording,
  endFocus: recording,
  addAction: recording,
  settleAction: recording,
  recordContact: covering,
  agreeAppointment: covering,
  cancelAppointment: covering,
  addMember: recording,
  changeMember: recording,
  rateMember: recording,
  removeMember: recording,
  recordHandover: recording,
  tickItem: recording,
  agreePlan: recording,
  evaluatePlan: recording,
  adjustPlan: recording,
  agreeContinuedSupport: recording,
  interrupt: recording,
  resume: recording,
  setHandoverPlan: recording,
  recordMeasurement: recording,
  recordDecision: recording,
  recordEmployerAgreement: recording,
  recordConsent: recording,
  addDocument: recording,
  removeDocument: recording,
  correctEntry: covering,
  retractEntry: covering,
  closeCourse: recording,
  reopenCourse: recording,
  startStage: recording,
  judgeTargetGroup: recording,
  acceptStableContact: recording,
  seeRelationStep: recording,
  joinCitizen: recording,
  unjoinCitizen: recording,
  linkService: recording,
  seeServiceStatus: recording,
  meetService: recording,
  hearNeed: recording,
  parkDisagreement: recording,
  takeUpDisagreement: recording,
  noteMotivationLoss: recording,
  setStep: recording,
  holdReview: recording,
  recordSituation: recording,
  offerHome: recording,
  answerOffer: recording,
  startTenancy: recording,
  endTenancy: recording,
  changeMethod: recording,
  addTask: asking,
  settleTask: asking,
  recordLifeStatus: recording,
  askReferrer: recording,
  recordReferrerAnswer: recording,
  continueCourse: referring,
};

/** Commands that begin a course. */
const beginnings: ReadonlySet<CommandType> = new Set(["referCitizen", "importCourse", "continueCourse"]);

function may(type: CommandType, role: Role, standing: Standing): boolean {
  return expected[type][role]?.[standings.indexOf(standing)] === "x";
}

/** Sends the command; the target's version follows what is accepted. */
async function attempt(caller: Caller, type: CommandType, standing: Standing): Promise<CommandAnswer> {
  const target = caller.targets[standing];
  const { services } = five.world;
  const begins = beginnings.has(type);
  // A beginning names a course that is not there yet, and people of the caller's own municipality.
  const named = begins ? { ...caller.targets.own, courseId: services.ids() } : target;
  const draft = commandDrafts[type]({ target: named, id: services.ids() });
  const command = { ...draft, commandId: services.ids(), courseId: named.courseId, seen: target.version };
  const answer = await caller.client.post("/api/sync/push", { protocol: protocolVersion, commands: [command] });
  expect(answer.status, `${type}: ${JSON.stringify(answer.body)}`).toBe(200);
  const [one] = pushAnswerSchema.parse(answer.body).answers;
  if (one === undefined) throw new Error("No answer");
  if (one.outcome === "accepted" && !begins) target.version = one.version;
  return one;
}

/** What a refusal says, apart from the ids that were sent. */
function said(answer: CommandAnswer): unknown {
  return answer.outcome === "refused" ? answer.refusal : answer.outcome;
}

test.each(commandTypes)("%s: every role in every standing", async (type) => {
  const foreign = await contentOf(five.elsewhere);
  for (const caller of five.callers) {
    const before = await contentOf(five.world);
    const nowhere = said(await attempt(caller, type, "none"));
    const refused = standings.filter((standing) => !may(type, caller.role, standing));
    for (const standing of refused) {
      const answer = said(await attempt(caller, type, standing));
      const where = `${type} · ${caller.role} · ${standing}`;
      const begins = beginnings.has(type);
      expect(answer, where).toMatchObject({ code: begins ? "not-allowed" : "no-such-course" });
      expect(answer, where).toEqual(nowhere);
    }
    if (refused.includes("none")) expect(await contentOf(five.world), `${type} · ${caller.role}`).toEqual(before);
    for (const standing of standings.filter((standing) => may(type, caller.role, standing))) {
      const answer = await attempt(caller, type, standing);
      const where = `${type} · ${caller.role} · ${standing}: ${JSON.stringify(answer)}`;
      if (type === "addDocument" || type === "changeMethod" || type === "continueCourse")
        // Done through a route of their own: the upload, and the change of method that does both halves.
        expect(said(answer), where).toMatchObject({ code: "not-allowed" });
      else expect(["no-such-course", "not-allowed"], where).not.toContain(codeOf(answer));
    }
  }
  expect(await contentOf(five.elsewhere), type).toEqual(foreign);
});

function codeOf(answer: CommandAnswer): string {
  return answer.outcome === "refused" ? answer.refusal.code : "accepted";
}

test("the table names every command and no other", () => {
  expect(Object.keys(expected).sort()).toEqual([...commandTypes].sort());
});

test("a batch does not lend the rights of one command to another", async () => {
  const worker = five.callers.find(({ role }) => role === "worker");
  if (worker === undefined) throw new Error("No worker");
  const { services } = five.world;
  const commands = (["own", "other-team", "elsewhere", "none", "own"] as const).map((standing) => {
    const target = worker.targets[standing];
    const draft = commandDrafts.recordContact({ target, id: services.ids() });
    return { ...draft, commandId: services.ids(), courseId: target.courseId, seen: target.version };
  });
  const { body } = await worker.client.post("/api/sync/push", { protocol: protocolVersion, commands });
  const { answers } = pushAnswerSchema.parse(body);
  expect(answers.map(codeOf).slice(1, 4)).toEqual(["no-such-course", "no-such-course", "no-such-course"]);
  expect(answers.map(({ commandId }) => commandId)).toEqual(commands.map(({ commandId }) => commandId));
});

test("a command that somebody else gave is not answered again to another", async () => {
  const [worker, coordinator] = ["worker", "coordinator"].map((role) => five.callers.find((one) => one.role === role));
  if (worker === undefined || coordinator === undefined) throw new Error("No callers");
  const { services } = five.world;
  const target = worker.targets.team;
  const draft = commandDrafts.agreeAppointment({ target, id: services.ids() });
  const command = { ...draft, commandId: services.ids(), courseId: target.courseId, seen: target.version };
  const sent = { protocol: protocolVersion, commands: [command] };
  const first = pushAnswerSchema.parse((await worker.client.post("/api/sync/push", sent)).body).answers;
  const again = pushAnswerSchema.parse((await worker.client.post("/api/sync/push", sent)).body).answers;
  const other = pushAnswerSchema.parse((await coordinator.client.post("/api/sync/push", sent)).body).answers;
  expect(again).toEqual(first);
  expect(other.map(codeOf)).toEqual(["no-such-course"]);
});

import type { CommandDraft, CommandType } from "@tovholder/domain/course/commands.ts";
import { closing, contact, imported, member, phaseStart, referral } from "@tovholder/domain/course/testing/drafts.ts";
import { day } from "@tovholder/domain/time/local-date.ts";
import type { Target } from "./five-roles.ts";
import { siblingDrafts } from "./sibling-drafts.ts";

const on = day("2026-11-20");

export interface Given {
  readonly target: Target;
  /** Any id, new each time. */
  readonly id: string;
}

export type Make<Type extends CommandType> = (given: Given) => Extract<CommandDraft, { type: Type }>;

/** One whole draft of every kind of command; a kind without one does not compile. */
export const commandDrafts: { readonly [Type in CommandType]: Make<Type> } = {
  referCitizen: ({ target: { citizenId, teamId, workerId } }) => referral({ citizenId, teamId, workerId }),
  importCourse: ({ target: { citizenId, teamId, workerId } }) => imported({ citizenId, teamId, workerId }),
  assignWorker: ({ target: { teamId, workerId } }) => ({ type: "assignWorker", teamId, workerId, on, reason: "" }),
  startContactPeriod: () => ({ type: "startContactPeriod", on }),
  answerQuestions: () => ({ type: "answerQuestions", where: "a", how: "b", howOften: "c", howKeep: "d", on }),
  startPhase: () => phaseStart("phase1", { on }),
  chooseFocus: ({ id }) => ({ type: "chooseFocus", ...focus(id) }),
  changeFocus: ({ id }) => ({ type: "changeFocus", ...focus(id) }),
  endFocus: ({ id }) => ({ type: "endFocus", focusId: id, on, reason: "" }),
  addAction: ({ id }) => ({ type: "addAction", actionId: id, focusId: id, what: "Ring", owner: "worker" }),
  settleAction: ({ id }) => ({ type: "settleAction", actionId: id, on, result: "done", note: "" }),
  recordContact: ({ id }) => contact({ contactId: id, on }),
  agreeAppointment: ({ id }) => ({ type: "agreeAppointment", appointmentId: id, on, place: "home", about: "" }),
  cancelAppointment: ({ id }) => ({ type: "cancelAppointment", appointmentId: id }),
  addMember: ({ id }) => member({ memberId: id, on }),
  changeMember: ({ id }) => {
    const { strength: _strength, on: _on, type: _type, ...rest } = member({ memberId: id });
    return { type: "changeMember", ...rest };
  },
  rateMember: ({ id }) => ({ type: "rateMember", memberId: id, strength: 2, on, note: "" }),
  removeMember: ({ id }) => ({ type: "removeMember", memberId: id, on, reason: "" }),
  recordHandover: ({ id }) => ({
    type: "recordHandover",
    memberId: id,
    dimension: "housing",
    status: "agreed",
    on,
    task: "",
    proof: "",
  }),
  tickItem: () => ({ type: "tickItem", item: "x", done: true, on, note: "" }),
  agreePlan: () => ({ type: "agreePlan", on, words: "" }),
  evaluatePlan: () => ({ type: "evaluatePlan", on, withCitizen: true, words: "", view: "" }),
  adjustPlan: () => ({ type: "adjustPlan", on, withCitizen: true, what: "" }),
  agreeContinuedSupport: () => ({ type: "agreeContinuedSupport", on, citizenAgrees: true, withWhom: "", what: "a" }),
  interrupt: () => ({ type: "interrupt", from: on, reason: "other", note: "" }),
  resume: () => ({ type: "resume", on, note: "" }),
  setHandoverPlan: () => ({ type: "setHandoverPlan", rows: [] }),
  recordMeasurement: ({ id }) => ({
    type: "recordMeasurement",
    measurementId: id,
    instrument: "who-5",
    timePoint: "start",
    on,
    answers: [1, 2, 3, 4, 5],
    words: "",
  }),
  recordDecision: () => ({ type: "recordDecision", on, outcome: "continued", text: "" }),
  recordEmployerAgreement: ({ id }) => ({
    type: "recordEmployerAgreement",
    agreementId: id,
    employer: "Bageren",
    from: on,
    hoursPerWeek: 10,
    support: "",
    goal: "a",
    subGoals: [],
  }),
  recordConsent: () => ({ type: "recordConsent", about: "a", to: "", given: true, on }),
  addDocument: ({ id }) => ({ type: "addDocument", documentId: id, name: "a", mediaType: "application/pdf", size: 1 }),
  removeDocument: ({ id }) => ({ type: "removeDocument", documentId: id, reason: "a" }),
  correctEntry: ({ target, id }) => {
    const { type: _type, ...rest } = contact({ contactId: id });
    return {
      type: "correctEntry",
      entryId: target.entryId,
      reason: "a",
      replacement: { kind: "contact-recorded", ...rest },
    };
  },
  retractEntry: ({ target }) => ({ type: "retractEntry", entryId: target.entryId, reason: "a" }),
  closeCourse: () => closing({ on, reason: "other", overrideReason: "Flyttet" }),
  reopenCourse: () => ({ type: "reopenCourse", on, reason: "a" }),
  ...siblingDrafts,
};

function focus(focusId: string) {
  return { focusId, dimension: "housing", reason: "a", goal: "b", strategy: "", words: "" };
}

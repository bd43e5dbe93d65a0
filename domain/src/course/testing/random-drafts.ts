import { legalBasisCodes } from "../../law/legal-basis.ts";
import { channels, contactOutcomes } from "../../contact/contact.ts";
import { handoverStatuses } from "../../network/network.ts";
import { actionResults } from "../../plan/plan.ts";
import { addDays } from "../../time/local-date.ts";
import { closureReasons, ctiClosureReasons } from "../closure-reason.ts";
import type { CommandDraft } from "../commands.ts";
import { decisionOutcomes } from "../entries.ts";
import { phases } from "../state.ts";
import { closing, contact, imported, member, phaseStart, referral } from "./drafts.ts";
import { rewritings } from "./random-rewritings.ts";
import { siblingDrafts } from "./random-siblings.ts";
import { dimensions, id, known, one } from "./random-values.ts";
import type { Drafts, Step } from "./random-values.ts";
import type { Told } from "./story.ts";

const focusOf = ({ state }: Told) => state?.focusAreas.map((one) => one.focusId);
const actionsOf = ({ state }: Told) => state?.actions.map((one) => one.actionId);
const membersOf = ({ state }: Told) => state?.network.map((one) => one.memberId);
const appointmentsOf = ({ state }: Told) => state?.appointments.map((one) => one.appointmentId);
const documentsOf = ({ state }: Told) => state?.documents.map((one) => one.documentId);

function focus({ pick, other, text }: Step, index = 0) {
  return {
    focusId: id("focus", pick + index),
    dimension: one(dimensions, other + index),
    reason: text || "Derfor",
    goal: "Målet",
    strategy: "",
    words: text,
  };
}

const beginnings = {
  referCitizen: ({ on, pick, other, text, flag }) =>
    referral({
      method: one(["cti-housing", "cti-job", "cti-crisis-centre", "icm", "skp", "act", "housing-first"], pick),
      legalBasis: one(legalBasisCodes, other),
      decidedOn: addDays(on, -pick),
      receivedOn: on,
      reason: text,
      supplierWish: { wish: text, followed: flag, reason: text },
      overrideReason: flag ? "Særlige grunde" : "",
      ...(pick % 3 === 0 ? { months: other + 1 } : {}),
    }),
  importCourse: ({ on, pick, other, text, flag }) =>
    imported({
      contactStart: on,
      note: text,
      ...(pick > 1 ? { phase1Start: addDays(on, other) } : {}),
      ...(pick > 4 ? { phase2Start: addDays(on, 90) } : {}),
      ...(pick > 6 ? { phase3Start: addDays(on, 180 - other) } : {}),
      ...(flag ? { closedOn: addDays(on, 270), closureReason: one(ctiClosureReasons, other) } : {}),
    }),
  assignWorker: ({ on, pick, text }) => ({
    type: "assignWorker",
    workerId: id("worker", pick),
    teamId: id("team", pick),
    on,
    reason: text,
  }),
  startContactPeriod: ({ on }) => ({ type: "startContactPeriod", on }),
  startPhase: (step) =>
    phaseStart(one(phases, step.pick), {
      on: step.on,
      status: step.text,
      gateMet: step.flag,
      overrideReason: step.other % 2 === 0 ? "Det haster" : "",
      focus: Array.from({ length: step.other % 5 }, (_, index) => focus(step, index)),
    }),
} satisfies Partial<Drafts>;

const planning = {
  answerQuestions: ({ on, text }) => ({ type: "answerQuestions", where: text, how: "", howOften: "", howKeep: "", on }),
  chooseFocus: (step) => ({ type: "chooseFocus", ...focus(step) }),
  changeFocus: (step, told) => ({
    type: "changeFocus",
    ...focus(step),
    focusId: known(focusOf(told), "focus", step.pick),
  }),
  endFocus: ({ on, pick, text }, told) => ({
    type: "endFocus",
    focusId: known(focusOf(told), "focus", pick),
    on,
    reason: text,
  }),
  addAction: ({ pick, other, text, flag }, told) => ({
    type: "addAction",
    actionId: id("action", pick),
    focusId: known(focusOf(told), "focus", other),
    what: text || "Ring til banken",
    owner: "citizen",
    ...(flag ? { memberId: known(membersOf(told), "member", pick) } : {}),
  }),
  settleAction: ({ on, pick, other, text }, told) => ({
    type: "settleAction",
    actionId: known(actionsOf(told), "action", pick),
    on,
    result: one(actionResults, other),
    note: text,
  }),
  tickItem: ({ on, pick, flag, text }) => ({
    type: "tickItem",
    item: one(["roles-explained", "network-map-made", "no-such"], pick),
    done: flag,
    on,
    note: text,
  }),
  agreePlan: ({ on, text }) => ({ type: "agreePlan", on, words: text }),
  evaluatePlan: ({ on, text, flag }) => ({ type: "evaluatePlan", on, withCitizen: flag, words: text, view: "" }),
  adjustPlan: ({ on, text, flag }) => ({ type: "adjustPlan", on, withCitizen: flag, what: text }),
} satisfies Partial<Drafts>;

const meeting = {
  recordContact: ({ on, pick, other, text, flag }, told) =>
    contact({
      contactId: id("contact", pick),
      on,
      outcome: one(contactOutcomes, other),
      channel: one(channels, pick),
      focus: pick % 3 === 0 ? [one(dimensions, other)] : [],
      memberIds: flag ? [known(membersOf(told), "member", other)] : [],
      text,
      ...(pick % 2 === 0 ? { appointmentId: known(appointmentsOf(told), "appointment", other) } : {}),
      ...(other % 2 === 0
        ? { next: { appointmentId: id("appointment", pick), on: addDays(on, 7), place: "home", about: text } }
        : {}),
    }),
  agreeAppointment: ({ on, pick, text }) => ({
    type: "agreeAppointment",
    appointmentId: id("appointment", pick),
    on,
    place: "home",
    about: text,
  }),
  cancelAppointment: ({ pick }, told) => ({
    type: "cancelAppointment",
    appointmentId: known(appointmentsOf(told), "appointment", pick),
  }),
  addMember: ({ on, pick, other, text }) =>
    member({ memberId: id("member", pick), on, dimensions: [one(dimensions, other)], contactDetails: text }),
  changeMember: ({ on: _on, pick, other, text }, told) => {
    const {
      strength: _strength,
      on: _day,
      ...rest
    } = member({ memberId: known(membersOf(told), "member", pick), contactDetails: text });
    return { ...rest, type: "changeMember", dimensions: [one(dimensions, other)] };
  },
  rateMember: ({ on, pick, other, text }, told) => ({
    type: "rateMember",
    memberId: known(membersOf(told), "member", pick),
    strength: other % 5,
    on,
    note: text,
  }),
  removeMember: ({ on, pick, text }, told) => ({
    type: "removeMember",
    memberId: known(membersOf(told), "member", pick),
    on,
    reason: text,
  }),
  recordHandover: ({ on, pick, other, text }, told) => ({
    type: "recordHandover",
    memberId: known(membersOf(told), "member", pick),
    dimension: one(dimensions, other),
    status: one(handoverStatuses, other),
    on,
    task: text,
    proof: "",
  }),
} satisfies Partial<Drafts>;

const recording = {
  recordMeasurement: ({ on, pick, other, text }) => ({
    type: "recordMeasurement",
    measurementId: id("measurement", pick),
    instrument: "who-5",
    timePoint: other % 2 === 0 ? "end" : "start",
    on,
    answers: [0, 5, null, other % 6, 3],
    words: text,
  }),
  recordDecision: ({ on, pick, text }) => ({ type: "recordDecision", on, outcome: one(decisionOutcomes, pick), text }),
  recordEmployerAgreement: ({ on, pick, text }) => ({
    type: "recordEmployerAgreement",
    agreementId: id("agreement", pick),
    employer: "Prøvebageriet",
    from: on,
    hoursPerWeek: pick,
    support: text,
    goal: "Fast arbejde",
    subGoals: [],
  }),
  recordConsent: ({ on, flag, text }) => ({
    type: "recordConsent",
    about: text || "Samtale med banken",
    to: "",
    given: flag,
    on,
  }),
  addDocument: ({ pick, text }) => ({
    type: "addDocument",
    documentId: id("document", pick),
    name: text || "Lejekontrakt",
    mediaType: "application/pdf",
    size: pick,
  }),
  removeDocument: ({ pick, text }, told) => ({
    type: "removeDocument",
    documentId: known(documentsOf(told), "document", pick),
    reason: text || "Forkert sag",
  }),
} satisfies Partial<Drafts>;

const endings = {
  agreeContinuedSupport: ({ on, flag, text }) => ({
    type: "agreeContinuedSupport",
    on,
    citizenAgrees: flag,
    withWhom: text,
    what: "Ringer om søndagen",
  }),
  interrupt: ({ on, text }) => ({ type: "interrupt", from: on, reason: "hospitalised", note: text }),
  resume: ({ on, text }) => ({ type: "resume", on, note: text }),
  setHandoverPlan: ({ pick, other, text, flag }, told) => ({
    type: "setHandoverPlan",
    rows: [
      {
        dimension: one(dimensions, other),
        who: text || "Søster",
        what: "",
        ...(flag ? { memberId: known(membersOf(told), "member", pick) } : {}),
      },
    ],
  }),
  closeCourse: ({ on, pick, other, text, flag }) =>
    closing({
      on,
      reason: one(closureReasons, pick),
      note: text,
      ...(pick % 2 === 0 ? { helpedTo: text } : {}),
      overrideReason: flag ? "Borgeren ville ikke vente" : "",
      ...(other % 3 === 0 ? {} : { decision: { on: addDays(on, (other % 4) - 1), outcome: "ended", text } }),
    }),
  reopenCourse: ({ on, text }) => ({ type: "reopenCourse", on, reason: text || "Han er kommet ud" }),
} satisfies Partial<Drafts>;

const drafts: Drafts = {
  ...beginnings,
  ...planning,
  ...meeting,
  ...recording,
  ...endings,
  ...siblingDrafts,
  ...rewritings,
};

/** The command that a step stands for where a course has come to; it may well be refused. */
export function draftOf(step: Step, told: Told): CommandDraft {
  return drafts[step.type](step, told);
}

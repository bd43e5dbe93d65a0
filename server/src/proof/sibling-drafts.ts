import type { CommandType } from "@tovholder/domain/course/commands.ts";
import { referral } from "@tovholder/domain/course/testing/drafts.ts";
import { day } from "@tovholder/domain/time/local-date.ts";
import type { Make } from "./command-drafts.ts";

const on = day("2026-11-20");
const later = day("2027-11-20");

/** One whole draft of every command that methods beside CTI have. */
export const siblingDrafts = {
  startStage: () => ({ type: "startStage", stage: "bridge", on, reason: "a" }),
  judgeTargetGroup: () => ({ type: "judgeTargetGroup", on, judgement: "unclear", reason: "a" }),
  acceptStableContact: () => ({ type: "acceptStableContact", on, words: "", agreed: "a" }),
  seeRelationStep: () => ({ type: "seeRelationStep", step: "trust", on, evidence: "a", words: "" }),
  joinCitizen: ({ id }) => ({ type: "joinCitizen", citizenId: id, on, why: "a" }),
  unjoinCitizen: () => ({ type: "unjoinCitizen", on, why: "a" }),
  linkService: ({ id }) => ({
    type: "linkService",
    linkId: id,
    name: "a",
    dimension: "housing",
    contactPerson: "",
    on,
    words: "",
  }),
  seeServiceStatus: ({ id }) => ({ type: "seeServiceStatus", linkId: id, status: "started", on, note: "" }),
  meetService: ({ id }) => ({
    type: "meetService",
    meetingId: id,
    on,
    coordination: "accompanied",
    with: "a",
    withCitizen: true,
    text: "",
  }),
  hearNeed: () => ({ type: "hearNeed", dimension: "housing", on, need: "some", words: "" }),
  parkDisagreement: ({ id }) => ({
    type: "parkDisagreement",
    disagreementId: id,
    dimension: "housing",
    on,
    workerView: "a",
    citizenView: "b",
    revisitOn: later,
  }),
  takeUpDisagreement: ({ id }) => ({
    type: "takeUpDisagreement",
    disagreementId: id,
    on,
    outcome: "worker-lets-go",
    note: "a",
  }),
  noteMotivationLoss: ({ id }) => ({
    type: "noteMotivationLoss",
    lossId: id,
    on,
    cause: "nervous",
    text: "a",
    agreed: "",
  }),
  setStep: () => ({ type: "setStep", step: "relation", state: "open", on, note: "" }),
  holdReview: ({ id }) => ({
    type: "holdReview",
    reviewId: id,
    on,
    withCitizen: true,
    smaller: "no",
    words: "",
    conclusion: "a",
    nextOn: later,
  }),
  recordSituation: () => ({ type: "recordSituation", situation: "shelter", on, note: "" }),
  offerHome: ({ id }) => ({ type: "offerHome", offerId: id, on, home: "public-housing", where: "", note: "" }),
  answerOffer: ({ id }) => ({ type: "answerOffer", offerId: id, on, accepted: false, why: "" }),
  startTenancy: ({ id }) => ({ type: "startTenancy", tenancyId: id, on, home: "public-housing", note: "" }),
  endTenancy: ({ id }) => ({ type: "endTenancy", tenancyId: id, on, reason: "other", note: "" }),
  addTask: ({ target, id }) => ({
    type: "addTask",
    taskId: id,
    what: "a",
    ownerId: target.workerId,
    due: later,
    origin: "own",
  }),
  settleTask: ({ id }) => ({ type: "settleTask", taskId: id, on, result: "done", note: "" }),
  recordReferrerAnswer: () => ({ type: "recordReferrerAnswer", on, what: "Ja, i går" }),
  askReferrer: () => ({ type: "askReferrer", on, whom: "Sagsbehandleren", what: "Er borgeren spurgt?" }),
  recordLifeStatus: () => ({ type: "recordLifeStatus", area: "home", has: true, on, note: "" }),
  changeMethod: ({ id }) => ({ type: "changeMethod", toCourseId: id, toMethod: "icm", on, why: "a" }),
  continueCourse: ({ target: { citizenId, teamId, workerId }, id }) => ({
    ...referral({ citizenId, teamId, workerId }),
    type: "continueCourse",
    continuesCourseId: id,
    carried: { members: [], focus: [], actions: [], tasks: [], appointments: [], consents: [] },
  }),
} satisfies { readonly [Type in CommandType]?: Make<Type> };

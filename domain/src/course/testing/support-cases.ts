import { day } from "../../time/local-date.ts";
import { openTasks, parkedUntil, serviceStatus, supportOf } from "../state.ts";
import { aCourse } from "./a-course.ts";
import type { AcceptedCase } from "./accepted-case.ts";
import { member, referral } from "./drafts.ts";
import { idOf } from "./ids.ts";
import { icm, link, related, support } from "./sibling-stories.ts";

const on = day("2025-03-01");
const parked = {
  type: "parkDisagreement",
  disagreementId: idOf("disagreement"),
  dimension: "finances",
  on,
  workerView: "Huslejen er ikke betalt i to måneder",
  citizenView: "Det går, som det skal",
  revisitOn: day("2027-01-05"),
} as const;
const { strength, ...who } = { strength: 3, ...memberOnly() };

function memberOnly() {
  const { type: _type, on: _on, strength: _strength, ...rest } = member();
  return rest;
}

const carried = {
  members: [{ ...who, strength }],
  focus: [
    { focusId: idOf("f1"), dimension: "housing", reason: "a", goal: "b", strategy: "", words: "" },
    { focusId: idOf("f2"), dimension: "housing", reason: "a", goal: "b", strategy: "", words: "" },
  ],
  actions: [{ actionId: idOf("a1"), focusId: idOf("f2"), what: "Ring til boligkontoret", owner: "worker" as const }],
  tasks: [],
  appointments: [],
  consents: [{ about: "Samtale med banken", to: "", given: true, on }],
};

const task = {
  type: "addTask",
  taskId: idOf("task"),
  what: "Ring til boligkontoret",
  ownerId: idOf("worker"),
  due: day("2025-03-08"),
  origin: "supervision",
  meetingId: idOf("meeting"),
} as const;

/** What is done together with services and others round the citizen, and going on by another method. */
export const supportCases: Record<string, AcceptedCase> = {
  "a service that the citizen wants": {
    story: related,
    draft: link,
    kinds: ["service-linked"],
    shows: (state) => supportOf(state).services.map(serviceStatus),
    as: ["proposed"],
  },
  "a service that has started": {
    story: support,
    draft: { type: "seeServiceStatus", linkId: link.linkId, status: "started", on, note: "" },
    kinds: ["service-status-seen"],
    shows: (state) => supportOf(state).services.map(serviceStatus),
    as: ["started"],
  },
  "a meeting where the worker came along": {
    story: support,
    draft: {
      type: "meetService",
      meetingId: idOf("meeting"),
      on,
      coordination: "accompanied",
      linkId: link.linkId,
      with: "Værestedet",
      withCitizen: true,
      text: "",
    },
    kinds: ["service-met"],
    shows: (state) => supportOf(state).meetings.length,
    as: 1,
  },
  "a need in the citizen's eyes": {
    story: icm,
    draft: { type: "hearNeed", dimension: "finances", on, need: "none", words: "Det går fint" },
    kinds: ["need-heard"],
    shows: (state) => supportOf(state).needs.length,
    as: 2,
  },
  "a goal upon a need that the citizen owns": {
    story: icm,
    draft: {
      type: "chooseFocus",
      focusId: idOf("f"),
      dimension: "housing",
      reason: "a",
      goal: "b",
      strategy: "",
      words: "",
    },
    kinds: ["focus-chosen"],
    shows: ({ focusAreas }) => focusAreas.map((focus) => focus.phase),
    as: ["running"],
  },
  "a disagreement parked": {
    story: icm,
    draft: parked,
    kinds: ["disagreement-parked"],
    shows: (state) => supportOf(state).disagreements.map(parkedUntil),
    as: ["2027-01-05"],
  },
  "a disagreement taken up": {
    story: icm.does(parked),
    draft: {
      type: "takeUpDisagreement",
      disagreementId: parked.disagreementId,
      on,
      outcome: "citizen-sees-need",
      note: "Rykkeren kom",
    },
    kinds: ["disagreement-taken-up"],
    shows: (state) => supportOf(state).disagreements.map(parkedUntil),
    as: [undefined],
  },
  "a loss of motivation": {
    story: icm,
    draft: {
      type: "noteMotivationLoss",
      lossId: idOf("loss"),
      on,
      cause: "nervous",
      text: "Gruppen er stor",
      agreed: "",
    },
    kinds: ["motivation-lost"],
    shows: (state) => supportOf(state).motivationLosses.length,
    as: 1,
  },
  "a step among others": {
    story: icm,
    draft: { type: "setStep", step: "move-in", state: "open", on, note: "" },
    kinds: ["step-set"],
    shows: (state) => supportOf(state).steps["move-in"]?.state,
    as: "open",
  },
  "a review": {
    story: icm,
    draft: {
      type: "holdReview",
      reviewId: idOf("review"),
      on,
      withCitizen: true,
      smaller: "no",
      words: "Bliv ved",
      conclusion: "Fortsætter",
      nextOn: day("2027-05-01"),
    },
    kinds: ["review-held"],
    shows: ({ stage, closure }) => [stage, closure],
    as: ["running", undefined],
  },
  "a task that supervision decided": {
    story: icm,
    draft: task,
    kinds: ["task-added"],
    shows: (state) => openTasks(state).length,
    as: 1,
  },
  "a task that is done": {
    story: icm.does(task),
    draft: { type: "settleTask", taskId: task.taskId, on, result: "done", note: "" },
    kinds: ["task-settled"],
    shows: (state) => openTasks(state).length,
    as: 0,
  },
  "how it stands with home or work": {
    story: icm,
    draft: { type: "recordLifeStatus", area: "home", has: true, on, note: "" },
    kinds: ["life-status-recorded"],
    shows: ({ lifeStatuses }) => lifeStatuses.map((one) => one.has),
    as: [true],
  },
  "a change to a lighter method": {
    story: icm,
    draft: {
      type: "changeMethod",
      toCourseId: idOf("next"),
      toMethod: "cti-housing",
      on,
      why: "Klarer det meste selv",
      decision: { on, outcome: "changed", text: "Støtten gives nu som CTI" },
    },
    kinds: ["method-changed", "closed", "decision-recorded"],
    shows: ({ stage, changed, closure }) => [stage, changed?.toCourseId, closure?.reason],
    as: ["closed", idOf("next"), "changed-method"],
  },
  "a course that goes on from another": {
    story: aCourse("next"),
    draft: { ...referral(), type: "continueCourse", continuesCourseId: idOf("course"), carried },
    kinds: [
      "referred",
      "member-added",
      "focus-chosen",
      "focus-chosen",
      "focus-ended",
      "action-added",
      "consent-recorded",
    ],
    shows: ({ network, actions, focusAreas, consents }) => [
      network.length,
      actions.length,
      focusAreas.filter((focus) => focus.ended === undefined).length,
      consents.length,
    ],
    as: [1, 1, 1, 1],
  },
};

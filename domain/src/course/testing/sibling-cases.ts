import { day } from "../../time/local-date.ts";
import type { CommandDraft } from "../commands.ts";
import type { EntryKind } from "../entries.ts";
import { openTasks, outreachOf, parkedUntil, relationStepNow, serviceStatus, supportOf } from "../state.ts";
import type { CourseState } from "../state.ts";
import { aCourse } from "./a-course.ts";
import type { Story } from "./a-course.ts";
import { member, referral } from "./drafts.ts";
import { idOf } from "./ids.ts";
import { bridge, homeless, icm, link, outreach, related, support } from "./sibling-stories.ts";

/** A command that is accepted, the entries it gives, and something of the state that must have come of it. */
export interface AcceptedCase {
  readonly story: Story;
  readonly draft: CommandDraft;
  readonly kinds: readonly EntryKind[];
  readonly shows: (state: CourseState) => unknown;
  readonly as: unknown;
}

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
const offered = { type: "offerHome", offerId: idOf("offer"), on, home: "public-housing", where: "", note: "" } as const;
const housed = { type: "startTenancy", tenancyId: idOf("tenancy"), on, home: "public-housing", note: "" } as const;
const joined = {
  type: "joinCitizen",
  citizenId: idOf("person"),
  intoCourseId: idOf("into"),
  on,
  why: "Samme mand",
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

const outreachCases: Record<string, AcceptedCase> = {
  "a referral to outreach": {
    story: aCourse(),
    draft: referral({ method: "skp", legalBasis: "SEL § 99" }),
    kinds: ["referred", "contact-period-started"],
    shows: ({ stage, months }) => [stage, months],
    as: ["contact", undefined],
  },
  "a judgement of the target group": {
    story: outreach,
    draft: { type: "judgeTargetGroup", on, judgement: "no", reason: "Har et stort netværk" },
    kinds: ["target-group-judged"],
    shows: (state) => outreachOf(state).judgements.at(-1)?.judgement,
    as: "no",
  },
  "an agreement on a steadier contact": {
    story: outreach.does({ type: "judgeTargetGroup", on, judgement: "yes", reason: "Lever isoleret" }),
    draft: { type: "acceptStableContact", on, words: "Du må gerne komme igen", agreed: "Kaffe om tirsdagen" },
    kinds: ["stable-contact-accepted"],
    shows: ({ stage }) => stage,
    as: "relation",
  },
  "a step of the relation, also back": {
    story: bridge,
    draft: { type: "seeRelationStep", step: "trust", on, evidence: "Åbnede ikke", words: "" },
    kinds: ["relation-step-seen"],
    shows: relationStepNow,
    as: "trust",
  },
  "the way back from the bridge": {
    story: bridge,
    draft: { type: "startStage", stage: "relation", on, reason: "Værestedet blev for meget" },
    kinds: ["stage-started"],
    shows: ({ stage }) => stage,
    as: "relation",
  },
  "two possible citizens found to be one": {
    story: outreach,
    draft: joined,
    kinds: ["citizen-joined"],
    shows: ({ stage }) => stage,
    as: "joined",
  },
  "and taken apart again": {
    story: outreach.does(joined),
    draft: { type: "unjoinCitizen", on, why: "Det var naboen" },
    kinds: ["citizen-unjoined"],
    shows: (state) => [state.stage, outreachOf(state).joined],
    as: ["contact", undefined],
  },
};

const supportCases: Record<string, AcceptedCase> = {
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

const homeCases: Record<string, AcceptedCase> = {
  "a situation": {
    story: homeless,
    draft: { type: "recordSituation", situation: "shelter", on, note: "" },
    kinds: ["situation-recorded"],
    shows: ({ housing }) => housing?.situations.at(-1)?.situation,
    as: "shelter",
  },
  "an offer of a home": {
    story: homeless,
    draft: offered,
    kinds: ["home-offered"],
    shows: ({ housing }) => housing?.offers.length,
    as: 1,
  },
  "a no to an offer": {
    story: homeless.does(offered),
    draft: { type: "answerOffer", offerId: offered.offerId, on, accepted: false, why: "For langt væk" },
    kinds: ["offer-answered"],
    shows: ({ stage, housing }) => [stage, housing?.offers[0]?.answer?.accepted],
    as: ["running", false],
  },
  "a home": {
    story: homeless,
    draft: housed,
    kinds: ["tenancy-started"],
    shows: ({ housing }) => housing?.tenancies.length,
    as: 1,
  },
  "a home that is lost": {
    story: homeless.does(housed),
    draft: { type: "endTenancy", tenancyId: housed.tenancyId, on, reason: "evicted", note: "" },
    kinds: ["tenancy-ended"],
    shows: ({ stage, housing }) => [stage, housing?.tenancies[0]?.ended?.reason],
    as: ["running", "evicted"],
  },
};

export const siblingCases: Record<string, AcceptedCase> = { ...outreachCases, ...supportCases, ...homeCases };

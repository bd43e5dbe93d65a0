import { ordinaryHomes, situations, tenancyEndReasons } from "../../housing/housing.ts";
import { judgements, relationSteps } from "../../outreach/outreach.ts";
import { coordinations, serviceStatuses } from "../../support/service.ts";
import { disagreementOutcomes, lossCauses, perceivedNeeds, smallerAnswers, stepStates } from "../../support/support.ts";
import { addDays } from "../../time/local-date.ts";
import { openStages } from "../entries.ts";
import { referral } from "./drafts.ts";
import { idOf } from "./ids.ts";
import { dimensions, id, known, one } from "./random-values.ts";
import type { Drafts } from "./random-values.ts";
import type { Told } from "./story.ts";

const linksOf = ({ state }: Told) => state?.support?.services.map((link) => link.linkId);
const parkedOf = ({ state }: Told) => state?.support?.disagreements.map((each) => each.disagreementId);
const offersOf = ({ state }: Told) => state?.housing?.offers.map((offer) => offer.offerId);
const tenanciesOf = ({ state }: Told) => state?.housing?.tenancies.map((tenancy) => tenancy.tenancyId);

const outreach = {
  startStage: ({ on, pick, text }) => ({ type: "startStage", stage: one(openStages, pick), on, reason: text }),
  judgeTargetGroup: ({ on, pick, text }) => ({
    type: "judgeTargetGroup",
    on,
    judgement: one(judgements, pick),
    reason: text || "Lever isoleret",
  }),
  acceptStableContact: ({ on, text }) => ({
    type: "acceptStableContact",
    on,
    words: text,
    agreed: "Kaffe hver tirsdag",
  }),
  seeRelationStep: ({ on, pick, text }) => ({
    type: "seeRelationStep",
    step: one([...relationSteps, "action"], pick),
    on,
    evidence: text || "Lukkede selv op",
    words: text,
  }),
  joinCitizen: ({ on, pick, flag, text }) => ({
    type: "joinCitizen",
    citizenId: id("person", pick),
    ...(flag ? { intoCourseId: id("course", pick) } : {}),
    on,
    why: text || "Samme mand",
  }),
  unjoinCitizen: ({ on, text }) => ({ type: "unjoinCitizen", on, why: text || "En anden" }),
} satisfies Partial<Drafts>;

const services = {
  linkService: ({ on, pick, other, text }) => ({
    type: "linkService",
    linkId: id("link", pick),
    name: "Værestedet Prøven",
    dimension: one(dimensions, other),
    contactPerson: "",
    on,
    words: text,
  }),
  seeServiceStatus: ({ on, pick, other, text }, told) => ({
    type: "seeServiceStatus",
    linkId: known(linksOf(told), "link", pick),
    status: one(serviceStatuses, other),
    on,
    note: text,
  }),
  meetService: ({ on, pick, other, flag, text }, told) => ({
    type: "meetService",
    meetingId: id("meeting", other),
    on,
    coordination: one(coordinations, pick),
    ...(flag ? { linkId: known(linksOf(told), "link", pick) } : {}),
    with: "Ydelseskontoret",
    withCitizen: flag,
    text,
  }),
} satisfies Partial<Drafts>;

const support = {
  hearNeed: ({ on, pick, other, text }) => ({
    type: "hearNeed",
    dimension: one(dimensions, other),
    on,
    need: one(perceivedNeeds, pick),
    words: text,
  }),
  parkDisagreement: ({ on, pick, other, text }) => ({
    type: "parkDisagreement",
    disagreementId: id("disagreement", pick),
    dimension: one(dimensions, other),
    on,
    workerView: text || "Huslejen",
    citizenView: "Det går fint",
    revisitOn: addDays(on, 400),
  }),
  takeUpDisagreement: ({ on, pick, other, flag, text }, told) => ({
    type: "takeUpDisagreement",
    disagreementId: known(parkedOf(told), "disagreement", pick),
    on,
    outcome: one(disagreementOutcomes, other),
    note: text || "Talt igennem",
    ...(flag ? { revisitOn: addDays(on, 400) } : {}),
  }),
  noteMotivationLoss: ({ on, pick, flag, text }, told) => ({
    type: "noteMotivationLoss",
    lossId: id("loss", pick),
    on,
    cause: one(lossCauses, pick),
    ...(flag ? { linkId: known(linksOf(told), "link", pick) } : {}),
    text: text || "Bange for gruppen",
    agreed: "",
  }),
  setStep: ({ on, pick, flag, text }) => ({
    type: "setStep",
    step: one(["relation", "move-in", "no-such"], pick),
    state: one(stepStates, flag ? 1 : 0),
    on,
    note: text,
  }),
  holdReview: ({ on, pick, flag, text }) => ({
    type: "holdReview",
    reviewId: id("review", pick),
    on,
    withCitizen: flag,
    smaller: one(smallerAnswers, pick),
    words: text,
    conclusion: "Fortsæt",
    nextOn: addDays(on, 400),
  }),
} satisfies Partial<Drafts>;

const housing = {
  recordSituation: ({ on, pick, text }) => ({
    type: "recordSituation",
    situation: one(situations, pick),
    on,
    note: text,
  }),
  offerHome: ({ on, pick, text }) => ({
    type: "offerHome",
    offerId: id("offer", pick),
    on,
    home: "public-housing",
    where: "",
    note: text,
  }),
  answerOffer: ({ on, pick, flag, text }, told) => ({
    type: "answerOffer",
    offerId: known(offersOf(told), "offer", pick),
    on,
    accepted: flag,
    why: text,
  }),
  startTenancy: ({ on, pick, flag, text }, told) => ({
    type: "startTenancy",
    tenancyId: id("tenancy", pick),
    ...(flag ? { offerId: known(offersOf(told), "offer", pick) } : {}),
    on,
    home: ordinaryHomes[0] ?? "private-rental",
    note: text,
  }),
  endTenancy: ({ on, pick, text }, told) => ({
    type: "endTenancy",
    tenancyId: known(tenanciesOf(told), "tenancy", pick),
    on,
    reason: one(tenancyEndReasons, pick),
    note: text,
  }),
} satisfies Partial<Drafts>;

const change = {
  changeMethod: ({ on, pick, other, text }) => ({
    type: "changeMethod",
    toCourseId: id("next course", pick),
    toMethod: one(["cti-housing", "icm", "act", "skp"], pick),
    on,
    why: text || "Noget mindre rækker nu",
    ...(other % 3 === 0 ? {} : { decision: { on, outcome: "changed", text } }),
  }),
  continueCourse: ({ on, flag, text }) => ({
    ...referral({ receivedOn: on, decidedOn: on, reason: text, method: flag ? "icm" : "cti-housing" }),
    type: "continueCourse",
    continuesCourseId: idOf("course before"),
    carried: { members: [], focus: [], actions: [], tasks: [], appointments: [], consents: [] },
  }),
} satisfies Partial<Drafts>;

const following = {
  addTask: ({ on, pick, text }) => ({
    type: "addTask",
    taskId: id("task", pick),
    what: text || "Ring til boligkontoret",
    ownerId: id("worker", pick),
    due: addDays(on, 7),
    origin: "own",
  }),
  settleTask: ({ on, pick, flag, text }, told) => ({
    type: "settleTask",
    taskId: known(
      told.state?.tasks.map((task) => task.taskId),
      "task",
      pick,
    ),
    on,
    result: flag ? "done" : "dropped",
    note: text,
  }),
  askReferrer: ({ on, text }) => ({ type: "askReferrer", on, whom: text, what: text || "Er borgeren spurgt?" }),
  recordReferrerAnswer: ({ on, text }) => ({ type: "recordReferrerAnswer", on, what: text || "Ja" }),
  recordLifeStatus: ({ on, pick, flag, text }) => ({
    type: "recordLifeStatus",
    area: one(["home", "job"], pick),
    has: flag,
    on,
    note: text,
  }),
} satisfies Partial<Drafts>;

/** Drafts of every command that methods beside CTI have, plausible or not. */
export const siblingDrafts = { ...outreach, ...services, ...support, ...housing, ...change, ...following };

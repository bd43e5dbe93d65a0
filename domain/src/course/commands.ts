import { z } from "zod";
import { appointmentShape, contactShape, questionsShape } from "../contact/contact.ts";
import { offerAnswerShape, offerShape, situationShape, tenancyEndShape, tenancyShape } from "../housing/housing.ts";
import { decisionDetailShape } from "../law/decision-detail.ts";
import { measurementShape } from "../measure/measurement.ts";
import { handoverPlanRowSchema, handoverShape, memberShape, strengthSchema } from "../network/network.ts";
import { acceptanceShape, joinShape, judgementShape, relationStepShape } from "../outreach/outreach.ts";
import { actionResults, actionShape, focusSchema, focusShape } from "../plan/plan.ts";
import { lifeStatusShape } from "../outcome/life-status.ts";
import { serviceMeetingShape, serviceShape, serviceStatusShape } from "../support/service.ts";
import {
  disagreementShape,
  disagreementTakenUpShape,
  motivationLossShape,
  needShape,
  reviewShape,
  stepShape,
} from "../support/support.ts";
import { taskSettledShape, taskShape } from "../task/task.ts";
import { localDateSchema } from "../time/local-date.ts";
import { closureReasons, ctiClosureReasons } from "./closure-reason.ts";
import { decisionOutcomes, interruptionReasons, openStages, phaseSchema, plainEntrySchema } from "./entries.ts";
import { carriedSchema } from "./carried.ts";
import { methodCodeSchema, referralShape, referrerAnswerShape, referrerQuestionShape } from "./referral.ts";
import { freeText, idSchema, neededText } from "./text.ts";

const decisionSchema = z.strictObject({
  on: localDateSchema,
  outcome: z.enum(decisionOutcomes),
  text: freeText(8000),
});

/** Why an advised rule was passed. Asked for only when the rule stands in the way. */
const overrideReason = freeText(4000);

/** A course as it stands in the list that a team kept before (Oversigt over faser, Kompetenceudvikling CTI, 2015). */
const importedShape = {
  ...referralShape,
  contactStart: localDateSchema.optional(),
  phase1Start: localDateSchema.optional(),
  phase2Start: localDateSchema.optional(),
  phase3Start: localDateSchema.optional(),
  closedOn: localDateSchema.optional(),
  closureReason: z.enum(ctiClosureReasons).optional(),
  note: freeText(8000),
} as const;

const commandShapes = {
  referCitizen: { ...referralShape, months: z.int().positive().max(24).optional(), overrideReason },
  importCourse: importedShape,
  assignWorker: {
    workerId: idSchema,
    teamId: idSchema,
    on: localDateSchema,
    reason: freeText(2000),
    jointVisitOn: localDateSchema.optional(),
  },
  askReferrer: referrerQuestionShape,
  recordReferrerAnswer: referrerAnswerShape,
  startContactPeriod: { on: localDateSchema },
  answerQuestions: questionsShape,
  startPhase: {
    phase: phaseSchema,
    on: localDateSchema,
    gateMet: z.boolean().optional(),
    status: freeText(8000),
    focus: z.array(focusSchema).max(8),
    overrideReason,
  },
  chooseFocus: focusShape,
  changeFocus: focusShape,
  endFocus: { focusId: idSchema, on: localDateSchema, reason: freeText(2000) },
  addAction: actionShape,
  settleAction: { actionId: idSchema, on: localDateSchema, result: z.enum(actionResults), note: freeText(2000) },
  recordContact: {
    ...contactShape,
    /** The appointment that this contact was, so that it leaves the list of today. */
    appointmentId: idSchema.optional(),
    next: z.strictObject(appointmentShape).optional(),
  },
  agreeAppointment: appointmentShape,
  cancelAppointment: { appointmentId: idSchema },
  addMember: { ...memberShape, strength: strengthSchema, on: localDateSchema },
  changeMember: memberShape,
  rateMember: { memberId: idSchema, strength: strengthSchema, on: localDateSchema, note: freeText(1000) },
  removeMember: { memberId: idSchema, on: localDateSchema, reason: freeText(1000) },
  recordHandover: handoverShape,
  tickItem: { item: z.string().min(1).max(80), done: z.boolean(), on: localDateSchema, note: freeText(2000) },
  agreePlan: { on: localDateSchema, words: freeText(4000) },
  evaluatePlan: { on: localDateSchema, withCitizen: z.boolean(), words: freeText(8000), view: freeText(8000) },
  adjustPlan: { on: localDateSchema, withCitizen: z.boolean(), what: freeText(8000) },
  agreeContinuedSupport: {
    on: localDateSchema,
    citizenAgrees: z.boolean(),
    withWhom: freeText(2000),
    what: neededText(8000),
  },
  interrupt: { from: localDateSchema, reason: z.enum(interruptionReasons), note: freeText(4000) },
  resume: { on: localDateSchema, note: freeText(4000) },
  setHandoverPlan: { rows: z.array(handoverPlanRowSchema).max(40), finalMeetingOn: localDateSchema.optional() },
  recordMeasurement: measurementShape,
  recordDecision: {
    on: localDateSchema,
    outcome: z.enum(decisionOutcomes),
    text: freeText(8000),
    ...decisionDetailShape,
  },
  recordEmployerAgreement: {
    agreementId: idSchema,
    employer: neededText(300),
    from: localDateSchema,
    hoursPerWeek: z.number().min(0).max(60),
    support: freeText(4000),
    goal: neededText(4000),
    subGoals: z.array(neededText(1000)).max(20),
  },
  recordConsent: { about: neededText(1000), to: freeText(500), given: z.boolean(), on: localDateSchema },
  addDocument: {
    documentId: idSchema,
    name: neededText(300),
    mediaType: z.string().max(100),
    size: z.int().nonnegative(),
  },
  removeDocument: { documentId: idSchema, reason: neededText(1000) },
  closeCourse: {
    on: localDateSchema,
    reason: z.enum(closureReasons),
    note: freeText(8000),
    helpedTo: freeText(1000).optional(),
    decision: decisionSchema.optional(),
    overrideReason,
  },
  reopenCourse: { on: localDateSchema, reason: neededText(4000) },
  startStage: { stage: z.enum(openStages), on: localDateSchema, reason: freeText(4000) },
  judgeTargetGroup: judgementShape,
  acceptStableContact: acceptanceShape,
  seeRelationStep: relationStepShape,
  joinCitizen: joinShape,
  unjoinCitizen: { on: localDateSchema, why: neededText(2000) },
  linkService: serviceShape,
  seeServiceStatus: serviceStatusShape,
  meetService: serviceMeetingShape,
  hearNeed: needShape,
  parkDisagreement: disagreementShape,
  takeUpDisagreement: disagreementTakenUpShape,
  noteMotivationLoss: motivationLossShape,
  setStep: stepShape,
  holdReview: reviewShape,
  recordSituation: situationShape,
  offerHome: offerShape,
  answerOffer: offerAnswerShape,
  startTenancy: tenancyShape,
  endTenancy: tenancyEndShape,
  /** Ends this course and begins the next in one act; the server alone sends the other half, `continueCourse`. */
  changeMethod: {
    toCourseId: idSchema,
    toMethod: methodCodeSchema,
    on: localDateSchema,
    why: neededText(4000),
    jointVisitOn: localDateSchema.optional(),
    decision: decisionSchema.optional(),
  },
  continueCourse: {
    ...referralShape,
    months: z.int().positive().max(24).optional(),
    overrideReason,
    continuesCourseId: idSchema,
    carried: carriedSchema,
  },
  addTask: taskShape,
  settleTask: taskSettledShape,
  recordLifeStatus: lifeStatusShape,
  correctEntry: { entryId: idSchema, replacement: plainEntrySchema, reason: neededText(2000) },
  retractEntry: { entryId: idSchema, reason: neededText(2000) },
} as const;

type Shapes = typeof commandShapes;
export type CommandType = keyof Shapes;
// Object.keys is typed string[]; the keys of this constant are exactly the command types.
export const commandTypes = Object.keys(commandShapes) as CommandType[];

/** `seen` is the version of the course that the user looked at; an edit of something changed since is refused as stale. */
const envelope = { commandId: idSchema, courseId: idSchema, seen: z.int().nonnegative() } as const;

function literal<Type extends CommandType>(type: Type) {
  return z.strictObject({ type: z.literal(type), ...envelope, ...commandShapes[type] });
}

/** A named intention, with an id of its own so that it counts once however often it is sent. */
export const commandSchema = z.discriminatedUnion("type", [
  literal("referCitizen"),
  literal("importCourse"),
  literal("assignWorker"),
  literal("askReferrer"),
  literal("recordReferrerAnswer"),
  literal("startContactPeriod"),
  literal("answerQuestions"),
  literal("startPhase"),
  literal("chooseFocus"),
  literal("changeFocus"),
  literal("endFocus"),
  literal("addAction"),
  literal("settleAction"),
  literal("recordContact"),
  literal("agreeAppointment"),
  literal("cancelAppointment"),
  literal("addMember"),
  literal("changeMember"),
  literal("rateMember"),
  literal("removeMember"),
  literal("recordHandover"),
  literal("tickItem"),
  literal("agreePlan"),
  literal("evaluatePlan"),
  literal("adjustPlan"),
  literal("agreeContinuedSupport"),
  literal("interrupt"),
  literal("resume"),
  literal("setHandoverPlan"),
  literal("recordMeasurement"),
  literal("recordDecision"),
  literal("recordEmployerAgreement"),
  literal("recordConsent"),
  literal("addDocument"),
  literal("removeDocument"),
  literal("closeCourse"),
  literal("reopenCourse"),
  literal("startStage"),
  literal("judgeTargetGroup"),
  literal("acceptStableContact"),
  literal("seeRelationStep"),
  literal("joinCitizen"),
  literal("unjoinCitizen"),
  literal("linkService"),
  literal("seeServiceStatus"),
  literal("meetService"),
  literal("hearNeed"),
  literal("parkDisagreement"),
  literal("takeUpDisagreement"),
  literal("noteMotivationLoss"),
  literal("setStep"),
  literal("holdReview"),
  literal("recordSituation"),
  literal("offerHome"),
  literal("answerOffer"),
  literal("startTenancy"),
  literal("endTenancy"),
  literal("changeMethod"),
  literal("continueCourse"),
  literal("addTask"),
  literal("settleTask"),
  literal("recordLifeStatus"),
  literal("correctEntry"),
  literal("retractEntry"),
]);

export type Command = z.infer<typeof commandSchema>;
export type CommandOf<Type extends CommandType> = Extract<Command, { type: Type }>;
/** What a screen fills in: the command without the ids that the sender adds. */
export type CommandDraft = Command extends infer One
  ? One extends Command
    ? Omit<One, keyof typeof envelope>
    : never
  : never;

import { z } from "zod";
import { appointmentShape, contactShape, questionsShape } from "../contact/contact.ts";
import { offerAnswerShape, offerShape, situationShape, tenancyEndShape, tenancyShape } from "../housing/housing.ts";
import { decisionDetailShape } from "../law/decision-detail.ts";
import { measurementShape } from "../measure/measurement.ts";
import { handoverPlanRowSchema, handoverShape, memberShape, strengthSchema } from "../network/network.ts";
import { acceptanceShape, joinShape, judgementShape, relationStepShape } from "../outreach/outreach.ts";
import { actionResults, actionShape, focusShape } from "../plan/plan.ts";
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
import { closureReasons } from "./closure-reason.ts";
import { methodCodeSchema, referralShape, referrerAnswerShape, referrerQuestionShape } from "./referral.ts";
import { freeText, idSchema, neededText } from "./text.ts";

export const phaseSchema = z.enum(["phase1", "phase2", "phase3"]);
/** What a plan belongs to: a phase with a clock, or the running support of a method without one. */
export const planPhaseSchema = z.enum(["phase1", "phase2", "phase3", "running"]);
/** Stages of methods without a clock: relation and bridge (SKP 2B, 2C), and running support (ICM, ACT, Housing First). */
export const openStages = ["relation", "bridge", "running"] as const;
export const interruptionReasons = ["hospitalised", "imprisoned", "disappeared", "other"] as const;
export const decisionOutcomes = ["granted", "continued", "changed", "ended", "refused"] as const;

/** A rule that was passed with a reason; shows in fidelity. */
export const overrideSchema = z.strictObject({ rule: z.string().min(1).max(80), reason: neededText(4000) });
export type Override = z.infer<typeof overrideSchema>;

const decisionShape = {
  on: localDateSchema,
  outcome: z.enum(decisionOutcomes),
  text: freeText(8000),
  ...decisionDetailShape,
  /** What the citizen was told of complaining, as the law stood on the day. */
  appealable: z.boolean().optional(),
} as const;

/** What a journal entry can say. Past tense: each has happened. The first key tells the kind. */
const entryShapes = {
  referred: {
    ...referralShape,
    methodVersion: z.int().positive(),
    months: z.int().positive().optional(),
    overrides: z.array(overrideSchema).max(10),
    /** The course that this one goes on from, when the method was changed. */
    continuesCourseId: idSchema.optional(),
  },
  "worker-assigned": {
    workerId: idSchema,
    teamId: idSchema,
    on: localDateSchema,
    reason: freeText(2000),
    /** The visit that both workers made together. */
    jointVisitOn: localDateSchema.optional(),
  },
  "contact-period-started": { on: localDateSchema },
  "questions-answered": questionsShape,
  "phase-started": {
    phase: phaseSchema,
    on: localDateSchema,
    plannedOn: localDateSchema,
    gateMet: z.boolean().optional(),
    status: freeText(8000),
    overrides: z.array(overrideSchema).max(10),
  },
  "focus-chosen": { ...focusShape, phase: planPhaseSchema },
  "focus-changed": focusShape,
  "focus-ended": { focusId: idSchema, on: localDateSchema, reason: freeText(2000) },
  "action-added": actionShape,
  "action-settled": {
    actionId: idSchema,
    on: localDateSchema,
    result: z.enum(actionResults),
    note: freeText(2000),
  },
  "contact-recorded": contactShape,
  "appointment-agreed": appointmentShape,
  "appointment-settled": { appointmentId: idSchema, kept: z.boolean() },
  "member-added": { ...memberShape, strength: strengthSchema, on: localDateSchema },
  "member-changed": memberShape,
  "member-rated": { memberId: idSchema, strength: strengthSchema, on: localDateSchema, note: freeText(1000) },
  "member-left": { memberId: idSchema, on: localDateSchema, reason: freeText(1000) },
  "handover-recorded": handoverShape,
  "item-ticked": { item: z.string().min(1).max(80), done: z.boolean(), on: localDateSchema, note: freeText(2000) },
  "plan-agreed": { phase: planPhaseSchema, on: localDateSchema, words: freeText(4000) },
  "plan-evaluated": {
    phase: planPhaseSchema,
    on: localDateSchema,
    withCitizen: z.boolean(),
    words: freeText(8000),
    view: freeText(8000),
  },
  "plan-adjusted": { phase: planPhaseSchema, on: localDateSchema, withCitizen: z.boolean(), what: freeText(8000) },
  "continued-support-agreed": {
    on: localDateSchema,
    citizenAgrees: z.boolean(),
    withWhom: freeText(2000),
    what: neededText(8000),
  },
  interrupted: { from: localDateSchema, reason: z.enum(interruptionReasons), note: freeText(4000) },
  resumed: { on: localDateSchema, note: freeText(4000) },
  "handover-plan-set": { rows: z.array(handoverPlanRowSchema).max(40), finalMeetingOn: localDateSchema.optional() },
  "measurement-recorded": measurementShape,
  "decision-recorded": { ...decisionShape, legalBasis: referralShape.legalBasis },
  "employer-agreement-recorded": {
    agreementId: idSchema,
    employer: neededText(300),
    from: localDateSchema,
    hoursPerWeek: z.number().min(0).max(60),
    support: freeText(4000),
    goal: neededText(4000),
    subGoals: z.array(neededText(1000)).max(20),
  },
  "consent-recorded": { about: neededText(1000), to: freeText(500), given: z.boolean(), on: localDateSchema },
  "document-added": {
    documentId: idSchema,
    name: neededText(300),
    mediaType: z.string().max(100),
    size: z.int().nonnegative(),
  },
  "document-removed": { documentId: idSchema, reason: neededText(1000) },
  closed: {
    on: localDateSchema,
    reason: z.enum(closureReasons),
    note: freeText(8000),
    /** Where the citizen was helped on to, when outside the target group. */
    helpedTo: freeText(1000).optional(),
    plannedOn: localDateSchema.optional(),
    deviations: z.array(z.string().max(80)).max(20),
    overrides: z.array(overrideSchema).max(10),
  },
  reopened: { on: localDateSchema, reason: neededText(4000) },
  "stage-started": { stage: z.enum(openStages), on: localDateSchema, reason: freeText(4000) },
  "target-group-judged": judgementShape,
  "stable-contact-accepted": acceptanceShape,
  "relation-step-seen": relationStepShape,
  "citizen-joined": joinShape,
  "citizen-unjoined": { on: localDateSchema, why: neededText(2000) },
  "service-linked": serviceShape,
  "service-status-seen": serviceStatusShape,
  "service-met": serviceMeetingShape,
  "need-heard": needShape,
  "disagreement-parked": disagreementShape,
  "disagreement-taken-up": disagreementTakenUpShape,
  "motivation-lost": motivationLossShape,
  "step-set": stepShape,
  "review-held": reviewShape,
  "situation-recorded": situationShape,
  "home-offered": offerShape,
  "offer-answered": offerAnswerShape,
  "tenancy-started": tenancyShape,
  "tenancy-ended": tenancyEndShape,
  "method-changed": {
    toCourseId: idSchema,
    toMethod: methodCodeSchema,
    on: localDateSchema,
    why: neededText(4000),
    jointVisitOn: localDateSchema.optional(),
  },
  "task-added": taskShape,
  "task-settled": taskSettledShape,
  "life-status-recorded": lifeStatusShape,
  "referrer-asked": referrerQuestionShape,
  "referrer-answered": referrerAnswerShape,
  retracted: { entryId: idSchema, reason: neededText(2000) },
} as const;

type Shapes = typeof entryShapes;
export type PlainKind = keyof Shapes;

function literal<Kind extends PlainKind>(kind: Kind) {
  return z.strictObject({ kind: z.literal(kind), ...entryShapes[kind] });
}

export const plainEntrySchema = z.discriminatedUnion("kind", [
  literal("referred"),
  literal("worker-assigned"),
  literal("contact-period-started"),
  literal("questions-answered"),
  literal("phase-started"),
  literal("focus-chosen"),
  literal("focus-changed"),
  literal("focus-ended"),
  literal("action-added"),
  literal("action-settled"),
  literal("contact-recorded"),
  literal("appointment-agreed"),
  literal("appointment-settled"),
  literal("member-added"),
  literal("member-changed"),
  literal("member-rated"),
  literal("member-left"),
  literal("handover-recorded"),
  literal("item-ticked"),
  literal("plan-agreed"),
  literal("plan-evaluated"),
  literal("plan-adjusted"),
  literal("continued-support-agreed"),
  literal("interrupted"),
  literal("resumed"),
  literal("handover-plan-set"),
  literal("measurement-recorded"),
  literal("decision-recorded"),
  literal("employer-agreement-recorded"),
  literal("consent-recorded"),
  literal("document-added"),
  literal("document-removed"),
  literal("closed"),
  literal("reopened"),
  literal("stage-started"),
  literal("target-group-judged"),
  literal("stable-contact-accepted"),
  literal("relation-step-seen"),
  literal("citizen-joined"),
  literal("citizen-unjoined"),
  literal("service-linked"),
  literal("service-status-seen"),
  literal("service-met"),
  literal("need-heard"),
  literal("disagreement-parked"),
  literal("disagreement-taken-up"),
  literal("motivation-lost"),
  literal("step-set"),
  literal("review-held"),
  literal("situation-recorded"),
  literal("home-offered"),
  literal("offer-answered"),
  literal("tenancy-started"),
  literal("tenancy-ended"),
  literal("method-changed"),
  literal("task-added"),
  literal("task-settled"),
  literal("life-status-recorded"),
  literal("referrer-asked"),
  literal("referrer-answered"),
  literal("retracted"),
]);

/** What an entry says when it is not a correction. */
export type PlainEntry = z.infer<typeof plainEntrySchema>;
export type EntryOf<Kind extends PlainKind> = Extract<PlainEntry, { kind: Kind }>;

/** A correction holds the whole new wording; the old entry stays in the journal, linked from here. */
export const correctionSchema = z.strictObject({
  kind: z.literal("corrected"),
  entryId: idSchema,
  replacement: plainEntrySchema,
  reason: neededText(2000),
});

export const entrySaysSchema = z.discriminatedUnion("kind", [...plainEntrySchema.options, correctionSchema]);
export type EntrySays = z.infer<typeof entrySaysSchema>;
export type EntryKind = EntrySays["kind"];

/** One line of the journal: who said what, when, as number `seq` of the course. Append-only. */
export const entrySchema = z.strictObject({
  entryId: idSchema,
  courseId: idSchema,
  commandId: idSchema,
  seq: z.int().positive(),
  /** Instant in UTC, by the server's clock once received. */
  at: z.iso.datetime(),
  by: idSchema,
  says: entrySaysSchema,
});
export type Entry = z.infer<typeof entrySchema>;

/** The day that an entry concerns, when it has one of its own. */
export function entryDay(says: EntrySays): string | undefined {
  if (says.kind === "corrected") return entryDay(says.replacement);
  if (says.kind === "referred") return says.receivedOn;
  if ("on" in says) return says.on;
  return "from" in says ? says.from : undefined;
}

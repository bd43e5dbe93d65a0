import { z } from "zod";
import { proposals } from "../choosing/family.ts";
import { legalBasisCodes } from "../law/legal-basis.ts";
import { localDateSchema } from "../time/local-date.ts";
import { freeText, idSchema, neededText } from "./text.ts";

export const methodCodeSchema = z.enum([
  "cti-housing",
  "cti-support",
  "cti-crisis-centre",
  "cti-youth",
  "cti-exit",
  "cti-job",
  "icm",
  "skp",
  "act",
  "housing-first",
]);

export const servicesUse = ["considerable", "some", "very-limited", "unknown"] as const;
export const needLengths = ["short", "long", "unknown"] as const;

/** The answers that show whether the citizen is in the target group (cti.md §2 and §4). */
export const targetGroupSchema = z.strictObject({
  useOfServices: z.enum(servicesUse),
  need: z.enum(needLengths),
  leavingInstitution: z.boolean(),
  note: freeText(4000),
  isolated: z.boolean().optional(),
  inContact: z.boolean().optional(),
  homelessOrAtRisk: z.boolean().optional(),
  /** Willing to receive support: the only thing that Housing First asks of the citizen. */
  willing: z.boolean().optional(),
  /** What the choosing rule proposed on these answers, and why another method was chosen. */
  proposed: z.enum(proposals).optional(),
  chosenReason: freeText(4000).optional(),
});

/**
 * SEL § 85 a: the citizen is asked who should give the support; when the wish is not followed the decision must say why
 * (L 64, 2022-23).
 */
export const supplierWishSchema = z.strictObject({
  wish: freeText(1000),
  followed: z.boolean(),
  reason: freeText(4000),
});

/** What was asked of whoever referred, before the referral is taken on or refused. */
export const referrerQuestionShape = {
  on: localDateSchema,
  whom: freeText(300),
  what: neededText(4000),
} as const;

/** What the referrer answered; it belongs to the last question before it. */
export const referrerAnswerShape = { on: localDateSchema, what: neededText(4000) } as const;

export const referralShape = {
  citizenId: idSchema,
  teamId: idSchema,
  workerId: idSchema.optional(),
  method: methodCodeSchema,
  legalBasis: z.enum(legalBasisCodes),
  decidedOn: localDateSchema,
  receivedOn: localDateSchema,
  from: freeText(300),
  reason: freeText(4000),
  /** Which critical change the course goes across. */
  transition: freeText(1000),
  targetGroup: targetGroupSchema.optional(),
  supplierWish: supplierWishSchema.optional(),
} as const;

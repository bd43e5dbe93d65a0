import { z } from "zod";
import { dimensionSchema } from "../contact/contact.ts";
import { freeText, idSchema, neededText } from "../course/text.ts";
import { localDateSchema } from "../time/local-date.ts";

export const perceivedNeeds = ["none", "some", "much"] as const;

/** The citizen's own experience of need in a dimension: where ICM starts from (siblings.md §1.1). */
export const needShape = {
  dimension: dimensionSchema,
  on: localDateSchema,
  need: z.enum(perceivedNeeds),
  words: freeText(4000),
} as const;

/** Worker and citizen see a need differently. The citizen's experience decides; it is parked and taken up again. */
export const disagreementShape = {
  disagreementId: idSchema,
  dimension: dimensionSchema,
  on: localDateSchema,
  workerView: neededText(4000),
  citizenView: neededText(4000),
  revisitOn: localDateSchema,
} as const;

export const disagreementOutcomes = ["citizen-sees-need", "worker-lets-go", "parked-again"] as const;

export const disagreementTakenUpShape = {
  disagreementId: idSchema,
  on: localDateSchema,
  outcome: z.enum(disagreementOutcomes),
  note: neededText(4000),
  /** Asked for when it is parked again. */
  revisitOn: localDateSchema.optional(),
} as const;

/** Why somebody lost heart (ICM-medarbejderens rolle, 2015: nervous, too restrictive, hard to keep focus). */
export const lossCauses = ["nervous", "too-restrictive", "focus", "other"] as const;

export const motivationLossShape = {
  lossId: idSchema,
  on: localDateSchema,
  cause: z.enum(lossCauses),
  linkId: idSchema.optional(),
  text: neededText(4000),
  agreed: freeText(4000),
} as const;

export const stepStates = ["open", "done"] as const;

/** A step of an open-ended method opened or done; several may be open at once. */
export const stepShape = {
  step: z.string().min(1).max(40),
  state: z.enum(stepStates),
  on: localDateSchema,
  note: freeText(2000),
} as const;

export const smallerAnswers = ["yes", "no", "unsure"] as const;

/** Could something smaller or time-limited do? Asked again and again, never answered by a clock. */
export const reviewShape = {
  reviewId: idSchema,
  on: localDateSchema,
  withCitizen: z.boolean(),
  smaller: z.enum(smallerAnswers),
  words: freeText(4000),
  conclusion: neededText(4000),
  nextOn: localDateSchema,
} as const;

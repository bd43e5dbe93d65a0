import { z } from "zod";
import { freeText, idSchema } from "../course/text.ts";
import { localDateSchema } from "../time/local-date.ts";

/** The nine situations that count as homelessness (VIVE's definition, siblings.md §5), in its order. */
export const homelessSituations = [
  "street",
  "night-shelter",
  "shelter",
  "hotel",
  "with-family-or-friends",
  "transitional-dwelling",
  "prison-release",
  "discharge",
  "other",
] as const;

/** Where a citizen lives: one of the nine, or not homeless. */
export const situations = [...homelessSituations, "own-home", "not-counted"] as const;
export type Situation = (typeof situations)[number];

export const situationShape = { situation: z.enum(situations), on: localDateSchema, note: freeText(2000) } as const;

/** Kinds of home; Tovholder's list, with ordinary homes first since Housing First asks for them. */
export const homeKinds = [
  "public-housing",
  "private-rental",
  "own-property",
  "alternative",
  "transitional",
  "institution",
] as const;
/** Homes in ordinary housing, not in special estates or institutions (Housing First, fourth principle). */
export const ordinaryHomes: readonly (typeof homeKinds)[number][] = [
  "public-housing",
  "private-rental",
  "own-property",
];

export const offerShape = {
  offerId: idSchema,
  on: localDateSchema,
  home: z.enum(homeKinds),
  where: freeText(300),
  note: freeText(2000),
} as const;

/** The citizen's own answer to an offer. Saying no costs nothing. */
export const offerAnswerShape = {
  offerId: idSchema,
  on: localDateSchema,
  accepted: z.boolean(),
  why: freeText(2000),
} as const;

export const tenancyShape = {
  tenancyId: idSchema,
  offerId: idSchema.optional(),
  on: localDateSchema,
  home: z.enum(homeKinds),
  note: freeText(2000),
} as const;

export const tenancyEndReasons = [
  "moved-to-other-home",
  "evicted",
  "gave-up",
  "to-institution",
  "imprisoned",
  "died",
  "other",
] as const;

export const tenancyEndShape = {
  tenancyId: idSchema,
  on: localDateSchema,
  reason: z.enum(tenancyEndReasons),
  note: freeText(2000),
} as const;

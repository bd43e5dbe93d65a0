import { z } from "zod";
import { dimensionSchema } from "../contact/contact.ts";
import { freeText, idSchema, neededText } from "../course/text.ts";
import { localDateSchema } from "../time/local-date.ts";

export const actionOwners = ["citizen", "worker", "network", "provider"] as const;
export type ActionOwner = (typeof actionOwners)[number];

export const actionResults = ["done", "taken-over", "dropped"] as const;
export type ActionResult = (typeof actionResults)[number];

/**
 * One focus area of a phase: why, what for, how, and the citizen's own words (Noter og aktivitetsplan for hver fase,
 * Kompetenceudvikling CTI, 2015).
 */
export const focusShape = {
  focusId: idSchema,
  dimension: dimensionSchema,
  reason: neededText(4000),
  goal: neededText(4000),
  strategy: freeText(4000),
  words: freeText(4000),
} as const;

export const focusSchema = z.strictObject(focusShape);
export type FocusChoice = z.infer<typeof focusSchema>;

export const actionShape = {
  actionId: idSchema,
  focusId: idSchema,
  what: neededText(1000),
  owner: z.enum(actionOwners),
  memberId: idSchema.optional(),
  due: localDateSchema.optional(),
} as const;

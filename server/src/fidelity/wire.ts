import { idSchema } from "@tovholder/domain/course/text.ts";
import { freeText } from "@tovholder/domain/course/text.ts";
import { givingKinds } from "@tovholder/domain/fidelity/two-raters.ts";
import { localDateSchema } from "@tovholder/domain/time/local-date.ts";
import { z } from "zod";

/** What fidelity says and asks over HTTP. What is not known is null, never 0. */
const text = z.strictObject({ da: z.string(), en: z.string() });
const source = z.strictObject({
  title: z.string(),
  place: z.string().optional(),
  standing: z.enum(["official", "derived", "local"]),
});

export const fidelityQuery = z.strictObject({
  /** Everyone but a leader asks for a team; a leader without one gets the whole municipality. */
  team: idSchema.optional(),
  instrument: z.string().min(1).max(60),
  from: localDateSchema,
  to: localDateSchema,
});
export const driftQuery = z.strictObject({ team: idSchema.optional(), instrument: z.string().min(1).max(60) });
export const evidenceQuery = z.strictObject({ ...fidelityQuery.shape, item: z.string().min(1).max(60) });

const figureShape = {
  /** Percent or days, not rounded. */
  value: z.number().nullable(),
  met: z.int().nullable(),
  of: z.int().nullable(),
  missing: z.int().nullable(),
  /** Why there is no value. */
  why: text.nullable(),
  /** Whether numbers are held back, since few persons could be guessed from them. */
  hidden: z.boolean(),
};

const givenSchema = z.strictObject({
  ratingId: z.uuid(),
  kind: z.enum(givingKinds),
  value: z.int(),
  /** Null for those who see figures alone. */
  reason: z.string().nullable(),
  name: z.string(),
  mine: z.boolean(),
  on: localDateSchema,
  at: z.string(),
});

const ratingSchema = z.strictObject({
  /** What the asker may give now. */
  may: z.array(z.enum(givingKinds)),
  /** How many have rated, each alone; also those whose ratings are hidden until one's own is given. */
  raters: z.int(),
  /** What may be seen, oldest first. */
  given: z.array(givenSchema),
  /** Points between two raters, 0 when they agree; null until both are seen. */
  apart: z.int().nullable(),
});

export const itemSchema = z.strictObject({
  code: z.string(),
  name: text,
  kind: z.enum(["computed", "semi", "judged"]),
  unit: z.enum(["percent", "days"]),
  answer: z.enum(["scale", "yes-no"]),
  element: z.string().nullable(),
  beside: z.string().nullable(),
  formula: text,
  source,
  ...figureShape,
  /** The score that the figure proposes, and the one that counts. */
  proposed: z.int().nullable(),
  score: z.int().nullable(),
  percent: z.number().nullable(),
  from: z.enum(["figure", "person"]).nullable(),
  rating: ratingSchema,
});
export type WireItem = z.input<typeof itemSchema>;

export const cardSchema = z.strictObject({
  instrument: z.string(),
  version: z.int(),
  name: text,
  note: text,
  source,
  from: localDateSchema,
  to: localDateSchema,
  team: z.uuid().nullable(),
  /** Courses of the instrument's methods that were looked at. */
  courses: z.int(),
  mean: z.strictObject({ value: z.number(), rated: z.int(), of: z.int(), label: text.nullable() }).nullable(),
  elements: z.array(
    z.strictObject({
      code: z.string(),
      name: text,
      source,
      percent: z.number().nullable(),
      known: z.int(),
      of: z.int(),
    }),
  ),
  items: z.array(itemSchema),
});
export type WireCard = z.input<typeof cardSchema>;

export const driftSchema = z.array(
  z.strictObject({
    code: z.string(),
    name: text,
    formula: text,
    source,
    points: z.array(z.strictObject({ from: localDateSchema, to: localDateSchema, ...figureShape })),
    direction: z.enum(["rising", "falling", "steady"]).nullable(),
    drifting: z.boolean().nullable(),
  }),
);
export type WireDrift = z.input<typeof driftSchema>;

const entrySchema = z.strictObject({ entryId: z.uuid(), kind: z.string(), day: localDateSchema, counts: z.boolean() });

export const evidenceSchema = z.strictObject({
  code: z.string(),
  ...figureShape,
  /** Courses behind the figure that the asker may read; those that pull it down first. */
  courses: z.array(
    z.strictObject({
      courseId: z.uuid(),
      citizen: z.string(),
      met: z.int(),
      of: z.int(),
      missing: z.int(),
      entries: z.array(entrySchema),
      /** Entries beyond those told. */
      more: z.int(),
    }),
  ),
  /** Courses behind the figure that are not told: out of reach, or beyond the first. */
  others: z.int(),
  /** Readings behind a figure of caseload, the heaviest first; none for those who see figures alone. */
  readings: z.array(
    z.strictObject({
      name: z.string(),
      on: localDateSchema,
      citizens: z.int(),
      fte: z.number(),
      /** Standard caseload equivalents and their limit; null where a weight is not known. */
      sce: z.number().nullable(),
      limit: z.number().nullable(),
    }),
  ),
});
export type WireEvidence = z.input<typeof evidenceSchema>;

export const ratingBody = z.strictObject({
  ratingId: idSchema,
  team: idSchema,
  instrument: z.string().min(1).max(60),
  from: localDateSchema,
  to: localDateSchema,
  item: z.string().min(1).max(60),
  kind: z.enum(givingKinds),
  value: z.int().min(0).max(100),
  reason: freeText(4000),
});

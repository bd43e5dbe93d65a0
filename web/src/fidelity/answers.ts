import { givingKinds } from "@tovholder/domain/fidelity/two-raters.ts";
import { localDateSchema } from "@tovholder/domain/time/local-date.ts";
import { z } from "zod";

const text = z.object({ da: z.string(), en: z.string() });
const source = z.object({
  title: z.string(),
  place: z.string().optional(),
  standing: z.enum(["official", "derived", "local"]),
});

/** A figure as it is told: what is not known is null, and `why` says so. */
const figureShape = {
  value: z.number().nullable(),
  met: z.number().nullable(),
  of: z.number().nullable(),
  missing: z.number().nullable(),
  why: text.nullable(),
  hidden: z.boolean(),
};

const givenSchema = z.object({
  ratingId: z.string(),
  kind: z.enum(givingKinds),
  value: z.number(),
  reason: z.string().nullable(),
  name: z.string(),
  mine: z.boolean(),
  on: localDateSchema,
  at: z.string(),
});
export type GivenRating = z.infer<typeof givenSchema>;

const itemSchema = z.object({
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
  proposed: z.number().nullable(),
  score: z.number().nullable(),
  percent: z.number().nullable(),
  from: z.enum(["figure", "person"]).nullable(),
  rating: z.object({
    may: z.array(z.enum(givingKinds)),
    raters: z.number(),
    given: z.array(givenSchema),
    apart: z.number().nullable(),
  }),
});
export type CardItem = z.infer<typeof itemSchema>;
export type Told = Pick<CardItem, "value" | "met" | "of" | "missing" | "why" | "hidden" | "unit">;

/** `GET /api/fidelity`. */
export const cardSchema = z.object({
  instrument: z.string(),
  version: z.number(),
  name: text,
  note: text,
  source,
  from: localDateSchema,
  to: localDateSchema,
  team: z.string().nullable(),
  courses: z.number(),
  mean: z.object({ value: z.number(), rated: z.number(), of: z.number(), label: text.nullable() }).nullable(),
  elements: z.array(
    z.object({
      code: z.string(),
      name: text,
      source,
      percent: z.number().nullable(),
      known: z.number(),
      of: z.number(),
    }),
  ),
  items: z.array(itemSchema),
});
export type Card = z.infer<typeof cardSchema>;

/** `GET /api/fidelity/drift`. */
export const driftSchema = z.array(
  z.object({
    code: z.string(),
    name: text,
    formula: text,
    source,
    points: z.array(z.object({ from: localDateSchema, to: localDateSchema, ...figureShape })),
    direction: z.enum(["rising", "falling", "steady"]).nullable(),
    drifting: z.boolean().nullable(),
  }),
);
export type DriftSign = z.infer<typeof driftSchema>[number];

/** `GET /api/fidelity/evidence`. */
export const evidenceSchema = z.object({
  courses: z.array(
    z.object({
      courseId: z.string(),
      citizen: z.string(),
      met: z.number(),
      of: z.number(),
      missing: z.number(),
      entries: z.array(z.object({ entryId: z.string(), kind: z.string(), day: localDateSchema, counts: z.boolean() })),
      more: z.number(),
    }),
  ),
  others: z.number(),
  readings: z.array(
    z.object({
      name: z.string(),
      on: localDateSchema,
      citizens: z.number(),
      fte: z.number(),
      sce: z.number().nullable(),
      limit: z.number().nullable(),
    }),
  ),
});
export type Evidence = z.infer<typeof evidenceSchema>;

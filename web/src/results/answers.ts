import { methodCodeSchema } from "@tovholder/domain/course/referral.ts";
import { sdsAreas } from "@tovholder/domain/measure/instruments.ts";
import { timedPoints } from "@tovholder/domain/measure/measurement.ts";
import { lengthCodes, timedPhases } from "@tovholder/domain/outcome/course-outcome.ts";
import { lifeAreas } from "@tovholder/domain/outcome/life-status.ts";
import { localDateSchema } from "@tovholder/domain/time/local-date.ts";
import { z } from "zod";

const countSchema = z.union([z.number(), z.literal("hidden")]);
export type Told = z.infer<typeof countSchema>;

const middleSchema = z.union([
  z.object({ n: z.number(), median: z.number(), low: z.number(), high: z.number() }),
  z.literal("hidden"),
  z.literal("none"),
]);
export type ToldMiddle = z.infer<typeof middleSchema>;

const splitSchema = z.object({
  n: countSchema,
  parts: z.array(z.object({ code: z.string(), count: countSchema })),
});
export type Split = z.infer<typeof splitSchema>;

const curvePointSchema = z.object({
  month: z.number(),
  percent: z.number(),
  low: z.number().optional(),
  high: z.number().optional(),
  atRisk: z.number(),
});
export type CurvePoint = z.infer<typeof curvePointSchema>;

const keptSchema = z.object({
  area: z.enum(lifeAreas),
  followed: splitSchema,
  atEnd: splitSchema,
  curve: z.array(curvePointSchema),
});
export type Kept = z.infer<typeof keptSchema>;

const figuresSchema = z.object({
  n: z.number(),
  reasons: splitSchema,
  kept: z.array(keptSchema),
  lengths: z.array(z.object({ code: z.enum(lengthCodes), days: middleSchema })),
  contacts: z.array(z.object({ phase: z.enum(timedPhases), perMonth: middleSchema })),
  falling: splitSchema,
  who5: z.array(z.object({ timePoint: z.enum(timedPoints), score: middleSchema })),
  who5Change: splitSchema,
  sds: z.array(
    z.object({
      area: z.enum(sdsAreas),
      points: z.array(z.object({ timePoint: z.enum(timedPoints), value: middleSchema })),
    }),
  ),
  ties: z.object({ first: middleSchema, last: middleSchema }),
  handovers: z.array(z.object({ dimension: z.string(), split: splitSchema })),
});
export type Figures = z.infer<typeof figuresSchema>;

/** `GET /api/results`: null where too few courses ended. */
export const resultsSchema = z.object({
  from: localDateSchema,
  to: localDateSchema,
  team: z.string().nullable(),
  method: methodCodeSchema.nullable(),
  results: figuresSchema.nullable(),
});

/** `GET /api/results/quarters`. */
export const quartersSchema = z.object({
  instrument: z.object({ da: z.string(), en: z.string() }),
  quarters: z.array(
    z.object({
      year: z.number(),
      quarter: z.number(),
      fidelity: z.object({ mean: z.number(), rated: z.number(), of: z.number() }).nullable(),
      ended: countSchema,
      planned: countSchema,
      homeKnown: countSchema,
      homeKept: countSchema,
    }),
  ),
});
export type Quarter = z.infer<typeof quartersSchema>["quarters"][number];

/** A part in percent of its whole; `undefined` where either is held back or nobody is in it. */
export function percentOf(part: Told, whole: Told): number | undefined {
  return part === "hidden" || whole === "hidden" || whole === 0 ? undefined : (100 * part) / whole;
}

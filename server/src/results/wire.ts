import { idSchema } from "@tovholder/domain/course/text.ts";
import { methodCodeSchema } from "@tovholder/domain/course/referral.ts";
import { sdsAreas } from "@tovholder/domain/measure/instruments.ts";
import { timedPoints } from "@tovholder/domain/measure/measurement.ts";
import { lengthCodes, timedPhases } from "@tovholder/domain/outcome/course-outcome.ts";
import { lifeAreas } from "@tovholder/domain/outcome/life-status.ts";
import { localDateSchema } from "@tovholder/domain/time/local-date.ts";
import { z } from "zod";

/** What results say and ask over HTTP. A number that could lead to a person is `hidden`, one that nobody wrote is `none`. */
export const resultsQuery = z.strictObject({
  /** Everyone but a leader asks for a team; a leader without one gets the whole municipality. */
  team: idSchema.optional(),
  method: methodCodeSchema.optional(),
  /** First and last day of a calendar year or a quarter. */
  from: localDateSchema,
  to: localDateSchema,
});

export const quartersQuery = z.strictObject({ team: idSchema.optional(), method: methodCodeSchema.optional() });

const count = z.union([z.int(), z.literal("hidden")]);
const middle = z.union([
  z.strictObject({ n: z.int(), median: z.number(), low: z.number(), high: z.number() }),
  z.literal("hidden"),
  z.literal("none"),
]);

const breakdown = z.strictObject({ n: count, parts: z.array(z.strictObject({ code: z.string(), count })) });

const figures = z.strictObject({
  n: z.int(),
  reasons: breakdown,
  kept: z.array(
    z.strictObject({
      area: z.enum(lifeAreas),
      followed: breakdown,
      atEnd: breakdown,
      curve: z.array(
        z.strictObject({
          month: z.int(),
          percent: z.int(),
          low: z.int().optional(),
          high: z.int().optional(),
          atRisk: z.int(),
        }),
      ),
    }),
  ),
  lengths: z.array(z.strictObject({ code: z.enum(lengthCodes), days: middle })),
  contacts: z.array(z.strictObject({ phase: z.enum(timedPhases), perMonth: middle })),
  falling: breakdown,
  who5: z.array(z.strictObject({ timePoint: z.enum(timedPoints), score: middle })),
  who5Change: breakdown,
  sds: z.array(
    z.strictObject({
      area: z.enum(sdsAreas),
      points: z.array(z.strictObject({ timePoint: z.enum(timedPoints), value: middle })),
    }),
  ),
  ties: z.strictObject({ first: middle, last: middle }),
  handovers: z.array(z.strictObject({ dimension: z.string(), split: breakdown })),
});

export const resultsSchema = z.strictObject({
  from: localDateSchema,
  to: localDateSchema,
  team: z.uuid().nullable(),
  method: methodCodeSchema.nullable(),
  /** Null where fewer than five courses ended in what was asked about. */
  results: figures.nullable(),
});

export const quartersSchema = z.strictObject({
  /** The name of the form that fidelity is scored by. */
  instrument: z.strictObject({ da: z.string(), en: z.string() }),
  quarters: z.array(
    z.strictObject({
      year: z.int(),
      quarter: z.int(),
      fidelity: z.strictObject({ mean: z.number(), rated: z.int(), of: z.int() }).nullable(),
      /** Of those that ended: how many did as planned. */
      ended: count,
      planned: count,
      /** Of those whose home is known at the end: how many had it. */
      homeKnown: count,
      homeKept: count,
    }),
  ),
});
export type WireQuarters = z.input<typeof quartersSchema>;

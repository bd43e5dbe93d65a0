import { localDateSchema } from "@tovholder/domain/time/local-date.ts";
import { z } from "zod";

const sourceSchema = z.object({
  title: z.string(),
  place: z.string().optional(),
  standing: z.enum(["official", "derived", "local"]),
});

const workerSchema = z.object({
  accountId: z.string(),
  name: z.string(),
  fte: z.number(),
  sce: z.number(),
  heads: z.number(),
  limit: z.number(),
  limitSource: sourceSchema,
  waiting: z.number(),
  byStage: z.array(z.object({ stage: z.string(), sce: z.number(), citizens: z.number(), load: z.number() })),
  away: z.array(z.object({ from: localDateSchema, to: localDateSchema, deputyName: z.string().nullable() })),
  weeks: z.array(z.number()),
});
/** What a worker carries now and in the coming weeks, in SCE, and when they are away. */
export type WorkerAhead = z.infer<typeof workerSchema>;

const assumptionSchema = z.object({
  code: z.enum(["referrals", "contact", "length", "late", "early-end"]),
  value: z.number(),
  unit: z.object({ da: z.string(), en: z.string() }),
  n: z.number(),
  prior: z.number(),
  source: sourceSchema,
});
export type Assumption = z.infer<typeof assumptionSchema>;

/** `GET /api/teams/{team}/forecast`: the weeks as the plans have them, and what a simulation rests on. */
export const plannedSchema = z.object({
  weeks: z.array(localDateSchema),
  team: z.object({
    limit: z.number(),
    sce: z.array(z.number()),
    heads: z.array(z.number()),
    waiting: z.number(),
    fte: z.number(),
  }),
  workers: z.array(workerSchema).nullable(),
  assumptions: z.array(assumptionSchema).nullable(),
});
export type Planned = z.infer<typeof plannedSchema>;

const bandSchema = z.object({ low: z.number(), mid: z.number(), high: z.number() });
export type Band = z.infer<typeof bandSchema>;

/** `GET /api/teams/{team}/forecast/{scenario}`. */
export const scenarioSchema = z.object({
  seed: z.number(),
  runs: z.number(),
  limit: z.array(z.number()),
  sce: z.array(bandSchema),
  queue: z.array(bandSchema),
  finished: bandSchema,
  wait: z.object({ mean: z.number(), band: bandSchema, stillWaiting: z.number() }).nullable(),
});
export type Scenario = z.infer<typeof scenarioSchema>;

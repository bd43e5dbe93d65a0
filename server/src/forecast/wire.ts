import { scenarioCodes } from "@tovholder/domain/forecast/team-now.ts";
import { localDateSchema } from "@tovholder/domain/time/local-date.ts";
import { z } from "zod";
import { limitSourceSchema } from "../caseload/caseload.ts";

/** What the forecast says over HTTP. Loads are in standard caseload equivalents, one figure a week. */
const text = z.strictObject({ da: z.string(), en: z.string() });

const workerSchema = z.strictObject({
  accountId: z.uuid(),
  name: z.string(),
  fte: z.number(),
  sce: z.number(),
  heads: z.int(),
  limit: z.number(),
  limitSource: limitSourceSchema,
  /** Given to them, and not begun: weighs nothing yet. */
  waiting: z.int(),
  byStage: z.array(z.strictObject({ stage: z.string(), sce: z.number(), citizens: z.int(), load: z.number() })),
  /** Absences that are not over; why is not known here. */
  away: z.array(z.strictObject({ from: localDateSchema, to: localDateSchema, deputyName: z.string().nullable() })),
  weeks: z.array(z.number()),
});

export const plannedSchema = z.strictObject({
  /** First day of each week; the first is today. */
  weeks: z.array(localDateSchema),
  team: z.strictObject({
    /** What the team's posts may carry, less what its workers hold in other teams. */
    limit: z.number(),
    sce: z.array(z.number()),
    heads: z.array(z.int()),
    /** Referrals that nobody has begun with. */
    waiting: z.int(),
    fte: z.number(),
  }),
  /** By name, for those who plan; a leader gets the team's figures alone. */
  workers: z.array(workerSchema).nullable(),
  /** Absent for a team whose methods have no clock: nothing moves by itself there. */
  assumptions: z
    .array(
      z.strictObject({
        code: z.enum(["referrals", "contact", "length", "late", "early-end"]),
        value: z.number(),
        unit: text,
        n: z.int(),
        prior: z.int(),
        source: limitSourceSchema,
      }),
    )
    .nullable(),
});
export type WirePlanned = z.input<typeof plannedSchema>;

export const scenarioParams = z.strictObject({ team: z.uuid(), scenario: z.enum(scenarioCodes) });

const defaultSeed = 1;

export const scenarioQuery = z.strictObject({
  /** Referrals a month, where the scenario asks for it. */
  monthly: z.coerce.number().int().min(1).max(60).default(4),
  /** The same seed gives the same futures to the last digit. */
  seed: z.coerce
    .number()
    .int()
    .min(1)
    .max(2 ** 31 - 1)
    .default(defaultSeed),
});

const band = z.strictObject({ low: z.number(), mid: z.number(), high: z.number() });

export const scenarioSchema = z.strictObject({
  seed: z.int(),
  runs: z.int(),
  /** What the team may carry, week by week. */
  limit: z.array(z.number()),
  /** Where 10, 50 and 90 of a hundred futures lie below, week by week. */
  sce: z.array(band),
  queue: z.array(band),
  finished: band,
  /** Weeks from referral to the start, for those referred in the first half; null when nobody is. */
  wait: z.strictObject({ mean: z.number(), band, stillWaiting: z.number() }).nullable(),
});
export type WireScenario = z.input<typeof scenarioSchema>;

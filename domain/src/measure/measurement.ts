import { z } from "zod";
import { freeText, idSchema, neededText } from "../course/text.ts";
import type { Method } from "../methods/definition.ts";
import { localDateSchema } from "../time/local-date.ts";

/** The five time points of the Danish bostøtte study (VIVE 2018): start, both transitions, end, 18 months after start. */
export const timedPoints = ["start", "transition-1-2", "transition-2-3", "end", "follow-up"] as const;
export type TimedPoint = (typeof timedPoints)[number];

/** `along` is any day between start and end of a course that has no phases to measure between. */
export const timePoints = [...timedPoints, "along"] as const;
export type TimePoint = (typeof timePoints)[number];

const openPoints = ["start", "along", "end"] as const satisfies readonly TimePoint[];

/** When a method measures: without phases there are no transitions, and no 18 months reckoned from the first of them. */
export function timePointsOf({ parts }: Pick<Method, "parts">): readonly TimePoint[] {
  return parts.includes("phases") ? timedPoints : openPoints;
}

/** `sds` holds three areas 0-10 where lower is better; `other` a result of another instrument, without its item text. */
export const instruments = ["who-5", "sds", "other", "own-words"] as const;
export type Instrument = (typeof instruments)[number];

export const measurementShape = {
  measurementId: idSchema,
  instrument: z.enum(instruments),
  timePoint: z.enum(timePoints),
  on: localDateSchema,
  /** One answer per item, `null` where the citizen did not answer. Empty for own words. */
  answers: z.array(z.int().min(0).max(5).nullable()).max(5),
  words: freeText(4000),
  /** Results by area or scale, `null` where there is none; for instruments whose items the product does not hold. */
  values: z
    .array(z.strictObject({ scale: neededText(100), value: z.number().min(-1000).max(10_000).nullable() }))
    .max(20)
    .optional(),
  /** The name of the instrument, when it is another than those the product knows. */
  name: freeText(200).optional(),
  /** Whether the citizen filled it in alone, on the device handed over. */
  byCitizen: z.boolean().optional(),
} as const;

/** WHO-5: the sum of five answers 0-5 times four, 0-100; a missing answer gives no score. */
export function who5Score(answers: readonly (number | null)[]): number | undefined {
  if (answers.length !== 5) return undefined;
  let sum = 0;
  for (const answer of answers) {
    if (answer === null) return undefined;
    sum += answer;
  }
  return sum * 4;
}

/** Bands of the Danish guide (etf.dk): 0-35 high risk, 36-50 risk, above 50 no immediate risk of stress or depression. */
export function who5Band(score: number): "0-35" | "36-50" | ">50" {
  if (score <= 35) return "0-35";
  return score <= 50 ? "36-50" : ">50";
}

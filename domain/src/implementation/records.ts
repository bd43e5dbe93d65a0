import { z } from "zod";
import { freeText, idSchema, neededText } from "../course/text.ts";
import { professions } from "../fidelity/outside.ts";
import { localDateSchema } from "../time/local-date.ts";
import { drivers } from "./drivers.ts";
import { trainingCodes } from "./training.ts";

/** A record keeps its id through its versions; `seen` is the version the writer had before them, 0 for a new one. */
const versioned = { recordId: idSchema, seen: z.int().min(0).max(10_000) } as const;
const code = z.string().min(1).max(80);
const decided = { what: neededText(500), why: neededText(2000), decidedBy: neededText(200) } as const;

/** The four statements of a driver, answered on a day. What it rests on is about the work, never about persons. */
export const answerSchema = z.strictObject({
  kind: z.literal("answer"),
  ...versioned,
  listVersion: z.int().min(1).max(1000),
  driver: z.enum(drivers),
  on: localDateSchema,
  values: z
    .array(
      z.strictObject({
        item: code,
        value: z.union([z.literal(0), z.literal(1), z.literal(2), z.literal(3)]).nullable(),
      }),
    )
    .min(1)
    .max(20),
  note: freeText(4000),
});

export const stepSchema = z.strictObject({
  kind: z.literal("step"),
  ...versioned,
  driver: z.enum(drivers),
  what: neededText(500),
  ownerId: idSchema,
  due: localDateSchema,
  settledOn: localDateSchema.nullable(),
  outcome: freeText(2000),
});

/** What goes on and what stops, as the training deck of 2015 asks leaders to say. */
export const decisionSchema = z.strictObject({
  kind: z.literal("decision"),
  ...versioned,
  going: z.enum(["continue", "stop"]),
  ...decided,
  fromOn: localDateSchema,
  reviewOn: localDateSchema,
});

export const adaptationSchema = z.strictObject({
  kind: z.literal("adaptation"),
  ...versioned,
  method: code,
  element: code,
  ...decided,
  fromOn: localDateSchema,
  /** The item of the fidelity instrument that it moves; `null` when it moves none. */
  fidelityItem: code.nullable(),
  effect: neededText(1000),
  endedOn: localDateSchema.nullable(),
});

export const trainingSchema = z.strictObject({
  kind: z.literal("training"),
  ...versioned,
  accountId: idSchema,
  code: z.enum(trainingCodes),
  /** What `other` is called; more on the rest. */
  ownText: freeText(200),
  profession: z.enum(professions).nullable(),
  completedOn: localDateSchema,
  validUntil: localDateSchema.nullable(),
  note: freeText(1000),
  /** Taken back: written by mistake, or on the wrong person. */
  withdrawn: z.boolean(),
});

/** What a team writes of its implementation; trainings are of persons, and are written apart. */
export const teamRecordSchema = z.discriminatedUnion("kind", [
  answerSchema,
  stepSchema,
  decisionSchema,
  adaptationSchema,
]);

/** What the server adds to a version: who wrote it and when, and the name of the colleague that it is about. */
const written = { name: z.string(), at: z.string(), subjectName: z.string().nullable() } as const;

export const writtenTrainingSchema = trainingSchema.extend(written);
export const writtenTeamRecordSchema = z.discriminatedUnion("kind", [
  answerSchema.extend(written),
  stepSchema.extend(written),
  decisionSchema.extend(written),
  adaptationSchema.extend(written),
]);
export type WrittenTeamRecord = z.infer<typeof writtenTeamRecordSchema>;
export type WrittenTraining = z.infer<typeof writtenTrainingSchema>;

export type DriverAnswer = z.infer<typeof answerSchema>;
export type NextStep = z.infer<typeof stepSchema>;
export type Decision = z.infer<typeof decisionSchema>;
export type Adaptation = z.infer<typeof adaptationSchema>;
export type Training = z.infer<typeof trainingSchema>;
export type TeamRecord = z.infer<typeof teamRecordSchema>;
export type ImplementationRecord = TeamRecord | Training;

/** The newest version of each record, and those before it, the newest first. Records keep the order they came in. */
export function withHistory<One extends { readonly recordId: string; readonly seen: number }>(
  versions: readonly One[],
): readonly { readonly now: One; readonly before: readonly One[] }[] {
  const byRecord = Map.groupBy(versions, ({ recordId }) => recordId);
  return [...byRecord.values()].flatMap((found) => {
    const [now, ...before] = found.toSorted((left, right) => right.seen - left.seen);
    return now === undefined ? [] : [{ now, before }];
  });
}

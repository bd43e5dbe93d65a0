import type { CommandDraft } from "@tovholder/domain/course/commands.ts";
import { instrumentEntry, sdsAreas } from "@tovholder/domain/measure/instruments.ts";
import { timePoints } from "@tovholder/domain/measure/measurement.ts";
import { localDateSchema } from "@tovholder/domain/time/local-date.ts";
import { z } from "zod";

/** What a form of a measurement holds while it is written, alone or with the citizen. */
export const measureSchema = z.strictObject({
  /** A code of the registry, `other` for one that is not there, or `own-words`. */
  instrument: z.string(),
  timePoint: z.enum(timePoints),
  on: localDateSchema.optional(),
  answers: z.array(z.int().min(0).max(5).nullable()).length(5),
  words: z.string(),
  /** The name of an instrument that is not in the registry. */
  name: z.string(),
  values: z.array(z.strictObject({ scale: z.string(), value: z.number().optional() })),
  /** The citizen has answered alone on the device. */
  byCitizen: z.boolean(),
});
export type MeasureValue = z.infer<typeof measureSchema>;

export const noAnswers: MeasureValue["answers"] = [null, null, null, null, null];

/** Rows for the result of an instrument: its areas where they are known, else one for the whole. */
export function rowsFor(instrument: string, whole: string): MeasureValue["values"] {
  if (instrument === "sds") return sdsAreas.map((scale) => ({ scale }));
  return instrument === "who-5" || instrument === "own-words" ? [] : [{ scale: whole }];
}

type Draft = Extract<CommandDraft, { readonly type: "recordMeasurement" }>;

interface Said {
  readonly needDate: string;
  readonly needText: string;
  readonly needNumber: string;
  readonly outside: (min: number, max: number) => string;
}

type Missing = Readonly<Record<string, string>>;

/** The command for what is written, or the fields that stand in the way with the words for each. */
export function readMeasure(
  value: MeasureValue,
  measurementId: string,
  said: Said,
): { readonly draft: Draft } | { readonly missing: Missing } {
  const { instrument, timePoint, on, answers, words, name, values, byCitizen } = value;
  if (on === undefined) return { missing: { on: said.needDate } };
  const shared = { type: "recordMeasurement", measurementId, timePoint, on, words } as const;
  if (instrument === "who-5") {
    return { draft: { ...shared, instrument, answers: [...answers], ...(byCitizen ? { byCitizen } : {}) } };
  }
  if (instrument === "own-words") {
    if (words.trim() === "") return { missing: { words: said.needText } };
    return { draft: { ...shared, instrument, answers: [] } };
  }
  const missing = missingResult(value, said);
  if (missing !== undefined) return { missing };
  const results = values
    .filter(({ scale }) => scale.trim() !== "")
    .map(({ scale, value: result }) => ({ scale, value: result ?? null }));
  const given = { ...shared, answers: [], values: results };
  if (instrument === "sds") return { draft: { ...given, instrument } };
  return { draft: { ...given, instrument: "other", name: instrumentEntry(instrument)?.name.da ?? name } };
}

function missingResult({ instrument, name, values }: MeasureValue, said: Said): Missing | undefined {
  const entry = instrumentEntry(instrument);
  if (entry === undefined && name.trim() === "") return { name: said.needText };
  if (values.every(({ value }) => value === undefined)) return { "values.0": said.needNumber };
  const { min = -1000, max = 10_000 } = entry ?? {};
  const wrong = values.findIndex(({ value }) => value !== undefined && (value < min || value > max));
  if (wrong >= 0) return { [`values.${wrong}`]: said.outside(min, max) };
  const unnamed = values.findIndex(({ scale, value }) => value !== undefined && scale.trim() === "");
  return unnamed >= 0 ? { [`scales.${unnamed}`]: said.needText } : undefined;
}

import { z } from "zod";
import { idSchema } from "../course/text.ts";
import type { Text } from "../methods/definition.ts";
import { localDateSchema } from "../time/local-date.ts";
import type { LocalDate } from "../time/local-date.ts";

/** Who of a team is away, and who covers until when. Why is not asked: it may be health, and nothing here needs it. */
export const absenceShape = {
  accountId: idSchema,
  from: localDateSchema,
  to: localDateSchema,
  deputyId: idSchema.nullable(),
  /** The last day that the deputy covers; it ends by itself. */
  deputyUntil: localDateSchema.nullable(),
  withdrawn: z.boolean(),
} as const;

export const absenceSchema = z.strictObject(absenceShape);
export type Absence = z.infer<typeof absenceSchema>;

interface Fault {
  readonly path: keyof Absence;
  readonly text: Text;
}

/** What stands in the way of an absence as it is written; empty when nothing does. */
export function absenceFaults({ accountId, from, to, deputyId, deputyUntil }: Absence): readonly Fault[] {
  const faults: Fault[] = [];
  if (to < from)
    faults.push({
      path: "to",
      text: { da: "Slutdagen ligger før den første dag.", en: "The last day lies before the first." },
    });
  if (deputyId === accountId)
    faults.push({
      path: "deputyId",
      text: { da: "Vælg en anden end den, der er væk.", en: "Choose another than the one away." },
    });
  if (deputyId !== null && deputyUntil === null)
    faults.push({
      path: "deputyUntil",
      text: { da: "Skriv, hvor længe stedfortræderen dækker.", en: "Write for how long the deputy covers." },
    });
  if (deputyUntil !== null && (deputyUntil < from || deputyUntil > to))
    faults.push({
      path: "deputyUntil",
      text: { da: "Dagen skal ligge inden for fraværet.", en: "The day must lie within the absence." },
    });
  return faults;
}

/** Whether somebody is away on a day. */
export function isAway({ from, to, withdrawn }: Absence, on: LocalDate): boolean {
  return !withdrawn && from <= on && on <= to;
}

/** Whether the deputy covers on a day: from the first day away to the last day of covering, and never after. */
export function isCovered(absence: Absence, on: LocalDate): boolean {
  return isAway(absence, on) && absence.deputyUntil !== null && on <= absence.deputyUntil;
}

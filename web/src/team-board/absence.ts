import { absenceFaults, absenceSchema, type Absence } from "@tovholder/domain/absence/absence.ts";
import { z } from "zod";

const storedSchema = absenceSchema.extend({
  absenceId: z.string(),
  name: z.string(),
  deputyName: z.string().nullable(),
  seen: z.number(),
});
/** An absence as the server holds it; `seen` is what a change must have read. */
export type StoredAbsence = z.output<typeof storedSchema>;

/** `GET /api/teams/{team}/absences`. */
export const absencesSchema = z.array(storedSchema);

/** An absence while it is being written: any part may be missing. */
export type UnfinishedAbsence = { readonly [Key in keyof Absence]?: Absence[Key] | undefined } & {
  /** Which one it is and what it changes, so that sending again is the same absence, also after a reload. */
  readonly absenceId: string;
  readonly seen: number;
};

/** Reads a draft; what an older program left has no id, and gets that of the form. */
export function readerOf({ absenceId, seen }: UnfinishedAbsence) {
  const schema = absenceSchema.partial().extend({
    absenceId: z.string().default(absenceId),
    seen: z.number().default(seen),
  });
  return (stored: unknown): UnfinishedAbsence | undefined => schema.safeParse(stored).data;
}

interface Checked {
  /** The whole absence; absent while something is missing. */
  readonly absence?: Absence;
  readonly faults: readonly { readonly path: string; readonly message: string }[];
}

/** Holds what is written to the domain's rules; `needed` is said of a field left empty. */
export function checked(
  value: Partial<UnfinishedAbsence>,
  needed: string,
  say: (text: { readonly da: string; readonly en: string }) => string,
): Checked {
  const parsed = absenceSchema.safeParse(value);
  if (!parsed.success) {
    return { faults: parsed.error.issues.map(({ path }) => ({ path: String(path[0]), message: needed })) };
  }
  const faults = absenceFaults(parsed.data).map(({ path, text }) => ({ path, message: say(text) }));
  return { absence: parsed.data, faults };
}

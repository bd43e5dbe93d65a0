import { z } from "zod";

/** Most characters of one draft as JSON: more than the longest form with every field full. Chosen by Tovholder. */
export const MOST_DRAFT_CHARACTERS = 100_000;

/** Who wrote it: a random name of the device's store, or `adopted-<account>-<adoption>` for a draft taken over from a colleague. */
const writerSchema = z.string().regex(/^[a-z0-9-]{8,100}$/, { message: "Ugyldig enhed" });
const adoptedWriter = /^adopted-([0-9a-f-]{36})-([0-9a-f-]{36})$/;

/** One text of a draft, as one device left it. The writer and its number name it for ever. */
export const writtenSchema = z.strictObject({
  writer: writerSchema,
  number: z.int().positive(),
  /** Instant in UTC of the last keystroke, by the clock of that device. */
  at: z.iso.datetime(),
  /** The form's value as JSON. */
  text: z.string().max(MOST_DRAFT_CHARACTERS, { message: "Kladden er for lang til at følge med" }),
});
export type Written = z.infer<typeof writtenSchema>;

/**
 * What is known of one draft. `seen` counts what each device has written, all of it; what is counted there and no longer
 * among `written` was saved, thrown away or written on. The empty list is therefore a tombstone.
 */
export const draftStateSchema = z.strictObject({
  seen: z.record(writerSchema, z.int().positive()),
  written: z.array(writtenSchema).max(20, { message: "For mange udgaver af samme kladde" }),
});
export type DraftState = z.infer<typeof draftStateSchema>;

export type WrittenName = Pick<Written, "writer" | "number">;

export const noDraft: DraftState = { seen: {}, written: [] };

export function isSame(left: WrittenName, right: WrittenName): boolean {
  return left.writer === right.writer && left.number === right.number;
}

function knows(state: DraftState, name: WrittenName): boolean {
  return (state.seen[name.writer] ?? 0) >= name.number;
}

function holds(state: DraftState, name: WrittenName): boolean {
  return state.written.some((one) => isSame(one, name));
}

/**
 * The same for all who have heard the same, in whatever order and however often: an observed-remove set with one counter a
 * device (Bieniusa et al., "An optimized conflict-free replicated set", 2012). A text leaves only when somebody who had it
 * before them replaced or dropped it.
 */
export function mergeDrafts(left: DraftState, right: DraftState): DraftState {
  const fromLeft = left.written.filter((one) => holds(right, one) || !knows(right, one));
  const fromRight = right.written.filter((one) => !holds(left, one) && !knows(left, one));
  const seen = { ...left.seen };
  for (const [writer, number] of Object.entries(right.seen)) seen[writer] = Math.max(seen[writer] ?? 0, number);
  return { seen, written: [...fromLeft, ...fromRight].sort(newestFirst) };
}

/** `writer` has typed: the new text stands instead of the one it was typed on; all others stay. */
export function writeDraft(
  state: DraftState,
  writer: string,
  typed: {
    readonly at: string;
    readonly text: string;
    readonly on?: WrittenName | undefined;
    /** The last number that the device has given to any draft: a number never comes twice, also where a tombstone is forgotten. */
    readonly after?: number | undefined;
  },
): { readonly state: DraftState; readonly written: Written } {
  const number = Math.max(state.seen[writer] ?? 0, typed.after ?? 0) + 1;
  const written = { writer, number, at: typed.at, text: typed.text };
  const { on } = typed;
  const others = state.written.filter((one) => on === undefined || !isSame(one, on));
  const next = { seen: { ...state.seen, [writer]: number }, written: [...others, written].sort(newestFirst) };
  return { state: next, written };
}

/** One text is saved or thrown away; the others stay. */
export function dropDraft(state: DraftState, name: WrittenName): DraftState {
  return { ...state, written: state.written.filter((one) => !isSame(one, name)) };
}

/** The text that stands in the form: the newest that was typed by its owner. Adopted ones wait beside it. */
export function standing(state: DraftState): Written | undefined {
  return state.written.find((one) => adoptedFrom(one.writer) === undefined);
}

/** Instants are written alike by all devices, so that their order is that of the letters. */
function newestFirst(left: Written, right: Written): number {
  if (left.at !== right.at) return left.at > right.at ? -1 : 1;
  return left.writer === right.writer ? right.number - left.number : left.writer < right.writer ? -1 : 1;
}

export interface Adopted {
  readonly accountId: string;
  readonly adoptionId: string;
}

/** The name under which an adopted draft stands among the coordinator's own. */
export function adoptedName({ accountId, adoptionId }: Adopted): string {
  return `adopted-${accountId}-${adoptionId}`;
}

/** From whom a draft was taken over; `undefined` for what its owner wrote. */
export function adoptedFrom(writer: string): Adopted | undefined {
  const match = adoptedWriter.exec(writer);
  return match?.[1] === undefined || match[2] === undefined ? undefined : { accountId: match[1], adoptionId: match[2] };
}

import type { Entry, PlainEntry } from "@tovholder/domain/course/entries.ts";
import type { LocalDate } from "@tovholder/domain/time/local-date.ts";
import { guessEntries, type CourseView } from "./course-view.ts";
import type { OutboxItem } from "./outbox.ts";

/** Two versions of the same thing: what stands refused on this device, and what others have written since it was looked at. */
export interface Conflict {
  /** What the command would say if it were saved over theirs; empty when it could not be. */
  readonly mine: readonly PlainEntry[];
  /** Newest first. */
  readonly theirs: readonly { readonly entry: Entry; readonly says: PlainEntry }[];
}

/** Lays a command that was refused as stale beside what it did not know of. */
export function conflictOf(
  { command, at, base, after }: Pick<OutboxItem, "command" | "at" | "base" | "after">,
  course: CourseView,
  today: LocalDate,
): Conflict {
  const own = new Set(after);
  const since = course.entries.filter(
    ({ seq, commandId, entryId }) => seq > base && !own.has(commandId) && !course.pending.has(entryId),
  );
  const seeing = { ...command, seen: course.state.version };
  const guess = guessEntries(course, seeing, { at, by: "", today });
  const mine = guess.ok ? guess.value.map(({ says }) => plain(says)).filter((says) => says !== undefined) : [];
  const ids = new Set(idsIn(command));
  const kinds = new Set(mine.map(({ kind }) => kind));
  const theirs = since.flatMap((entry) => {
    const says = plain(entry.says);
    if (says === undefined) return [];
    const same = kinds.has(says.kind) || idsIn(entry.says).some((id) => ids.has(id));
    return same ? [{ entry, says }] : [];
  });
  return { mine, theirs: theirs.toReversed() };
}

/** The wording of an entry; a correction is read as what it puts in place. */
function plain(says: Entry["says"]): PlainEntry | undefined {
  if (says.kind === "retracted") return undefined;
  return says.kind === "corrected" ? says.replacement : says;
}

/** The things that something points at; whose course and which act it is tell nothing. */
function idsIn(said: object): readonly string[] {
  return Object.entries(said).flatMap(([key, value]) =>
    key.endsWith("Id") && key !== "courseId" && key !== "commandId" && typeof value === "string" ? [value] : [],
  );
}

/** Both texts, theirs first, for a worker who wants to write them into one. Equal texts stay one. */
export function joinTexts(
  mine: Readonly<Record<string, string>>,
  theirs: readonly { readonly says: PlainEntry }[],
): Readonly<Record<string, string>> {
  const joined = Object.entries(mine).map(([key, text]): [string, string] => {
    const [other] = theirs.flatMap(({ says }) => textOf(says, key) ?? []);
    return [key, other === undefined || text.includes(other) ? text : `${other}\n\n${text}`.trim()];
  });
  return Object.fromEntries(joined);
}

function textOf(says: PlainEntry, key: string): string | undefined {
  const found = Object.entries(says).find(([name]) => name === key)?.[1];
  return typeof found === "string" && found !== "" ? found : undefined;
}

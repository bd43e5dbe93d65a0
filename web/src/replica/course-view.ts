import type { Relation } from "@tovholder/domain/access/actor.ts";
import { relationTo, type Actor } from "@tovholder/domain/access/actor.ts";
import type { Command } from "@tovholder/domain/course/commands.ts";
import { decide, entryIdOf, methodOf } from "@tovholder/domain/course/decide.ts";
import type { Entry } from "@tovholder/domain/course/entries.ts";
import { advance, contactsOf, fold, type RecordedContact } from "@tovholder/domain/course/fold.ts";
import type { CourseState } from "@tovholder/domain/course/state.ts";
import type { Method } from "@tovholder/domain/methods/definition.ts";
import type { Citizen } from "@tovholder/domain/sync/protocol.ts";
import type { LocalDate } from "@tovholder/domain/time/local-date.ts";
import { isHeldByTeam } from "@tovholder/domain/methods/registry.ts";
import { danishDayOf } from "./clock.ts";
import type { HeldRecord } from "./note-window.ts";
import type { OutboxItem } from "./outbox.ts";

/** One course as screens see it: what the server has told, with the commands on their way laid on top. */
export interface CourseView {
  readonly courseId: string;
  readonly citizen: Citizen;
  readonly state: CourseState;
  readonly method: Method;
  /** The whole journal in order, entries on their way included. */
  readonly entries: readonly Entry[];
  /** Contacts as they count, oldest first. */
  readonly contacts: readonly RecordedContact[];
  /** Entry ids that the server has not confirmed yet. */
  readonly pending: ReadonlySet<string>;
  /** Those, and the entries that one of them corrects or takes back. */
  readonly unreceived: ReadonlySet<string>;
  /** The number of the last entry that the server has told of; 0 while it knows nothing of the course. */
  readonly received: number;
  /** Entry ids of contacts whose words do not lie on this device. */
  readonly withheld: ReadonlySet<string>;
  /** How the signed-in person stands to the course; for `canCourse`. */
  readonly relation: Relation;
}

/** Entries that a command gives, as the device guesses them until the server answers. */
export function guessEntries(
  course: { readonly state: CourseState | undefined; readonly entries: readonly Entry[] },
  command: Command,
  { at, by, today }: { readonly at: string; readonly by: string; readonly today: LocalDate },
) {
  const { state, entries } = course;
  const outcome = decide(state, command, { today, entries: () => entries });
  if (!outcome.ok) return outcome;
  const { commandId, courseId } = command;
  const last = entries.at(-1)?.seq ?? 0;
  const value = outcome.value.map((says, index): Entry => ({
    entryId: entryIdOf(commandId, index),
    courseId,
    commandId,
    seq: last + 1 + index,
    at,
    by,
    says,
  }));
  return { ok: true, value } as const;
}

interface Known {
  readonly record: HeldRecord | undefined;
  /** Commands of this course on their way, in order. */
  readonly items: readonly OutboxItem[];
}

/**
 * The view of a course, `undefined` while there is neither a record nor a beginning on its way. A command that no longer
 * fits (somebody else changed the course) is left out of the picture; it stays in the outbox and the server decides.
 */
export function courseView({ record, items }: Known, actor: Actor): CourseView | undefined {
  const { state, entries, pending } = guessed(record?.entries ?? [], items, actor);
  const citizen = record?.citizen ?? items.find((item) => item.citizen !== undefined)?.citizen;
  if (state === undefined || citizen === undefined) return undefined;
  const { courseId, workerId, teamId } = state;
  const { municipalityId } = actor;
  const relation = relationTo(actor, { municipalityId, workerId, teamId, heldByTeam: isHeldByTeam(state.method) });
  return {
    courseId,
    citizen,
    state,
    method: methodOf(state),
    entries,
    contacts: contactsOf(entries),
    pending,
    unreceived: withRewritten(entries, pending),
    received: record?.version ?? 0,
    withheld: new Set(record?.withheld),
    relation,
  };
}

function withRewritten(entries: readonly Entry[], pending: ReadonlySet<string>): ReadonlySet<string> {
  const rewritten = entries.flatMap(({ entryId, says }) =>
    pending.has(entryId) && (says.kind === "corrected" || says.kind === "retracted") ? [says.entryId] : [],
  );
  return new Set([...pending, ...rewritten]);
}

/** The journal and the state with the commands on their way laid on top. */
function guessed(told: readonly Entry[], items: readonly OutboxItem[], actor: Actor) {
  let entries = told;
  let state = fold(entries);
  const confirmed = new Set(entries.map((entry) => entry.commandId));
  const pending = new Set<string>();
  for (const { command, at } of items) {
    if (confirmed.has(command.commandId)) continue;
    const fresh = { ...command, seen: state?.version ?? 0 };
    const guess = guessEntries({ state, entries }, fresh, {
      at,
      by: actor.accountId,
      today: danishDayOf(new Date(at)),
    });
    if (!guess.ok) continue;
    const all: readonly Entry[] = [...entries, ...guess.value];
    state = versioned(
      advance(state, guess.value, () => all),
      all,
    );
    entries = all;
    for (const entry of guess.value) pending.add(entry.entryId);
  }
  return { state, entries, pending };
}

function versioned(state: CourseState | undefined, entries: readonly Entry[]): CourseState | undefined {
  return state === undefined ? undefined : { ...state, version: entries.at(-1)?.seq ?? state.version };
}

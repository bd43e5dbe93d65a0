import type { LocalDate } from "../../time/local-date.ts";
import { commandSchema } from "../commands.ts";
import type { Command, CommandDraft } from "../commands.ts";
import { decide, entryIdOf } from "../decide.ts";
import { entrySchema } from "../entries.ts";
import type { Entry } from "../entries.ts";
import { advance } from "../fold.ts";
import type { Refusal } from "../refusal.ts";
import type { CourseState } from "../state.ts";
import type { Verdict } from "../verdict.ts";

/** What has happened so far: plain data, grown only through `decide` and `evolve`. */
export interface Told {
  readonly courseId: string;
  readonly by: string;
  readonly today: LocalDate;
  readonly entries: readonly Entry[];
  readonly commands: readonly Command[];
  readonly state: CourseState | undefined;
}

/** What may differ from how a person at the screen, with the newest version before them, would send a command. */
export interface Sending {
  readonly seen?: number;
  readonly commandId?: string;
}

export interface Attempt {
  readonly command: Command;
  readonly verdict: Verdict;
  /** The story after it; the same one when the command was refused. */
  readonly after: Told;
}

export function begin(courseId: string, by: string, today: LocalDate): Told {
  return { courseId, by, today, entries: [], commands: [], state: undefined };
}

function numbered(told: Told, command: Command, verdict: Verdict): readonly Entry[] {
  if (!verdict.ok) return [];
  return verdict.value.map((says, index) =>
    entrySchema.parse({
      entryId: entryIdOf(command.commandId, index),
      courseId: told.courseId,
      commandId: command.commandId,
      seq: told.entries.length + index + 1,
      at: `${told.today}T09:00:00.000Z`,
      by: told.by,
      says,
    }),
  );
}

/** Sends one command into a story. */
export function send(told: Told, draft: CommandDraft, sending: Sending = {}): Attempt {
  const command = commandSchema.parse({
    ...draft,
    commandId: sending.commandId ?? nextId(told),
    courseId: told.courseId,
    seen: sending.seen ?? told.state?.version ?? 0,
  });
  const verdict = decide(told.state, command, { today: told.today, entries: () => told.entries });
  if (!verdict.ok) return { command, verdict, after: told };
  const added = numbered(told, command, verdict);
  const entries = [...told.entries, ...added];
  const state = advance(told.state, added, () => entries);
  return { command, verdict, after: { ...told, entries, state, commands: [...told.commands, command] } };
}

/** Commands of one story are numbered within the course's own id; room is left for the entries that each brings. */
function nextId({ courseId, commands }: Told): string {
  const number = (commands.length + 1) * 0x100;
  return `${courseId.slice(0, 24)}${number.toString(16).padStart(12, "0")}`;
}

/** The state of a story that has begun; throws before. */
export function stateOf({ state }: Told): CourseState {
  if (state === undefined) throw new Error("The story has not begun");
  return state;
}

export function accepted(told: Told, draft: CommandDraft, sending: Sending = {}): Told {
  const { verdict, after } = send(told, draft, sending);
  if (!verdict.ok) throw new Error(`${draft.type} was refused: ${verdict.refusal.code}, ${verdict.refusal.message.da}`);
  return after;
}

export function refused(told: Told, draft: CommandDraft, sending: Sending = {}): Refusal {
  const { verdict } = send(told, draft, sending);
  if (verdict.ok) throw new Error(`${draft.type} was accepted`);
  return verdict.refusal;
}

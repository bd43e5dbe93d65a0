import { relationTo } from "@tovholder/domain/access/actor.ts";
import { canCommand } from "@tovholder/domain/access/can-command.ts";
import { commandSchema, type Command, type CommandDraft } from "@tovholder/domain/course/commands.ts";
import type { Entry } from "@tovholder/domain/course/entries.ts";
import { accept, refuse, type Outcome, type Refusal } from "@tovholder/domain/course/refusal.ts";
import type { Citizen } from "@tovholder/domain/sync/protocol.ts";
import { isHeldByTeam } from "@tovholder/domain/methods/registry.ts";
import { danishDayOf } from "./clock.ts";
import { inTurn, publish, writeHere, type Core } from "./core.ts";
import { guessEntries } from "./course-view.ts";
import { onTheirWay, type OutboxItem } from "./outbox.ts";

export interface Issued {
  readonly commandId: string;
  readonly courseId: string;
}

export interface IssueOptions {
  /** The person, for a command that begins a course. */
  readonly citizen?: Citizen | undefined;
  /** A refused command that this one is sent instead of. */
  readonly replaces?: string | undefined;
  /** The version that the worker saw when the form was opened; the newest on this device unless told. */
  readonly seen?: number | undefined;
}

export interface Intention extends IssueOptions {
  readonly courseId: string;
  readonly draft: CommandDraft;
}

const notAllowed: Refusal = {
  code: "not-allowed",
  message: {
    da: "Det har du ikke adgang til i dette forløb. Spørg forløbets medarbejder eller koordinatoren.",
    en: "You have no access to do that in this course. Ask its worker or the coordinator.",
  },
};

const noRoom: Refusal = {
  code: "not-allowed",
  message: {
    da: "Enheden kunne ikke gemme. Din tekst står her endnu. Ryd plads på enheden, eller tryk på Fortsæt i siden her øverst, og gem igen.",
    en: "The device could not save. Your text is still here. Free some space, or press Go on in this page at the top, and save again.",
  },
};

/**
 * Issues a command: may the actor, what happens, onto the disk, onto the screen, in that order. When it resolves with `ok`
 * the command survives a dead battery; nothing is said about the server yet.
 */
export function issue(core: Core, intention: Intention): Promise<Outcome<Issued>> {
  return inTurn(core, async () => {
    const checked = check(core, intention);
    if (!checked.ok) return checked;
    try {
      const item = await writeHere(core, () => core.store.addCommand(checked.value, intention.replaces));
      const others = core.outbox.filter((one) => one.command.commandId !== intention.replaces);
      core.outbox = [...others, item];
    } catch {
      return refuse(noRoom);
    }
    publish(core);
    core.announce({ courseIds: [] });
    const { commandId, courseId } = checked.value.command;
    return accept({ commandId, courseId });
  });
}

function check(core: Core, intention: Intention): Outcome<Omit<OutboxItem, "order">> {
  const { courseId, citizen } = intention;
  const view = core.snapshot.byId.get(courseId);
  const { state, entries, relation } = view ?? { state: undefined, entries: [], relation: undefined };
  const looked = lookedAt(core.actor.accountId, entries, intention.seen ?? state?.version ?? 0);
  const named = nameCommand(core, intention, looked);
  if (!named.ok) return named;
  const command = named.value;
  if (!canCommand(core.actor, command.type, relation ?? relationOfNew(core, command))) return refuse(notAllowed);
  const now = core.clock();
  const at = now.toISOString();
  const guess = guessEntries({ state, entries }, command, { at, by: core.actor.accountId, today: danishDayOf(now) });
  if (!guess.ok) return guess;
  const { base, after } = standing(core, courseId);
  const item = { status: "waiting", command, at, base: Math.min(base, looked), after } as const;
  return accept(citizen === undefined ? item : { ...item, citizen });
}

/** What the worker has looked at: from `seen` on past entries of their own, up to the first that somebody else wrote. */
function lookedAt(accountId: string, entries: readonly Entry[], seen: number): number {
  const foreign = entries.find((entry) => entry.seq > seen && entry.by !== accountId);
  return foreign === undefined ? (entries.at(-1)?.seq ?? 0) : foreign.seq - 1;
}

/** What had been heard from the server, and what was still on its way, when a command was issued. */
function standing(core: Core, courseId: string): Pick<OutboxItem, "base" | "after"> {
  const before = onTheirWay(core.outbox).filter((item) => item.command.courseId === courseId);
  return { base: core.records.get(courseId)?.version ?? 0, after: before.map((item) => item.command.commandId) };
}

/** The whole command: what the screen filled in, with an id of its own and the version that was looked at. */
function nameCommand(core: Core, { courseId, draft }: Intention, seen: number): Outcome<Command> {
  const commandId = core.newId(core.clock().getTime());
  const parsed = commandSchema.safeParse({ ...draft, commandId, courseId, seen });
  return parsed.success ? accept(parsed.data) : refuse(misfit(parsed.error.issues[0]));
}

function relationOfNew({ actor }: Core, command: Command) {
  const { municipalityId } = actor;
  if (!("teamId" in command)) return "elsewhere";
  const heldByTeam = "method" in command && isHeldByTeam(command.method);
  return relationTo(actor, { municipalityId, workerId: command.workerId, teamId: command.teamId, heldByTeam });
}

/** A field that the form let through and the record does not take; its own message, else a plain one. */
function misfit(issue: { readonly path: readonly PropertyKey[]; readonly message: string } | undefined): Refusal {
  const field = issue?.path.join(".") ?? "";
  const message = issue?.message ?? "Noget mangler";
  return {
    code: "unknown-reference",
    field,
    message: { da: `${message}.`, en: "Something in this field does not fit." },
  };
}

/**
 * Takes the last act back: out of the outbox while it has never left the device, otherwise by retracting its entry, which
 * then stays readable in the journal with the reason.
 */
export async function undo(core: Core, commandId: string): Promise<Outcome<Issued>> {
  const dropped = await discard(core, commandId, "waiting");
  if (dropped !== undefined) return accept({ commandId, courseId: dropped });
  const courseId = core.snapshot.courses.find((one) =>
    one.entries.some((entry) => entry.commandId === commandId),
  )?.courseId;
  if (courseId === undefined) return refuse(notAllowed);
  return issue(core, {
    courseId,
    draft: { type: "retractEntry", entryId: commandId, reason: "Fortrudt straks efter" },
  });
}

/** Drops a command: a refused one the worker gives up, or one that has not left. Gives its course, or nothing if it was too late. */
export function discard(
  core: Core,
  commandId: string,
  onlyIf: "waiting" | "refused" = "refused",
): Promise<string | undefined> {
  return inTurn(core, async () => {
    const removed = await core.store.removeCommand(commandId, onlyIf);
    const courseId = core.outbox.find((item) => item.command.commandId === commandId)?.command.courseId;
    if (!removed) return undefined;
    core.outbox = core.outbox.filter((item) => item.command.commandId !== commandId);
    publish(core);
    core.announce({ courseIds: [] });
    return courseId;
  });
}

import type { Command } from "@tovholder/domain/course/commands.ts";
import type { Entry } from "@tovholder/domain/course/entries.ts";
import type { Refusal } from "@tovholder/domain/course/refusal.ts";
import { asSent } from "@tovholder/domain/sync/letter.ts";
import type { CommandAnswer, CourseRecord, PullAnswer, PullRequest } from "@tovholder/domain/sync/protocol.ts";
import { danishDayOf } from "./clock.ts";
import { inTurn, publish, reloadOutbox, type Core } from "./core.ts";
import { letGoFiles } from "./kept-files.ts";
import { letGoOldNotes, noteFetched, withinWindow, type HeldRecord } from "./note-window.ts";
import { letGoOpened } from "./opened.ts";
import { nextBatch, withStatus, type OutboxItem } from "./outbox.ts";

/** Commands to send now. They are marked on the disk as possibly sent before they are handed out. */
export function takeBatch(core: Core, most: number): Promise<readonly Command[]> {
  return inTurn(core, async () => {
    await reloadOutbox(core);
    const batch = nextBatch(core.outbox, most).map((item) => withStatus(item, "sending"));
    for (const item of batch) await change(core, item);
    publish(core);
    return batch.map((item) => asSent(item, core.records.get(item.command.courseId)?.entries ?? []));
  });
}

async function change(core: Core, item: OutboxItem): Promise<void> {
  await core.store.changeCommand(item);
  core.outbox = core.outbox.map((one) => (one.order === item.order ? item : one));
}

/**
 * Takes in the server's answers. An accepted command leaves the outbox in the step in which its entries arrive, so that
 * nothing flickers; when entries of others lie between, it waits for the pull, and the answer is `false`.
 */
export function settle(core: Core, answers: readonly CommandAnswer[], at: string): Promise<boolean> {
  return inTurn(core, async () => {
    let whole = true;
    const changed = new Set<string>();
    for (const answer of answers) {
      const item = core.outbox.find((one) => one.command.commandId === answer.commandId);
      if (answer.outcome === "refused") {
        if (item !== undefined) await refuseItem(core, item, answer.refusal);
        continue;
      }
      whole = (await takeAccepted(core, answer, item)) && whole;
      changed.add(answer.courseId);
    }
    await received(core, at, [...changed]);
    return whole;
  });
}

type Accepted = Extract<CommandAnswer, { outcome: "accepted" }>;

async function takeAccepted(core: Core, answer: Accepted, item: OutboxItem | undefined): Promise<boolean> {
  const { commandId, entries } = answer;
  if (entries.length === 0) {
    // What left no entry cannot be missed in the journal later.
    await core.store.removeCommand(commandId);
    core.outbox = core.outbox.filter((one) => one.command.commandId !== commandId);
    return true;
  }
  const fits = await appendAccepted(core, answer, item);
  if (fits) await acknowledge(core, [commandId]);
  return fits;
}

async function appendAccepted(core: Core, answer: Accepted, item: OutboxItem | undefined): Promise<boolean> {
  const { courseId, entries, version, before, head } = answer;
  const record = core.records.get(courseId);
  if (record !== undefined && record.version >= version) return true;
  const citizen = record?.citizen ?? item?.citizen;
  // Access was lost meanwhile: the server has it, this device no longer needs it.
  if (citizen === undefined) return true;
  const known = record ?? { version: 0, entries: [], head: undefined };
  const follows = entries[0]?.seq === known.version + 1 && before === known.head;
  if (follows)
    await keep(core, [{ ...known, courseId, version, citizen, entries: [...known.entries, ...entries], head }]);
  return follows;
}

async function refuseItem(
  core: Core,
  item: OutboxItem,
  refusal: Extract<CommandAnswer, { outcome: "refused" }>["refusal"],
) {
  // The wire's refusal has undefined where the domain's has nothing.
  await change(core, { ...item, status: "refused", refusal: refusal as Refusal });
}

/** Acknowledged commands leave the outbox, and are kept for a while among the sent. */
async function acknowledge(core: Core, commandIds: readonly string[]): Promise<void> {
  const ids = new Set(commandIds);
  const items = core.outbox.filter((item) => ids.has(item.command.commandId));
  if (items.length === 0) return;
  await core.store.keepSent(items, danishDayOf(core.clock()));
  core.outbox = core.outbox.filter((item) => !ids.has(item.command.commandId));
}

async function keep(core: Core, records: readonly HeldRecord[]): Promise<void> {
  if (records.length === 0) return;
  const kept = await withinWindow(core, records);
  await core.store.putCourses(kept);
  for (const record of kept) core.records.set(record.courseId, record);
}

async function received(core: Core, at: string, courseIds: readonly string[]): Promise<void> {
  core.receivedAt = at;
  core.clockAhead = core.clock().getTime() - Date.parse(at);
  await core.store.putMeta("receivedAt", at);
  publish(core);
  core.announce({ courseIds });
}

/** What this device holds, as the question of a pull. Everything is asked for where the server has lost a part, or no link is known. */
export function known(core: Core): PullRequest["known"] {
  return [...core.records.values()].map(({ courseId, version, head }) =>
    head === undefined || core.restored.has(courseId) ? { courseId, version: 0 } : { courseId, version, head },
  );
}

/**
 * Takes in what a pull brought: new entries, courses to forget. Commands whose entries came along leave the outbox; others
 * stay, also for a forgotten course, since nothing typed is lost.
 */
export function takePull(core: Core, answer: PullAnswer): Promise<void> {
  return inTurn(core, async () => {
    const merged = answer.courses.map((record) => merge(core.records.get(record.courseId), record));
    const forget = new Set(answer.forget);
    // A record with a hole is of no use: forgotten here, and asked for whole the next time.
    answer.courses.forEach(({ courseId }, index) => merged[index] === undefined && forget.add(courseId));
    const whole = merged.filter((record) => record !== undefined);
    for (const record of whole) await sendLostAgain(core, record.courseId, record.entries);
    for (const courseId of forget) if (core.restored.has(courseId)) await sendLostAgain(core, courseId, []);
    await keep(core, whole);
    if (answer.forget.length > 0) await core.store.forgetSent({ courseIds: answer.forget, before: "" });
    if (forget.size > 0) await core.store.forgetCourses([...forget]);
    for (const courseId of forget) core.records.delete(courseId);
    for (const courseId of answer.restored) core.restored.add(courseId);
    await acknowledge(
      core,
      answer.courses.flatMap(({ entries }) => entries.map((entry) => entry.commandId)),
    );
    await received(core, answer.at, [...answer.courses.map(({ courseId }) => courseId), ...forget]);
    // A full disk refuses even to be tidied; what was pulled stands.
    await letGoOpened(core)
      .then(() => letGoFiles(core))
      .then(() => letGoOldNotes(core))
      .catch(() => undefined);
  });
}

/** Takes in a course that somebody asked for, with all its words; they stay for some days. */
export function takeWhole(core: Core, record: CourseRecord): Promise<void> {
  return inTurn(core, async () => {
    await noteFetched(core, record.courseId);
    await keep(core, [record]);
    await acknowledge(
      core,
      record.entries.map((entry) => entry.commandId),
    );
    publish(core);
    core.announce({ courseIds: [record.courseId] });
  });
}

/**
 * What this device had an acknowledgement for and the server no longer knows goes out again, judged from the last entry that
 * both still have in common. That happens after a backup was put back.
 */
async function sendLostAgain(core: Core, courseId: string, entries: readonly Entry[]): Promise<void> {
  const there = new Set(entries.map((entry) => entry.commandId));
  const lost = (await core.store.sentIds(courseId)).filter((commandId) => !there.has(commandId));
  const held = core.records.get(courseId)?.entries ?? [];
  const parted = held.findIndex((entry, index) => entry.entryId !== entries[index]?.entryId);
  const common = parted === -1 ? held.length : parted;
  for (const commandId of lost) {
    const item = await core.store.sent(commandId);
    if (item === undefined) continue;
    const again = await core.store.sendAgain({ ...item, base: Math.min(item.base, common) });
    core.outbox = [...core.outbox, again];
  }
  core.restored.delete(courseId);
}

/** The record with what was told added; `undefined` when that does not follow on what is known. */
function merge(known: HeldRecord | undefined, told: CourseRecord): HeldRecord | undefined {
  if (told.entries[0]?.seq === 1) return told;
  if (known === undefined || told.before !== known.head || told.entries[0]?.seq !== known.version + 1) return undefined;
  return { ...known, ...told, entries: [...known.entries, ...told.entries] };
}

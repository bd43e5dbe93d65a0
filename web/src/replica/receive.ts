import type { Command } from "@tovholder/domain/course/commands.ts";
import type { Entry } from "@tovholder/domain/course/entries.ts";
import type { Refusal } from "@tovholder/domain/course/refusal.ts";
import type { CommandAnswer, CourseRecord, PullAnswer } from "@tovholder/domain/sync/protocol.ts";
import { inTurn, publish, reloadOutbox, type Core } from "./core.ts";
import { asSent, nextBatch, withStatus, type OutboxItem } from "./outbox.ts";

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
      const fits = await appendAccepted(core, answer, item);
      if (fits) await drop(core, [answer.commandId]);
      whole &&= fits;
      changed.add(answer.courseId);
    }
    await received(core, at, [...changed]);
    return whole;
  });
}

type Accepted = Extract<CommandAnswer, { outcome: "accepted" }>;

async function appendAccepted(core: Core, answer: Accepted, item: OutboxItem | undefined): Promise<boolean> {
  const { courseId, entries, version } = answer;
  const record = core.records.get(courseId);
  if (entries.length === 0 || (record !== undefined && record.version >= version)) return true;
  const citizen = record?.citizen ?? item?.citizen;
  // Access was lost meanwhile: the server has it, this device no longer needs it.
  if (citizen === undefined) return true;
  const joined = join(record?.entries ?? [], entries);
  if (joined === undefined) return false;
  await keep(core, [{ courseId, version, citizen, entries: [...joined] }]);
  return true;
}

/** Entries after those known; `undefined` when some are missing between. */
function join(known: readonly Entry[], added: readonly Entry[]): readonly Entry[] | undefined {
  const last = known.at(-1)?.seq ?? 0;
  const fresh = added.filter((entry) => entry.seq > last);
  if (fresh.some((entry, index) => entry.seq !== last + 1 + index)) return undefined;
  return fresh.length === 0 ? known : [...known, ...fresh];
}

async function refuseItem(
  core: Core,
  item: OutboxItem,
  refusal: Extract<CommandAnswer, { outcome: "refused" }>["refusal"],
) {
  // The wire's refusal has undefined where the domain's has nothing.
  await change(core, { ...item, status: "refused", refusal: refusal as Refusal });
}

async function drop(core: Core, commandIds: readonly string[]): Promise<void> {
  for (const commandId of commandIds) await core.store.removeCommand(commandId);
  const gone = new Set(commandIds);
  core.outbox = core.outbox.filter((item) => !gone.has(item.command.commandId));
}

async function keep(core: Core, records: readonly CourseRecord[]): Promise<void> {
  if (records.length === 0) return;
  await core.store.putCourses(records);
  for (const record of records) core.records.set(record.courseId, record);
}

async function received(core: Core, at: string, courseIds: readonly string[]): Promise<void> {
  core.receivedAt = at;
  await core.store.putMeta("receivedAt", at);
  publish(core);
  core.announce({ courseIds });
}

/** What this device holds, as the question of a pull. */
export function known(core: Core): { courseId: string; version: number }[] {
  return [...core.records.values()].map(({ courseId, version }) => ({ courseId, version }));
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
    await keep(
      core,
      merged.filter((record) => record !== undefined),
    );
    if (forget.size > 0) await core.store.forgetCourses([...forget]);
    for (const courseId of forget) core.records.delete(courseId);
    const confirmed = new Set(answer.courses.flatMap(({ entries }) => entries.map((entry) => entry.commandId)));
    const arrived = core.outbox.map((item) => item.command.commandId).filter((id) => confirmed.has(id));
    await drop(core, arrived);
    await received(core, answer.at, [...answer.courses.map(({ courseId }) => courseId), ...forget]);
  });
}

function merge(known: CourseRecord | undefined, told: CourseRecord): CourseRecord | undefined {
  const joined = told.entries[0]?.seq === 1 ? told.entries : join(known?.entries ?? [], told.entries);
  if (joined === undefined || joined.length === 0) return undefined;
  return { ...told, version: joined.at(-1)?.seq ?? told.version, entries: [...joined] };
}

import type { Actor } from "@tovholder/domain/access/actor.ts";
import type { Clock } from "./clock.ts";
import { courseView, type CourseView } from "./course-view.ts";
import { onTheirWay, type OutboxItem } from "./outbox.ts";
import type { HeldRecord } from "./note-window.ts";
import type { KeptFile } from "./store-files.ts";
import type { Draft, Store } from "./store.ts";

/** What screens see of the replica. A new object each time something has changed, the same one otherwise. */
export interface ReplicaSnapshot {
  readonly courses: readonly CourseView[];
  readonly byId: ReadonlyMap<string, CourseView>;
  /** Commands in the order they were issued, refused ones included. */
  readonly outbox: readonly OutboxItem[];
  readonly drafts: readonly Draft[];
  /** Documents whose file lies on this device, too. */
  readonly files: readonly KeptFile[];
  /** Instant in UTC, by the server's clock, of the last word from the server. */
  readonly receivedAt: string | undefined;
  /** How far the clock of this device was before the server's then, in milliseconds; negative when it was behind. */
  readonly clockAhead: number;
  /** Whether the device had no room for what was last written on it. */
  readonly noRoom: boolean;
}

/** What has changed on the disk, for the other tabs of the same account. */
export interface Change {
  readonly courseIds: readonly string[];
}

/** The replica's inside: the disk, what has been read from it, and who listens. */
export interface Core {
  readonly store: Store;
  readonly actor: Actor;
  readonly clock: Clock;
  readonly newId: (milliseconds: number) => string;
  /** Whether the words of old contacts stay where this replica lies. */
  readonly notes: "all" | "recent";
  /** Tells other tabs; called after the disk holds the change. */
  readonly announce: (change: Change) => void;
  readonly records: Map<string, HeldRecord>;
  /** Courses that the server has lost a part of, until they have been fetched whole. */
  readonly restored: Set<string>;
  readonly listeners: Set<() => void>;
  readonly views: Map<string, Cached>;
  outbox: readonly OutboxItem[];
  drafts: readonly Draft[];
  files: readonly KeptFile[];
  receivedAt: string | undefined;
  clockAhead: number;
  noRoom: boolean;
  snapshot: ReplicaSnapshot;
  /** The end of the queue: what changes the replica happens one after the other. */
  tail: Promise<unknown>;
}

interface Cached {
  readonly record: HeldRecord | undefined;
  readonly items: readonly OutboxItem[];
  readonly view: CourseView | undefined;
}

/** Runs `work` after what is already queued, whether that went well or not. */
export function inTurn<Result>(core: Core, work: () => Promise<Result>): Promise<Result> {
  const result = core.tail.then(work, work);
  core.tail = result.catch(() => undefined);
  return result;
}

/** Writes what the worker has written; knows afterwards, and tells, whether there was room for it. */
export async function writeHere<Result>(core: Core, write: () => Promise<Result>): Promise<Result> {
  try {
    const result = await write();
    core.noRoom = false;
    return result;
  } catch (error) {
    core.noRoom = true;
    publish(core);
    throw error;
  }
}

const danish = new Intl.Collator("da");

function byName(left: CourseView, right: CourseView): number {
  const family = danish.compare(left.citizen.familyName, right.citizen.familyName);
  return family === 0 ? danish.compare(left.citizen.givenName, right.citizen.givenName) : family;
}

function viewOf(core: Core, courseId: string, items: readonly OutboxItem[]): CourseView | undefined {
  const record = core.records.get(courseId);
  const cached = core.views.get(courseId);
  const same = cached !== undefined && cached.record === record && sameItems(cached.items, items);
  if (same) return cached.view;
  const view = courseView({ record, items }, core.actor);
  core.views.set(courseId, { record, items, view });
  return view;
}

/** A change of status alone changes nothing in the picture. */
function sameItems(left: readonly OutboxItem[], right: readonly OutboxItem[]): boolean {
  return left.length === right.length && left.every((item, index) => item.command === right[index]?.command);
}

/** Makes a new snapshot of what the replica holds, and tells those who listen. Courses that did not change keep their view. */
export function publish(core: Core): void {
  const waiting = Map.groupBy(onTheirWay(core.outbox), (item) => item.command.courseId);
  const ids = new Set([...core.records.keys(), ...waiting.keys()]);
  for (const id of core.views.keys()) if (!ids.has(id)) core.views.delete(id);
  const views = [...ids].map((id) => viewOf(core, id, waiting.get(id) ?? [])).filter((view) => view !== undefined);
  core.snapshot = {
    courses: views.sort(byName),
    byId: new Map(views.map((view) => [view.courseId, view])),
    outbox: core.outbox,
    drafts: core.drafts,
    files: core.files,
    receivedAt: core.receivedAt,
    clockAhead: core.clockAhead,
    noRoom: core.noRoom,
  };
  for (const listener of core.listeners) listener();
}

/** Reads again what another tab has changed. Commands keep their identity, so that untouched courses keep their view. */
export async function reload(core: Core, courseIds: readonly string[]): Promise<void> {
  for (const id of courseIds) {
    const record = await core.store.course(id);
    if (record === undefined) core.records.delete(id);
    else core.records.set(id, record);
  }
  await reloadOutbox(core);
  core.drafts = newestFirst(await core.store.drafts());
  core.files = await core.store.files();
  publish(core);
}

export async function reloadOutbox(core: Core): Promise<void> {
  const before = new Map(core.outbox.map((item) => [item.command.commandId, item.command]));
  const outbox = await core.store.outbox();
  core.outbox = outbox.map((item) => withCommand(item, before.get(item.command.commandId) ?? item.command));
}

function withCommand(item: OutboxItem, command: OutboxItem["command"]): OutboxItem {
  return item.command === command ? item : { ...item, command };
}

export function newestFirst(drafts: readonly Draft[]): readonly Draft[] {
  return [...drafts].sort((left, right) => (left.at < right.at ? 1 : -1));
}

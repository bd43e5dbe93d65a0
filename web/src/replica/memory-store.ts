import type { HeldRecord } from "./note-window.ts";
import type { OutboxItem, OutboxStatus, SentItem } from "./outbox.ts";
import type { Held } from "./store-held.ts";
import type { Draft, Store } from "./store.ts";

/** What a store in memory holds; it outlives the store as a disk outlives a program, and nothing of it reaches the device. */
export interface MemoryDisk {
  readonly courses: Map<string, HeldRecord>;
  readonly outbox: Map<number, OutboxItem>;
  readonly sent: Map<string, { readonly on: string; readonly item: SentItem }>;
  readonly drafts: Map<string, Draft>;
  readonly meta: Map<string, unknown>;
  orders: number;
}

export function memoryDisk(): MemoryDisk {
  return { courses: new Map(), outbox: new Map(), sent: new Map(), drafts: new Map(), meta: new Map(), orders: 0 };
}

/** A disk in memory that begins with what another one held. */
export function memoryDiskOf({ courses, outbox, drafts }: Held): MemoryDisk {
  return {
    ...memoryDisk(),
    courses: new Map(courses.map((one) => [one.courseId, one])),
    outbox: new Map(outbox.map((item) => [item.order, item])),
    drafts: new Map(drafts.map((draft) => [draft.key, draft])),
    orders: Math.max(0, ...outbox.map(({ order }) => order)),
  };
}

function orderOf({ outbox }: MemoryDisk, commandId: string): number | undefined {
  return [...outbox.values()].find(({ command }) => command.commandId === commandId)?.order;
}

function remove(disk: MemoryDisk, commandId: string, onlyIf?: OutboxStatus): boolean {
  const order = orderOf(disk, commandId);
  const item = order === undefined ? undefined : disk.outbox.get(order);
  if (item === undefined || (onlyIf !== undefined && item.status !== onlyIf)) return false;
  return disk.outbox.delete(item.order);
}

function add(disk: MemoryDisk, item: Omit<OutboxItem, "order">): OutboxItem {
  const added = { ...item, order: (disk.orders += 1) };
  disk.outbox.set(added.order, added);
  return added;
}

/** A store over a disk in memory; each call is done whole or not at all. For exercises and simulations. */
export function memoryStoreOn(disk: MemoryDisk, name: string): Store {
  const { courses, drafts, meta } = disk;
  const done = <Result>(result: Result) => Promise.resolve(result);
  return {
    name,
    ...sendingPart(disk),
    courses: () => done([...courses.values()]),
    course: (courseId) => done(courses.get(courseId)),
    putCourses: (records) => done(records.forEach((one) => courses.set(one.courseId, one))),
    forgetCourses: (ids) => done(ids.forEach((id) => courses.delete(id))),
    drafts: () => done([...drafts.values()]),
    putDraft: (draft) => done(void drafts.set(draft.key, draft)),
    removeDraft: (key) => done(void drafts.delete(key)),
    meta: (key) => done(meta.get(key)),
    putMeta: (key, value) => done(void meta.set(key, value)),
    keepsFiles: false,
    files: () => done([]),
    file: () => done(undefined),
    putFile: () => Promise.reject(new Error("Nothing is kept here")),
    removeFiles: () => done(undefined),
    // It cannot be emptied by anybody else.
    putBack: () => undefined,
    close: () => undefined,
    erase: () => done(undefined),
  };
}

type Sending =
  | "outbox"
  | "addCommand"
  | "changeCommand"
  | "addLetters"
  | "removeCommand"
  | "keepSent"
  | "sentIds"
  | "sent"
  | "sendAgain"
  | "forgetSent";

function sendingPart(disk: MemoryDisk): Pick<Store, Sending> {
  const { outbox, sent } = disk;
  const done = <Result>(result: Result) => Promise.resolve(result);
  return {
    outbox: () => done([...outbox.values()]),
    addCommand(item, replaces) {
      if (replaces !== undefined) remove(disk, replaces);
      return done(add(disk, item));
    },
    changeCommand: (item) => done(void (outbox.has(item.order) && outbox.set(item.order, item))),
    // What lies in a page alone goes with it.
    addLetters: () => undefined,
    removeCommand: (commandId, onlyIf) => done(remove(disk, commandId, onlyIf)),
    keepSent(items, on) {
      for (const item of items) {
        remove(disk, item.command.commandId);
        sent.set(item.command.commandId, { on, item });
      }
      return done(undefined);
    },
    sentIds(courseId) {
      const here = [...sent.values()].filter(({ item }) => item.command.courseId === courseId);
      return done(here.map(({ item }) => item.command.commandId));
    },
    sent: (commandId) => done(sent.get(commandId)?.item),
    sendAgain(item) {
      sent.delete(item.command.commandId);
      return done(add(disk, { ...item, status: "waiting" }));
    },
    forgetSent({ courseIds, before }) {
      for (const [id, { on, item }] of sent)
        if (on < before || courseIds.includes(item.command.courseId)) sent.delete(id);
      return done(undefined);
    },
  };
}

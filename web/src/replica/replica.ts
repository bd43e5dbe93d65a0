import type { Actor } from "@tovholder/domain/access/actor.ts";
import type { Command, CommandDraft } from "@tovholder/domain/course/commands.ts";
import type { Outcome } from "@tovholder/domain/course/refusal.ts";
import type { CommandAnswer, CourseRecord, PullAnswer, PullRequest } from "@tovholder/domain/sync/protocol.ts";
import { addDays } from "@tovholder/domain/time/local-date.ts";
import { danishDayOf, type Clock } from "./clock.ts";
import { moveDraft, readDrafts, type DraftMove } from "./draft-move.ts";
import {
  inTurn,
  newestFirst,
  publish,
  reload,
  writeHere,
  type Change,
  type Core,
  type ReplicaSnapshot,
} from "./core.ts";
import { newId } from "./ids.ts";
import { keptFiles, letGoFiles, type KeptFiles } from "./kept-files.ts";
import { discard, issue, undo, type Issued, type IssueOptions } from "./issue.ts";
import { letGoOpened } from "./opened.ts";
import { known, settle, takeBatch, takePull, takeWhole } from "./receive.ts";
import type { Held } from "./store-held.ts";
import type { Draft, Store } from "./store.ts";

/** One account's courses, commands on their way and drafts, in memory and on the disk of this device. */
export interface Replica {
  readonly actor: Actor;
  readonly snapshot: () => ReplicaSnapshot;
  readonly subscribe: (listener: () => void) => () => void;
  /** Resolves with `ok` when the command is durable on this device; a refusal is a typed answer, never thrown. */
  readonly issue: (courseId: string, draft: CommandDraft, options?: IssueOptions) => Promise<Outcome<Issued>>;
  readonly undo: (commandId: string) => Promise<Outcome<Issued>>;
  /** Drops a refused command knowingly. */
  readonly discard: (commandId: string) => Promise<void>;
  readonly putDraft: (draft: Omit<Draft, "at">) => Promise<void>;
  /** The same before all other work, for a page that is going away. */
  readonly putDraftNow: (draft: Omit<Draft, "at">) => Promise<void>;
  readonly removeDraft: (key: string) => Promise<void>;
  /** Reads again from the disk what another tab has changed. */
  readonly reload: (change: Change) => Promise<void>;
  /** For `sync.ts`. */
  readonly wire: {
    readonly takeBatch: (most: number) => Promise<readonly Command[]>;
    readonly settle: (answers: readonly CommandAnswer[], at: string) => Promise<boolean>;
    readonly known: () => PullRequest["known"];
    readonly takePull: (answer: PullAnswer) => Promise<void>;
    /** Takes in a course that was asked for with all its words. */
    readonly takeWhole: (record: CourseRecord) => Promise<void>;
    /** The drafts as they lie on the disk, also those that another tab is writing. */
    readonly drafts: () => Promise<readonly Draft[]>;
    /** Puts or takes away a draft that came from another device; `false` when the row is not as it was seen. */
    readonly moveDraft: (move: DraftMove) => Promise<boolean>;
  };
  /** What the store holds, as far as the program needs it to go on without. */
  readonly held: () => Held;
  readonly files: KeptFiles;
  /** What is kept on the device beside courses, such as the names of colleagues. */
  readonly recall: (key: string) => Promise<unknown>;
  readonly remember: (key: string, value: unknown) => Promise<void>;
  /** Lets go of the disk, once what is on its way there has come. */
  readonly close: () => void;
  /** Erases this account from the device; the caller has made sure that nothing unsent is lost. */
  readonly erase: () => Promise<void>;
}

export interface ReplicaParts {
  readonly store: Store;
  readonly actor: Actor;
  readonly clock: Clock;
  readonly announce?: (change: Change) => void;
  readonly newId?: (milliseconds: number) => string;
  /** `recent` on a disk, where the words of old contacts do not stay; `all` unless told. */
  readonly notes?: "all" | "recent";
  /** Whether the account still has its store on this device; it has unless told. A store that was erased stays erased. */
  readonly isKept?: () => boolean;
}

/** How long acknowledged commands are kept, should the server be put back from a backup; chosen by Tovholder. */
const SENT_DAYS = 30;

const nothing: ReplicaSnapshot = {
  courses: [],
  byId: new Map(),
  outbox: [],
  drafts: [],
  files: [],
  receivedAt: undefined,
  clockAhead: 0,
  noRoom: false,
};

/** Reads what the device holds; resolves when screens can be shown from it. */
export async function openReplica(parts: ReplicaParts): Promise<Replica> {
  const core: Core = {
    ...parts,
    newId: parts.newId ?? newId,
    notes: parts.notes ?? "all",
    announce: parts.announce ?? (() => undefined),
    records: new Map(),
    restored: new Set(),
    listeners: new Set(),
    views: new Map(),
    outbox: [],
    drafts: [],
    files: [],
    receivedAt: undefined,
    clockAhead: 0,
    noRoom: false,
    snapshot: nothing,
    tail: Promise.resolve(),
  };
  const { store } = parts;
  const [courses, receivedAt] = await Promise.all([store.courses(), store.meta("receivedAt")]);
  for (const record of courses) core.records.set(record.courseId, record);
  core.receivedAt = typeof receivedAt === "string" ? receivedAt : undefined;
  await reload(core, []);
  store.putBack(() => (parts.isKept?.() === false ? undefined : heldBy(core)));
  // A full disk refuses even to be tidied; that keeps nobody from what it holds.
  await store
    .forgetSent({ courseIds: [], before: addDays(danishDayOf(core.clock()), -SENT_DAYS) })
    .catch(() => undefined);
  await letGoOpened(core)
    .then(() => letGoFiles(core))
    .catch(() => undefined);
  return bind(core);
}

function heldBy(core: Core): Held {
  return { courses: [...core.records.values()], outbox: core.outbox, drafts: core.drafts };
}

function bind(core: Core): Replica {
  const { store, actor } = core;
  return {
    actor,
    snapshot: () => core.snapshot,
    subscribe(listener) {
      core.listeners.add(listener);
      return () => core.listeners.delete(listener);
    },
    issue: (courseId, draft, options = {}) => issue(core, { ...options, courseId, draft }),
    undo: (commandId) => undo(core, commandId),
    discard: async (commandId) => void (await discard(core, commandId)),
    putDraft: (draft) => inTurn(core, () => putDraft(core, draft)),
    putDraftNow: (draft) => putDraft(core, draft),
    removeDraft: (key) =>
      inTurn(core, async () => {
        await store.removeDraft(key);
        core.drafts = core.drafts.filter((draft) => draft.key !== key);
        publish(core);
        core.announce({ courseIds: [] });
      }),
    reload: ({ courseIds }) => inTurn(core, () => reload(core, courseIds)),
    wire: {
      takeBatch: (most) => takeBatch(core, most),
      settle: (answers, at) => settle(core, answers, at),
      known: () => known(core),
      takePull: (answer) => takePull(core, answer),
      takeWhole: (record) => takeWhole(core, record),
      drafts: () => inTurn(core, () => readDrafts(core)),
      moveDraft: (move) => inTurn(core, () => moveDraft(core, move)),
    },
    held: () => heldBy(core),
    files: keptFiles(core),
    recall: (key) => store.meta(key),
    remember: (key, value) => inTurn(core, () => store.putMeta(key, value)),
    close: () => void closeSettled(core),
    erase: () => inTurn(core, () => store.erase()),
  };
}

async function putDraft(core: Core, draft: Omit<Draft, "at">): Promise<void> {
  const dated: Draft = { ...draft, at: core.clock().toISOString() };
  await writeHere(core, () => core.store.putDraft(dated));
  core.drafts = newestFirst([...core.drafts.filter((one) => one.key !== draft.key), dated]);
  publish(core);
}

/** A form writes its last keystrokes one after the other, also when its page is gone; each is waited for. */
async function closeSettled(core: Core): Promise<void> {
  for (let last: unknown; last !== core.tail;) {
    last = core.tail;
    await core.tail;
  }
  core.store.close();
}

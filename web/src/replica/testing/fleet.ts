import type { Actor } from "@tovholder/domain/access/actor.ts";
import type { CommandDraft } from "@tovholder/domain/course/commands.ts";
import type { Outcome } from "@tovholder/domain/course/refusal.ts";
import { protocolVersion } from "@tovholder/domain/sync/protocol.ts";
import { ApiError } from "../../app/api.ts";
import type { Change } from "../core.ts";
import type { Issued, IssueOptions } from "../issue.ts";
import { openReplica, type Replica } from "../replica.ts";
import { openStore, type Store } from "../store.ts";
import { syncOnce, type Wire } from "../sync.ts";
import { listening } from "../tabs.ts";
import { testVault } from "./test-vault.ts";
import { memoryStoreOn, type MemoryDisk } from "../memory-store.ts";
import { settled, type Life, type Schedule } from "./schedule.ts";
import { testNow, type TestServer } from "./test-server.ts";

/** What can befall a message on its way, and a disk. */
export type Trouble =
  | "none"
  | "cut before sending"
  | "cut before the answer"
  | "cut in the answer"
  | "sent twice"
  | "sent again later"
  | "server killed"
  | "signed out"
  | "disk full";

/** What lasts when a program is killed, and what its tabs share. */
export interface Disk {
  readonly name: string;
  /** What lies there; `undefined` for the real store of the browser. */
  memory: MemoryDisk | undefined;
  readonly tabs: Phone[];
  /** Whose round of synchronising holds the lock. */
  syncing: Life | undefined;
}

/** One tab on one device of one worker: a program that may be killed and started again. */
export interface Phone {
  readonly actor: Actor;
  readonly disk: Disk;
  /** How far its clock is wrong, in milliseconds. */
  clockError: number;
  trouble: Trouble;
  run: Running | undefined;
  /** Hears from the other tabs, also while it starts. */
  hear: ((change: Change) => void) | undefined;
}

interface Running {
  readonly life: Life;
  readonly store: Store;
  readonly replica: Replica;
}

export interface Fleet {
  readonly schedule: Schedule;
  readonly server: TestServer;
  /** Pushes that were cut off, and letters, that come to the server after all, later. */
  readonly late: (() => Promise<unknown>)[];
  readonly newId: () => string;
}

/** Starts the program from what the disk holds. */
export async function start(fleet: Fleet, phone: Phone): Promise<Replica> {
  const life: Life = { killed: false };
  const { name, memory } = phone.disk;
  const store = memory === undefined ? await openStore(name, await testVault(name)) : memoryStoreOn(memory, name);
  const slow = scheduled(store, { fleet, phone, life });
  const clock = () => new Date(testNow.getTime() + phone.clockError);
  const heard = listening();
  phone.hear = (change) => void fleet.schedule.turn(life, () => Promise.resolve(heard.hear(change)));
  const announce = (change: Change) => {
    for (const other of phone.disk.tabs) if (other !== phone) other.hear?.(change);
  };
  const opening = openReplica({ store: slow, actor: phone.actor, clock, newId: fleet.newId, announce });
  const ready: { replica?: Replica } = {};
  void opening.then((replica) => (ready.replica = replica));
  // Everything else goes on meanwhile.
  while (ready.replica === undefined) if (!(await fleet.schedule.step())) await settled();
  const opened = ready.replica;
  heard.follow((change) => void opened.reload(change).catch(() => undefined));
  phone.run = { life, store, replica: opened };
  return opened;
}

/** Pulls the plug: what was on its way inside the program is gone, and the disk is as it was left. */
export function kill(phone: Phone): void {
  if (phone.run === undefined) return;
  phone.run.life.killed = true;
  phone.run.store.close();
  phone.run = undefined;
  phone.hear = undefined;
}

export interface Place {
  readonly fleet: Fleet;
  readonly phone: Phone;
  readonly life: Life;
}

const reads = ["courses", "course", "outbox", "sentIds", "sent", "drafts", "meta", "files", "file"] as const;
const writes = [
  "putCourses",
  "forgetCourses",
  "addCommand",
  "changeCommand",
  "keepSent",
  "sendAgain",
  "forgetSent",
  "removeCommand",
  "putDraft",
  "removeDraft",
  "putMeta",
  "putFile",
  "removeFiles",
] as const;

type Work = (...given: unknown[]) => Promise<unknown>;

/** The real disk: every access waits for its turn, and a write may be cut off both before and after. */
function scheduled(store: Store, { fleet, phone, life }: Place): Store {
  const { turn } = fleet.schedule;
  const read =
    (work: Work): Work =>
    (...given) =>
      turn(life, () => work(...given));
  const write =
    (work: Work): Work =>
    async (...given) => {
      const written = await turn(life, () => {
        if (phone.trouble === "disk full") return Promise.reject(new DOMException("full", "QuotaExceededError"));
        return work(...given);
      });
      await turn(life, () => Promise.resolve());
      return written;
    };
  // Each of them is a function of the store that gives a promise.
  const workOf = (name: (typeof reads)[number] | (typeof writes)[number]) => store[name] as Work;
  const slow = [
    ...reads.map((name) => [name, read(workOf(name))] as const),
    ...writes.map((name) => [name, write(workOf(name))] as const),
  ];
  return { ...store, ...(Object.fromEntries(slow) as Partial<Store>) };
}

/** The real protocol, each message of which waits for its turn on the way there and on the way back. */
function scheduledWire({ fleet, phone, life }: Place): Wire {
  const { schedule, server, late } = fleet;
  const wire = server.wire(phone.actor.accountId);
  const onTheWay = async <Answer>(ask: () => Promise<Answer>): Promise<Answer> => {
    if (phone.trouble === "cut before sending") throw new ApiError("offline");
    if (phone.trouble === "signed out") throw new ApiError("signed-out");
    if (phone.trouble === "sent twice") await schedule.turn(life, ask);
    const answer = await schedule.turn(life, ask);
    await schedule.turn(life, () => Promise.resolve());
    if (phone.trouble === "cut before the answer") throw new ApiError("offline");
    if (phone.trouble === "cut in the answer") throw new ApiError("server");
    return answer;
  };
  return {
    pull: (request) => onTheWay(() => wire.pull(request)),
    push(request) {
      if (phone.trouble === "sent again later") late.push(() => wire.push(request));
      if (phone.trouble === "server killed") server.diesAfter = schedule.chance.upTo(request.commands.length);
      return onTheWay(async () => {
        try {
          return await wire.push(request);
        } catch {
          throw new ApiError("server");
        }
      });
    },
  };
}

/** A round of synchronising, begun and not waited for, held by one tab at a time; what goes wrong is tried again later. */
export function beginSync(fleet: Fleet, phone: Phone): void {
  const { run, disk } = phone;
  if (run === undefined || (disk.syncing !== undefined && !disk.syncing.killed)) return;
  const { replica, life } = run;
  disk.syncing = life;
  const end = () => {
    if (disk.syncing === life) disk.syncing = undefined;
  };
  void syncOnce(replica, scheduledWire({ fleet, phone, life })).then(end, end);
}

/**
 * The service worker takes what lies in the outbox for the server alone, whether a program runs or sends or not; it comes to
 * the server later. The real one does it beside the real store: `e2e/letters.test.ts`.
 */
export function sendLetters({ server, late }: Fleet, { actor, disk }: Phone): void {
  if (disk.memory === undefined) return;
  const { outbox } = disk.memory;
  const unsent = [...outbox].filter(([, { status }]) => status !== "refused");
  for (const [order, item] of unsent) outbox.set(order, { ...item, status: "sending" });
  const letters = unsent.map(([, { command, base, after }]) => ({
    protocol: protocolVersion,
    command,
    base,
    after: [...after],
  }));
  late.push(() => Promise.resolve(server.takeLetters(actor.accountId, letters)));
}

/** An act of the worker, begun and not waited for; `told` hears how it went, unless the program was killed first. */
export function beginIssue(
  phone: Phone,
  act: { readonly courseId: string; readonly draft: CommandDraft; readonly options?: IssueOptions },
  told: (outcome: Outcome<Issued>) => void,
): void {
  void phone.run?.replica.issue(act.courseId, act.draft, act.options).then(told);
}

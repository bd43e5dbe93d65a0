import * as fc from "fast-check";
import { mergeDrafts, noDraft } from "@tovholder/domain/drafts/draft-state.ts";
import type { DraftState } from "@tovholder/domain/drafts/draft-state.ts";
import type { DraftSyncAnswer, DraftSyncRequest } from "@tovholder/domain/drafts/draft-wire.ts";
import { expect, test } from "vitest";
import { ApiError } from "../app/api.ts";
import { newId } from "../replica/ids.ts";
import { memoryDisk, memoryStoreOn, type MemoryDisk } from "../replica/memory-store.ts";
import { openReplica, type Replica } from "../replica/replica.ts";
import { syncDrafts, type DraftWire } from "./draft-sync.ts";
import { readApart } from "./draft-key.ts";

const key = "contact:4c5cbe5c-8a10-4b4e-8a44-8f2f5ad6b001";
const actor = { municipalityId: 1, accountId: newId(), name: "Vibeke Prøve", roles: ["worker"], teamIds: [] } as const;

interface Server {
  readonly rows: Map<string, { state: DraftState; number: number }>;
  number: number;
}

/** As the server's route: merges, numbers, tells what is newer. `cut` loses the answer, or the question. */
function wireTo(server: Server, cut: () => "no" | "question" | "answer"): DraftWire {
  return ({ since, changed }: DraftSyncRequest): Promise<DraftSyncAnswer> => {
    const where = cut();
    if (where === "question") return Promise.reject(new ApiError("offline"));
    for (const draft of changed) {
      const state = mergeDrafts(server.rows.get(draft.key)?.state ?? noDraft, draft.state);
      server.number += 1;
      server.rows.set(draft.key, { state, number: server.number });
    }
    if (where === "answer") return Promise.reject(new ApiError("offline"));
    const news = [...server.rows].filter(([, row]) => row.number > since);
    return Promise.resolve({
      number: server.number,
      drafts: news.map(([k, { state }]) => ({ key: k, state })),
      full: [],
    });
  };
}

interface Device {
  readonly disk: MemoryDisk;
  replica: Replica;
  open: boolean;
  form: string;
}

let tick = 0;
const clock = () => new Date(Date.UTC(2026, 10, 23, 8) + (tick += 1) * 1000);

async function start(disk: MemoryDisk): Promise<Replica> {
  return openReplica({ store: memoryStoreOn(disk, "drafts"), actor, clock });
}

/** All texts of the form on a device: the one that stands in it, and those beside it. */
function textsOf({ replica }: Device): readonly string[] {
  return replica
    .snapshot()
    .drafts.filter((draft) => draft.key === key || readApart(draft.key)?.key === key)
    .map(({ value }) => String(value));
}

interface Story {
  readonly server: Server;
  readonly typed: string[];
  /** Texts that were written on or saved by somebody who had them before them. */
  readonly done: Set<string>;
}

function standing({ replica }: Device): string {
  const value = replica.snapshot().drafts.find((draft) => draft.key === key)?.value;
  return typeof value === "string" ? value : "";
}

async function type(device: Device, { typed, done }: Story): Promise<void> {
  // Typing goes on from what the form shows, which is what stood there when it was opened.
  const before = device.open ? device.form : standing(device);
  const text = `${before}·${typed.length}`;
  typed.push(text);
  if (before !== "") done.add(before);
  device.open = true;
  device.form = text;
  await device.replica.putDraft({ key, value: text });
}

async function save(device: Device, { done }: Story): Promise<void> {
  if (!device.open || device.form === "") return;
  done.add(device.form);
  device.form = "";
  device.open = false;
  await device.replica.removeDraft(key);
}

function open(device: Device): Promise<void> {
  if (!device.open) device.form = standing(device);
  device.open = true;
  return Promise.resolve();
}

function close(device: Device): Promise<void> {
  device.open = false;
  return Promise.resolve();
}

async function restart(device: Device): Promise<void> {
  device.open = false;
  device.replica = await start(device.disk);
}

function syncing(cut: "no" | "question" | "answer") {
  return async (device: Device, { server }: Story) => {
    const options = { ask: true, isOpen: () => device.open };
    try {
      await syncDrafts(
        device.replica,
        wireTo(server, () => cut),
        options,
      );
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
    }
  };
}

const acts = {
  type,
  save,
  open,
  close,
  restart,
  sync: syncing("no"),
  cutQuestion: syncing("question"),
  cutAnswer: syncing("answer"),
};

const names = [
  "type",
  "type",
  "save",
  "open",
  "close",
  "sync",
  "sync",
  "sync",
  "cutQuestion",
  "cutAnswer",
  "restart",
] as const satisfies readonly (keyof typeof acts)[];

const stepArb = fc.record({ who: fc.nat(2), act: fc.constantFrom(...names) });

test("whatever is typed on three devices, kept apart, cut and killed, stands on all of them until it is saved or written on", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(stepArb, { maxLength: 40 }), async (steps) => {
      const story: Story = { server: { rows: new Map(), number: 0 }, typed: [], done: new Set() };
      const devices: Device[] = [];
      for (let index = 0; index < 3; index += 1) {
        const disk = memoryDisk();
        devices.push({ disk, replica: await start(disk), open: false, form: "" });
      }
      for (const { who, act } of steps) {
        const device = devices[who];
        if (device !== undefined) await acts[act](device, story);
      }
      for (let round = 0; round < 4; round += 1) {
        for (const device of devices) {
          await close(device);
          await acts.sync(device, story);
        }
      }
      const wanted = story.typed.filter((text) => !story.done.has(text)).sort();
      for (const device of devices) expect([...textsOf(device)].sort()).toEqual(wanted);
      expect(new Set(devices.map(standing)).size).toBe(1);
    }),
    { numRuns: 400 },
  );
});

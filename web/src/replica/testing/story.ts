import type { Actor } from "@tovholder/domain/access/actor.ts";
import type { CommandDraft } from "@tovholder/domain/course/commands.ts";
import { danishDayOf } from "../clock.ts";
import { referralOf } from "./device.ts";
import {
  beginIssue,
  beginSync,
  kill,
  sendLetters,
  start,
  type Disk,
  type Fleet,
  type Phone,
  type Trouble,
} from "./fleet.ts";
import { memoryDisk } from "../memory-store.ts";
import { scheduleOf, settled } from "./schedule.ts";
import { citizenNamed, createTestServer, testNow } from "./test-server.ts";

/** What happened in one run, as far as the worker knows it. */
export interface Story {
  readonly fleet: Fleet;
  readonly disks: readonly Disk[];
  readonly phones: readonly Phone[];
  readonly courseIds: readonly [string, string];
  /** Commands that were said to be saved on the device: id, and the disk that said so. */
  readonly saved: Map<string, Disk>;
  /** Drafts by disk: the newest that was said to be kept, and the newest that was begun. */
  readonly drafts: Map<Disk, { kept: number; begun: number }>;
  /** Disks that were emptied by the browser: what had not been sent from there is gone, and nothing can prevent it. */
  readonly emptied: Set<Disk>;
}

/** Ids that come again with the same seed. */
function idsOf(seed: number): () => string {
  let count = 0;
  const start = seed.toString(16).padStart(8, "0");
  return () => `${start}-0000-7000-8000-${(count += 1).toString(16).padStart(12, "0")}`;
}

/** Every so many runs, the disk is the real store. */
const REAL = 25;

const focusDraft = { dimension: "housing", reason: "Ny bolig", goal: "Mål", strategy: "", words: "" } as const;

/** A worker with a phone and a laptop of two tabs, a coordinator with a laptop, two courses, and everything in step. */
async function begin(seed: number): Promise<Story> {
  const newId = idsOf(seed);
  const courseIds = [newId(), newId()] as const;
  const [teamId, workerId] = [newId(), newId()];
  const server = createTestServer(courseIds[0], citizenNamed(newId()));
  server.expect(courseIds[1], citizenNamed(newId()));
  const fleet: Fleet = { schedule: scheduleOf(seed), server, late: [], newId };
  const common = { municipalityId: 1, name: "Vibeke Prøve", teamIds: [teamId] } as const;
  const worker: Actor = { ...common, accountId: workerId, roles: ["worker"] };
  const coordinator: Actor = { ...common, accountId: newId(), roles: ["coordinator"] };
  const disks: Disk[] = [];
  for (const [actor, tabs] of [
    [worker, 1],
    [worker, 2],
    [coordinator, 1],
  ] as const) {
    const memory = seed % REAL === 0 ? undefined : memoryDisk();
    const disk: Disk = { name: newId(), memory, tabs: [], syncing: undefined };
    for (let tab = 0; tab < tabs; tab += 1)
      disk.tabs.push({ actor, disk, clockError: 0, trouble: "none", run: undefined, hear: undefined });
    disks.push(disk);
  }
  const phones = disks.flatMap(({ tabs }) => tabs);
  const story: Story = { fleet, disks, phones, courseIds, saved: new Map(), drafts: new Map(), emptied: new Set() };
  for (const phone of phones) await start(fleet, phone);
  for (const courseId of courseIds) {
    const citizen = citizenNamed(newId());
    act(story, { phone: phones[0], courseId, draft: referralOf(citizen.citizenId, worker), citizen });
    act(story, { phone: phones[0], courseId, draft: { type: "chooseFocus", focusId: courseId, ...focusDraft } });
    await quiet(story);
  }
  await allSync(story);
  return story;
}

interface Act {
  readonly phone: Phone | undefined;
  readonly courseId: string;
  readonly draft: CommandDraft;
  readonly citizen?: ReturnType<typeof citizenNamed>;
}

function act(story: Story, { phone, courseId, draft, citizen }: Act): void {
  if (phone === undefined) return;
  beginIssue(phone, { courseId, draft, options: { citizen } }, (outcome) => {
    if (outcome.ok) story.saved.set(outcome.value.commandId, phone.disk);
  });
}

/** Lets everything that waits go on until nothing does. */
async function quiet({ fleet }: Story): Promise<void> {
  do await settled();
  while (await fleet.schedule.step());
}

/** A round of synchronising on every device, by each of its tabs in turn. */
async function allSync(story: Story): Promise<void> {
  for (const phone of story.phones) {
    beginSync(story.fleet, phone);
    await quiet(story);
  }
}

/** Rounds of synchronising until one has brought nothing new to anybody; more than six means that they never agree. */
async function allInStep(story: Story): Promise<void> {
  let before = "";
  for (let round = 0; round < 6; round += 1) {
    await allSync(story);
    const now = standing(story);
    if (now === before) return;
    before = now;
  }
}

function standing({ fleet, disks, courseIds }: Story): string {
  const held = disks.map(({ tabs }) => {
    const snapshot = tabs[0]?.run?.replica.snapshot();
    return [snapshot?.outbox.length, ...(snapshot?.courses.map(({ state }) => state.version) ?? [])];
  });
  return JSON.stringify([courseIds.map((id) => fleet.server.journal(id).length), held]);
}

const troubles: readonly [Trouble, ...Trouble[]] = [
  "cut before sending",
  "cut before the answer",
  "cut in the answer",
  "sent twice",
  "sent again later",
  "server killed",
  "signed out",
  "disk full",
];

const DAYS = 86_400_000;

/** One thing that happens, chosen by the seed. */
export type Happening = (story: Story, phone: Phone) => Promise<void> | void;

const write: Happening = (story, phone) => {
  const { schedule, newId } = story.fleet;
  const draft: CommandDraft = {
    type: "recordContact",
    contactId: newId(),
    outcome: "made",
    on: danishDayOf(new Date(testNow.getTime() + phone.clockError)),
    channel: "meeting",
    with: ["citizen"],
    memberIds: [],
    place: "home",
    focus: [],
    text: `Skrevet ${story.saved.size}`,
  };
  act(story, { phone, courseId: schedule.chance.pick(story.courseIds), draft });
};

const edit: Happening = (story, phone) => {
  const courseId = story.fleet.schedule.chance.pick(story.courseIds);
  const goal = `Mål ${story.saved.size}`;
  act(story, { phone, courseId, draft: { type: "changeFocus", focusId: courseId, ...focusDraft, goal } });
};

/** A form is written in one tab at a time. */
const keystroke: Happening = ({ drafts }, { disk }) => {
  const run = disk.tabs[0]?.run;
  const of = drafts.get(disk) ?? { kept: 0, begun: 0 };
  drafts.set(disk, of);
  if (run === undefined) return;
  const value = (of.begun += 1);
  void run.replica.putDraft({ key: "contact:x", value }).then(
    () => (of.kept = Math.max(of.kept, value)),
    () => undefined,
  );
};

const move: Happening = async ({ fleet }) => {
  for (let count = fleet.schedule.chance.upTo(8); count > 0; count -= 1) await fleet.schedule.step();
};

const restart: Happening = async ({ fleet }, phone) => {
  kill(phone);
  if (fleet.schedule.chance.upTo(3) > 0) await start(fleet, phone);
};

const trouble: Happening = ({ fleet }, phone) => {
  phone.trouble = fleet.schedule.chance.upTo(2) === 0 ? "none" : fleet.schedule.chance.pick(troubles);
};

const wrongClock: Happening = ({ fleet }, phone) => {
  phone.clockError = (fleet.schedule.chance.upTo(7) - 3) * DAYS;
};

const lateArrival: Happening = async ({ fleet }) => {
  await fleet.late
    .shift()?.()
    .catch(() => undefined);
};

const unattended: Happening = ({ fleet }, phone) => sendLetters(fleet, phone);

const sync: Happening = ({ fleet }, phone) => beginSync(fleet, phone);

const often: readonly Happening[] = [write, write, edit, keystroke, sync, sync, move, move, move];
const seldom: readonly Happening[] = [restart, trouble, wrongClock, lateArrival, unattended];

/** What only some runs know: a backup put back, access withdrawn, or a disk that the browser empties. */
function extraOf(seed: number, { fleet, courseIds }: Story): readonly Happening[] {
  let backup = fleet.server.backup();
  const kinds: readonly (readonly Happening[])[] = [
    [],
    [() => void (backup = fleet.server.backup()), () => backup()],
    [() => void fleet.server.hidden.add(courseIds[1])],
    [emptied],
  ];
  return kinds[seed % kinds.length] ?? [];
}

const emptied: Happening = async (story, { disk }) => {
  for (const tab of disk.tabs) kill(tab);
  if (disk.memory === undefined) await deleteDatabase(disk.name);
  else disk.memory = memoryDisk();
  story.emptied.add(disk);
  story.drafts.delete(disk);
  for (const tab of disk.tabs) await start(story.fleet, tab);
};

function deleteDatabase(name: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const asked = indexedDB.deleteDatabase(name);
    asked.addEventListener("success", () => resolve());
    asked.addEventListener("error", reject);
  });
}

/** Lives one run: chance, until the seed has had its say; then everything is healed and brought in step. */
export async function live(seed: number, length: number): Promise<Story> {
  const story = await begin(seed);
  const { chance } = story.fleet.schedule;
  const happenings = [...often, ...often, ...seldom, ...extraOf(seed, story)];
  for (let count = 0; count < length; count += 1) {
    const phone = story.phones[chance.upTo(story.phones.length)];
    const happening = happenings[chance.upTo(happenings.length)];
    if (phone !== undefined) await happening?.(story, phone);
  }
  await heal(story);
  return story;
}

async function heal(story: Story): Promise<void> {
  const { fleet, phones } = story;
  for (const phone of phones) Object.assign(phone, { trouble: "none", clockError: 0 });
  fleet.server.diesAfter = undefined;
  await quiet(story);
  while (fleet.late.length > 0)
    await fleet.late
      .shift()?.()
      .catch(() => undefined);
  for (const phone of phones) if (phone.run === undefined) await start(fleet, phone);
  await quiet(story);
  await allInStep(story);
}

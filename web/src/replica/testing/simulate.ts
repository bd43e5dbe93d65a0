import "fake-indexeddb/auto";
import { isDeepStrictEqual } from "node:util";
import { fold } from "@tovholder/domain/course/fold.ts";
import { expect } from "vitest";
import { live, type Story } from "./story.ts";

/** What must hold after any run, in words that say what was lost; empty when nothing was. */
function broken(story: Story): readonly string[] {
  return [...lost(story), ...doubled(story), ...apart(story), ...unsettled(story), ...draftsLost(story)];
}

function journals({ fleet, courseIds }: Story) {
  return courseIds.map((courseId) => ({ courseId, entries: fleet.server.journal(courseId) }));
}

function snapshotOf(phone: Story["phones"][number] | undefined) {
  const snapshot = phone?.run?.replica.snapshot();
  if (snapshot === undefined) throw new Error("A device did not come up again");
  return snapshot;
}

/** What was said to be saved is in the journal, or stands refused on the device it was written on. */
function lost(story: Story): readonly string[] {
  const recorded = new Set(journals(story).flatMap(({ entries }) => entries.map(({ commandId }) => commandId)));
  return [...story.saved].flatMap(([commandId, disk]) => {
    if (recorded.has(commandId) || story.emptied.has(disk)) return [];
    const item = snapshotOf(disk.tabs[0]).outbox.find(({ command }) => command.commandId === commandId);
    return item?.status === "refused" && item.refusal !== undefined ? [] : [`${commandId} was saved and is lost`];
  });
}

function doubled(story: Story): readonly string[] {
  return journals(story).flatMap(({ courseId, entries }) => {
    const ids = entries.map(({ entryId }) => entryId);
    return new Set(ids).size === ids.length ? [] : [`${courseId} holds an entry twice`];
  });
}

/** Every device shows what the server has, to the letter, and nothing that it may not read. */
function apart(story: Story): readonly string[] {
  return journals(story).flatMap(({ courseId, entries }) =>
    story.phones.flatMap((phone, index) => {
      const held = snapshotOf(phone).byId.get(courseId);
      if (story.fleet.server.hidden.has(courseId))
        return held === undefined ? [] : [`device ${index} kept ${courseId}`];
      const same = isDeepStrictEqual(held?.entries, entries) && isDeepStrictEqual(held?.state, fold(entries));
      return same ? [] : [`device ${index} differs from the server in ${courseId}`];
    }),
  );
}

function unsettled(story: Story): readonly string[] {
  return story.phones.flatMap((phone, index) =>
    snapshotOf(phone)
      .outbox.filter(({ status }) => status !== "refused")
      .map(({ command }) => `device ${index} still has ${command.commandId} on its way`),
  );
}

/** The draft is the last that was said to be kept, or one typed after it. */
function draftsLost({ drafts }: Story): readonly string[] {
  return [...drafts].flatMap(([disk, { kept, begun }]) => {
    const value = snapshotOf(disk.tabs[0]).drafts[0]?.value ?? 0;
    return typeof value === "number" && value >= kept && value <= begun ? [] : [`draft ${kept} is lost`];
  });
}

/** Lives the runs of these seeds and looks at each; fails with the seed that shows what was lost. */
export async function simulate({ from, runs }: { readonly from: number; readonly runs: number }): Promise<void> {
  for (let seed = from; seed < from + runs; seed += 1) {
    const story = await live(seed, 20);
    expect(broken(story), `SEED=${seed} SIMULATIONS=1`).toEqual([]);
    for (const { run } of story.phones) run?.store.close();
    for (const { name, memory } of story.disks) if (memory === undefined) indexedDB.deleteDatabase(name);
  }
}

/** What a run of the tests asks for: one seed alone, when it is named. */
export function asked(part: { readonly from: number; readonly runs: number }) {
  const { SEED, SIMULATIONS } = process.env;
  return {
    from: SEED === undefined ? part.from : Number(SEED),
    runs: SIMULATIONS === undefined ? part.runs : Number(SIMULATIONS),
  };
}

import type { Actor } from "@tovholder/domain/access/actor.ts";
import type { CommandAnswer } from "@tovholder/domain/sync/protocol.ts";
import type { Clock } from "../replica/clock.ts";
import { openReplica, type Replica } from "../replica/replica.ts";
import type { SyncLoop } from "../replica/sync-loop.ts";
import { memoryDisk, memoryStoreOn } from "../replica/memory-store.ts";

/** Nothing is ever sent, so there is nothing to tell. */
export const noSync: SyncLoop = {
  status: () => quiet,
  subscribe: () => () => undefined,
  kick: () => undefined,
  stop: () => undefined,
};
const quiet = { phase: "quiet", progress: undefined } as const;

/**
 * The program's own replica on a store in memory. It has no way to the server: what it accepts it confirms itself, with the
 * very entries that `decide` gave, so that the real screens show a course that has been received.
 */
export async function openExerciseReplica(actor: Actor, clock: Clock): Promise<Replica> {
  const replica = await openReplica({ store: memoryStoreOn(memoryDisk(), "exercise"), actor, clock });
  const confirmed = async <Answer>(act: Promise<Answer>): Promise<Answer> => {
    const answer = await act;
    await confirmAll(replica, clock);
    return answer;
  };
  return {
    ...replica,
    issue: (...intention) => confirmed(replica.issue(...intention)),
    undo: (commandId) => confirmed(replica.undo(commandId)),
  };
}

async function confirmAll(replica: Replica, clock: Clock): Promise<void> {
  const [command] = await replica.wire.takeBatch(1);
  if (command === undefined) return;
  const { commandId, courseId } = command;
  const all = replica.snapshot().byId.get(courseId)?.entries ?? [];
  const entries = all.filter((entry) => entry.commandId === commandId);
  const version = entries.at(-1)?.seq ?? 1;
  const answer: CommandAnswer = { outcome: "accepted", commandId, courseId, version, entries };
  await replica.wire.settle([answer], clock().toISOString());
  await confirmAll(replica, clock);
}

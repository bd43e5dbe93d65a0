import { protocolVersion, pullAnswerSchema, pushAnswerSchema } from "@tovholder/domain/sync/protocol.ts";
import type { PullAnswer, PullRequest, PushAnswer, PushRequest } from "@tovholder/domain/sync/protocol.ts";
import type { Command } from "@tovholder/domain/course/commands.ts";
import { ApiError, callApi } from "../app/api.ts";
import type { Replica } from "./replica.ts";

/** The server's side of synchronising. */
export interface Wire {
  readonly push: (request: PushRequest) => Promise<PushAnswer>;
  readonly pull: (request: PullRequest) => Promise<PullAnswer>;
}

/**
 * A network that goes in the middle may leave a request without an end, and all that comes after it waiting. Chosen by Tovholder:
 * ten times what the first courses take on a slow 3G.
 */
const answerWithinMs = 90_000;
const inTime = () => ({ method: "POST", signal: AbortSignal.timeout(answerWithinMs) }) as const;

export const serverWire: Wire = {
  push: (body) => callApi("/api/sync/push", { ...inTime(), body, schema: pushAnswerSchema }),
  pull: (body) => callApi("/api/sync/pull", { ...inTime(), body, schema: pullAnswerSchema }),
};

export interface SyncProgress {
  readonly done: number;
  readonly total: number;
}

/** Most commands in one push. */
const batchSize = 50;

/**
 * One round: commands out, then news in. Ends when the server has said that there is no more, and throws `ApiError` when it
 * could not; what was done till then stands.
 */
export async function syncOnce(
  replica: Replica,
  wire: Wire,
  onProgress: (progress: SyncProgress) => void = () => undefined,
): Promise<void> {
  for (;;) {
    const commands = await replica.wire.takeBatch(batchSize);
    if (commands.length === 0) break;
    const whole = await push(replica, wire, commands);
    if (!whole) await pull(replica, wire, onProgress);
  }
  await pull(replica, wire, onProgress);
}

/** Sends commands; one that the server cannot even read is refused alone, so that it does not hold up the others. */
async function push(replica: Replica, wire: Wire, commands: readonly Command[]): Promise<boolean> {
  try {
    const answer = await wire.push({ protocol: protocolVersion, commands: [...commands] });
    return await replica.wire.settle(answer.answers, answer.at);
  } catch (error) {
    if (!(error instanceof ApiError) || error.failure !== "refused") throw error;
    if (commands.length === 1) return refuseUnread(replica, commands, error);
    let whole = true;
    for (const command of commands) whole = (await push(replica, wire, [command])) && whole;
    return whole;
  }
}

function refuseUnread(replica: Replica, commands: readonly Command[], { detail }: ApiError): Promise<boolean> {
  const refusal = { code: "not-allowed", message: { da: detail, en: detail } } as const;
  const answers = commands.map(
    ({ commandId, courseId }) => ({ outcome: "refused", commandId, courseId, refusal }) as const,
  );
  return replica.wire.settle(answers, new Date().toISOString());
}

async function pull(replica: Replica, wire: Wire, onProgress: (progress: SyncProgress) => void): Promise<void> {
  for (;;) {
    const answer = await wire.pull({ protocol: protocolVersion, known: replica.wire.known() });
    await replica.wire.takePull(answer);
    onProgress({ done: replica.wire.known().length, total: answer.total });
    if (!answer.more) return;
  }
}

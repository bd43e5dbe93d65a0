import { ApiError, type ApiFailure } from "../app/api.ts";

/** What can stand in the way of synchronising; `device` is this device itself, such as a disk that is full. */
export type Obstacle = Exclude<ApiFailure, "refused"> | "device";

/** Why a round of synchronising ended early. */
export interface Hindrance {
  readonly failure: Obstacle;
  /** Seconds after which the server wants to be asked again, when it said so. */
  readonly retryAfter?: number | undefined;
}

export function hindranceOf(error: unknown): Hindrance {
  // The next round tries anew.
  if (!(error instanceof ApiError)) return { failure: "device" };
  const { failure, retryAfter } = error;
  // What is refused of a command stands at the command; a round as a whole has nothing that could be.
  return { failure: failure === "refused" ? "server" : failure, retryAfter };
}

const EVERY_MS = 60_000;
const FIRST_WAIT_MS = 2_000;

/**
 * Milliseconds until the next round: longer and longer after failures, and never before the server has asked for it. `chance`,
 * from 0 to 1, spreads it, so that a whole team does not come back in the same second.
 */
export function nextTryAfter(hindrance: Hindrance | undefined, failures: number, chance: number): number {
  if (hindrance === undefined || hindrance.failure === "signed-out") return EVERY_MS;
  if (hindrance.retryAfter !== undefined) return hindrance.retryAfter * 1000 * (1 + chance / 2);
  const wait = Math.min(EVERY_MS, FIRST_WAIT_MS * 2 ** Math.min(failures - 1, 5));
  return wait * (0.75 + chance / 2);
}

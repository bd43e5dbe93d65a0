import { z } from "zod";
import { ApiError, callApi, noContent } from "../app/api.ts";
import { session } from "../session/state.ts";

const checkInSchema = z.object({
  checkInId: z.string(),
  name: z.string(),
  colleagueName: z.string(),
  place: z.string(),
  note: z.string(),
  backBy: z.string(),
  overdue: z.boolean(),
  as: z.enum(["own", "colleague", "coordinator"]),
});
export type CheckIn = z.infer<typeof checkInSchema>;

const listSchema = z.object({ at: z.string(), checkIns: z.array(checkInSchema) });

export interface CheckIns {
  readonly open: readonly CheckIn[];
  /** Milliseconds that the server's clock is ahead of this device's: the server keeps the time. */
  readonly ahead: number;
  /** Ids that somebody has said to be back, but the server has not heard yet. */
  readonly waiting: ReadonlySet<string>;
  /** Whether the last question got no answer. */
  readonly stale: boolean;
}

const nothing: CheckIns = { open: [], ahead: 0, waiting: new Set(), stale: false };
let now = nothing;
// From the lock one may go on to sign in as another.
session.subscribe(() => {
  if (session.state().kind === "signed-out" && now !== nothing) show(nothing);
});
const listeners = new Set<() => void>();

function show(next: Partial<CheckIns>): void {
  now = { ...now, ...next };
  for (const listener of listeners) listener();
}

export function subscribeCheckIns(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function checkInsNow(): CheckIns {
  return now;
}

/** The server's time, in milliseconds. */
export function serverNow(): number {
  return Date.now() + now.ahead;
}

/** Whether the time has passed, by the server's word or by its clock as this device has counted it on. */
export function isLate({ overdue, backBy }: CheckIn, time: number): boolean {
  return overdue || Date.parse(backBy) <= Math.max(time, serverNow());
}

/** Sends what waits, and asks who is out. Failures leave the picture, marked as old. */
export async function askCheckIns(): Promise<void> {
  try {
    for (const id of now.waiting) await sendDone(id);
    const { at, checkIns } = await callApi("/api/check-ins", { schema: listSchema });
    const open = isLocked() ? checkIns.map(nameless) : checkIns;
    show({ open, ahead: Date.parse(at) - Date.now(), stale: false });
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    show({ stale: true });
  }
}

async function sendDone(checkInId: string): Promise<void> {
  try {
    await callApi(`/api/check-ins/${checkInId}/done`, { method: "POST", body: {}, schema: noContent });
  } catch (error) {
    // Turned down: somebody else has already said so. Without an answer it waits.
    if (!(error instanceof ApiError) || error.failure !== "refused") throw error;
  }
  show({ waiting: new Set([...now.waiting].filter((one) => one !== checkInId)) });
}

/** Says that somebody is back; true once the server has heard it, else it is sent as soon as there is a network. */
export async function sayBack(checkInId: string): Promise<boolean> {
  show({ waiting: new Set([...now.waiting, checkInId]) });
  await askCheckIns();
  return !now.waiting.has(checkInId);
}

/**
 * Forgets everything, when somebody else signs in on the device. Behind the lock the alarm must still go, and who has said to
 * be back must be heard: the times and ids stay, and nobody reads who is out, nor where.
 */
export function forgetCheckIns(): void {
  show(isLocked() ? { open: now.open.map(nameless) } : nothing);
}

function isLocked(): boolean {
  return session.state().kind === "locked";
}

function nameless(checkIn: CheckIn): CheckIn {
  return { ...checkIn, name: "", colleagueName: "", place: "", note: "" };
}

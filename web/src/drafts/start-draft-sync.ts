import { ApiError } from "../app/api.ts";
import type { Replica } from "../replica/replica.ts";
import type { SyncLoop } from "../replica/sync-loop.ts";
import { serverDrafts, syncDrafts } from "./draft-sync.ts";

/** Least time between two sendings while somebody types. */
const typingMs = 5_000;

/**
 * Lets drafts follow the worker: after each round of synchronising, when the page is left, and every five seconds while
 * somebody types. It goes beside the commands and never before them; a failure waits for the next round.
 */
export function startDraftSync(replica: Replica, loop: SyncLoop): () => void {
  const stopping = new AbortController();
  let running: Promise<void> | undefined;
  let asked: { readonly news: boolean } | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let drafts = replica.snapshot().drafts;

  const work = async () => {
    for (let due = asked; due !== undefined && !stopping.signal.aborted; due = asked) {
      asked = undefined;
      const { news } = due;
      await oneTabAtATime(replica, () => syncDrafts(replica, serverDrafts, { ask: news })).catch(leaveForLater);
    }
    drafts = replica.snapshot().drafts;
    running = undefined;
  };
  const run = (news: boolean) => {
    clearTimeout(timer);
    timer = undefined;
    if (loop.status().phase !== "quiet" || !navigator.onLine || stopping.signal.aborted) return;
    asked = { news: news || (asked?.news ?? false) };
    running ??= work();
  };
  let phase = loop.status().phase;
  const unloop = loop.subscribe(() => {
    const ended = phase === "working" && loop.status().phase === "quiet";
    phase = loop.status().phase;
    if (ended) run(true);
  });
  const undraft = replica.subscribe(() => {
    if (replica.snapshot().drafts === drafts) return;
    drafts = replica.snapshot().drafts;
    if (running === undefined) timer ??= setTimeout(() => run(false), typingMs);
  });
  const { signal } = stopping;
  const leave = () => run(false);
  for (const kind of ["blur", "pagehide"]) addEventListener(kind, leave, { signal });
  document.addEventListener("visibilitychange", () => document.hidden && leave(), { signal });
  // A round may have ended before anybody listened.
  run(true);
  return () => {
    stopping.abort();
    clearTimeout(timer);
    unloop();
    undraft();
  };
}

async function oneTabAtATime(replica: Replica, work: () => Promise<void>): Promise<void> {
  const lock = `tovholder-drafts-${replica.actor.accountId}`;
  await ("locks" in navigator ? navigator.locks.request(lock, work) : work());
}

/** No net, signed out, or a store that was closed under way: all is on the device, and the next round tries again. */
function leaveForLater(error: unknown): void {
  if (error instanceof ApiError || error instanceof DOMException) return;
  throw error;
}

import { hindranceOf, nextTryAfter, type Hindrance, type Obstacle } from "./next-try.ts";
import type { Replica } from "./replica.ts";
import { serverWire, syncOnce, type SyncProgress } from "./sync.ts";

/** Where synchronising stands. Success is told by the replica's `receivedAt`, which is the server's own word. */
export interface SyncStatus {
  readonly phase: "quiet" | "working" | Obstacle;
  readonly progress: SyncProgress | undefined;
  /** Instant in UTC when it is tried again by itself, after something stood in the way. */
  readonly nextTry?: string | undefined;
}

export interface SyncLoop {
  readonly status: () => SyncStatus;
  readonly subscribe: (listener: () => void) => () => void;
  /** Synchronise now, or once more after the round that runs. */
  readonly kick: () => void;
  readonly stop: () => void;
}

/** Longest time without a key or a touch in which this page asks by itself: a page left open must not keep a session alive. */
const idleMs = 10 * 60_000;

/** Asked before each round; answers why nothing can be sent now. */
type Ready = () => Promise<"offline" | "signed-out" | undefined>;

interface Loop {
  readonly replica: Replica;
  readonly ready: Ready;
  readonly listeners: Set<() => void>;
  status: SyncStatus;
  running: boolean;
  again: boolean;
  stopped: boolean;
  failures: number;
  /** When the worker last touched the page, in milliseconds of `performance.now()`. */
  touched: number;
  timer: ReturnType<typeof setTimeout> | undefined;
  live: EventSource | undefined;
}

/**
 * Keeps a replica and the server together: on every change, on return of net or focus, on the server's word, and each
 * minute.
 */
export function startSyncLoop(replica: Replica, ready: Ready): SyncLoop {
  const loop: Loop = {
    replica,
    ready,
    listeners: new Set(),
    status: { phase: "quiet", progress: undefined },
    running: false,
    again: false,
    stopped: false,
    failures: 0,
    touched: performance.now(),
    timer: undefined,
    live: undefined,
  };
  const kick = () => void run(loop);
  const unlisten = listen(loop, kick);
  kick();
  return {
    status: () => loop.status,
    subscribe(listener) {
      loop.listeners.add(listener);
      return () => loop.listeners.delete(listener);
    },
    kick,
    stop() {
      loop.stopped = true;
      clearTimeout(loop.timer);
      unlisten();
    },
  };
}

function listen(loop: Loop, kick: () => void): () => void {
  const controller = new AbortController();
  const { signal } = controller;
  const touch = () => {
    const returned = isIdle(loop);
    loop.touched = performance.now();
    if (returned) kick();
  };
  const passive = { signal, passive: true };
  for (const kind of ["pointerdown", "keydown", "focus"]) addEventListener(kind, touch, passive);
  addEventListener("online", kick, { signal });
  addEventListener("focus", kick, { signal });
  document.addEventListener("visibilitychange", () => !document.hidden && kick(), { signal });
  let waiting = 0;
  const unsubscribe = loop.replica.subscribe(() => {
    const now = loop.replica.snapshot().outbox.filter((item) => item.status === "waiting").length;
    if (now > waiting) kick();
    waiting = now;
  });
  return () => {
    controller.abort();
    loop.live?.close();
    unsubscribe();
  };
}

async function run(loop: Loop): Promise<void> {
  loop.again = true;
  if (loop.running || loop.stopped) return;
  loop.running = true;
  clearTimeout(loop.timer);
  let hindrance: Hindrance | undefined;
  while (loop.again && hindrance === undefined) {
    loop.again = false;
    hindrance = await round(loop);
  }
  loop.running = false;
  loop.failures = hindrance === undefined ? 0 : loop.failures + 1;
  if (hindrance === undefined) hearLive(loop);
  const wait = nextTryAfter(hindrance, loop.failures, Math.random());
  const nextTry = hindrance && new Date(Date.now() + wait).toISOString();
  show(loop, { phase: hindrance?.failure ?? "quiet", progress: undefined, nextTry });
  // Stopped can have become true while waiting for the server.
  if (!loop.stopped) loop.timer = setTimeout(() => onTimer(loop), wait);
}

/** Told to the window when the server says that somebody is overdue; also where nobody has touched the page for long. */
export const checkInHeard = "tovholder-check-in";

/** Told to the window when a supervision meeting of one's team has changed; says which, and nothing of what was said. */
export const supervisionHeard = "tovholder-supervision";

/** Listens for the server's word. A browser gives up for good when it is turned away, so the next round that succeeds listens anew. */
function hearLive(loop: Loop): void {
  if (loop.stopped || (loop.live !== undefined && loop.live.readyState !== EventSource.CLOSED)) return;
  loop.live = new EventSource("/api/live");
  loop.live.addEventListener("course", () => void (isIdle(loop) || run(loop)));
  loop.live.addEventListener("supervision", ({ data }: MessageEvent<string>) => {
    dispatchEvent(new CustomEvent(supervisionHeard, { detail: JSON.parse(data) }));
  });
  loop.live.addEventListener("check-in", () => dispatchEvent(new Event(checkInHeard)));
}

function isIdle({ touched }: Loop): boolean {
  return performance.now() - touched > idleMs;
}

/** What is typed is sent however long it takes; only asking for news stops while nobody is there. */
function onTimer(loop: Loop): void {
  const unsent = loop.replica.snapshot().outbox.some((item) => item.status !== "refused");
  if (unsent || !isIdle(loop)) void run(loop);
}

/** One round, held by at most one tab at a time. */
async function round(loop: Loop): Promise<Hindrance | undefined> {
  show(loop, { phase: "working", progress: undefined });
  const failure = await loop.ready();
  if (failure !== undefined) return { failure };
  const work = () => syncOnce(loop.replica, serverWire, (progress) => show(loop, { phase: "working", progress }));
  try {
    const lock = `tovholder-sync-${loop.replica.actor.accountId}`;
    await ("locks" in navigator ? navigator.locks.request(lock, work) : work());
    return undefined;
  } catch (error) {
    return hindranceOf(error);
  }
}

function show(loop: Loop, status: SyncStatus): void {
  if (loop.stopped) return;
  loop.status = status;
  for (const listener of loop.listeners) listener();
}

import type { Forecast } from "@tovholder/domain/forecast/bands.ts";
import type { Simulation } from "@tovholder/domain/forecast/simulate.ts";
import { createSimulationThread } from "./simulation-thread.ts";

/** What became of a simulation: its bands, or no place in the queue, or nobody waiting for it any more. */
export type Simulated =
  | { readonly kind: "done"; readonly forecast: Forecast }
  | { readonly kind: "busy" }
  | { readonly kind: "cancelled" };

export interface Simulator {
  /** Rejects only when the thread fails: a fault of ours. */
  run(simulation: Simulation, signal: AbortSignal): Promise<Simulated>;
  /** Ends the thread; whoever waits is told that it was cancelled. */
  close(): Promise<void>;
}

export interface SimulatorLimits {
  /** How many may wait beside the one that is reckoned. */
  readonly queue: number;
  /** The thread is let go after this long without work. */
  readonly idleMs: number;
}

const usual: SimulatorLimits = { queue: 12, idleMs: 20_000 };

interface Job {
  readonly simulation: Simulation;
  readonly settle: (simulated: Simulated) => void;
  readonly fail: (cause: unknown) => void;
}

/** One thread for all: reckoning is short, and two at once would take each other's processor and everybody else's. */
export function createSimulator({ queue: longest, idleMs }: SimulatorLimits = usual): Simulator {
  const thread = createSimulationThread(idleMs);
  const queue: Job[] = [];
  let running: Job | undefined;

  async function reckon(job: Job): Promise<void> {
    try {
      job.settle({ kind: "done", forecast: await thread.reckon(job.simulation) });
    } catch (cause) {
      job.fail(cause);
    }
    if (running === job) next();
  }

  function next(): void {
    running = queue.shift();
    if (running !== undefined) void reckon(running);
  }

  /** What is being reckoned can only be ended with its thread. */
  function cancel(job: Job): void {
    job.settle({ kind: "cancelled" });
    if (queue.includes(job)) queue.splice(queue.indexOf(job), 1);
    if (running !== job) return;
    void thread.end();
    next();
  }

  return {
    run(simulation, signal) {
      if (signal.aborted) return Promise.resolve({ kind: "cancelled" });
      if (queue.length >= longest) return Promise.resolve({ kind: "busy" });
      return new Promise((settle, fail) => {
        const job: Job = { simulation, settle, fail };
        // Of no effect once it is done: a job that is neither waiting nor reckoned is left alone.
        signal.addEventListener("abort", () => cancel(job), { once: true });
        queue.push(job);
        if (running === undefined) next();
      });
    },
    async close() {
      const left = running === undefined ? queue.splice(0) : [running, ...queue.splice(0)];
      running = undefined;
      for (const job of left) job.settle({ kind: "cancelled" });
      await thread.end();
    },
  };
}

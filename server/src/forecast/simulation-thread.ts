import { Worker } from "node:worker_threads";
import type { Forecast } from "@tovholder/domain/forecast/bands.ts";
import type { Simulation } from "@tovholder/domain/forecast/simulate.ts";

/** A thread that reckons one simulation at a time, started when first asked. */
export interface SimulationThread {
  /** Rejects when the thread fails; never settles when it is ended meanwhile. */
  reckon(simulation: Simulation): Promise<Forecast>;
  /** Ends what is being reckoned too. The next question starts a new one. */
  end(): Promise<void>;
}

/** The thread and its memory are let go after `idleMs` without work. */
export function createSimulationThread(idleMs: number): SimulationThread {
  let worker: Worker | undefined;
  let idle: NodeJS.Timeout | undefined;

  async function end(): Promise<void> {
    clearTimeout(idle);
    const ending = worker;
    worker = undefined;
    await ending?.terminate();
  }

  function reckon(simulation: Simulation): Promise<Forecast> {
    clearTimeout(idle);
    const at = (worker ??= startWorker());
    return new Promise((resolve, reject) => {
      const fail = (cause: unknown) => {
        if (worker === at) worker = undefined;
        reject(cause);
      };
      at.once("error", fail);
      // The thread answers one simulation with one forecast: `simulation-worker.ts`.
      at.once("message", (forecast: Forecast) => {
        at.off("error", fail);
        idle = setTimeout(() => void end(), idleMs).unref();
        resolve(forecast);
      });
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread of Node, which has no origin
      at.postMessage(simulation);
    });
  }

  return { reckon, end };
}

function startWorker(): Worker {
  const made = new Worker(new URL("./simulation-worker.ts", import.meta.url));
  // Whatever is asked of it is awaited by a request; the thread itself must not keep the process alive.
  made.unref();
  return made;
}

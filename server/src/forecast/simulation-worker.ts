import { parentPort } from "node:worker_threads";
import { bandsOf } from "@tovholder/domain/forecast/bands.ts";
import { simulate } from "@tovholder/domain/forecast/simulate.ts";
import type { Simulation } from "@tovholder/domain/forecast/simulate.ts";

// The only sender is `createSimulationThread`, whose messages are simulations.
parentPort?.on("message", (simulation: Simulation) => {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread of Node, which has no origin
  parentPort?.postMessage(bandsOf(simulate(simulation)));
});

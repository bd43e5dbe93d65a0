// The second half of the seeds stands in a file of its own, so that both halves run side by side.
import { test } from "vitest";
import { asked, simulate } from "./testing/simulate.ts";

test("nothing typed is lost, nothing is done twice, and all devices end as the server, whatever befalls them, in as many runs more", async () => {
  await simulate(asked({ from: 5_001, runs: 5_000 }));
}, 600_000);

import { test } from "vitest";
import { asked, simulate } from "./testing/simulate.ts";

test("nothing typed is lost, nothing is done twice, and all devices end as the server, whatever befalls them", async () => {
  await simulate(asked({ from: 1, runs: 5_000 }));
}, 600_000);

import { bandsOf } from "@tovholder/domain/forecast/bands.ts";
import { simulate } from "@tovholder/domain/forecast/simulate.ts";
import type { Simulation } from "@tovholder/domain/forecast/simulate.ts";
import { afterEach, expect, test } from "vitest";
import { createSimulator } from "./simulator.ts";
import type { Simulator } from "./simulator.ts";

const open: Simulator[] = [];

function simulator(limits = { queue: 2, idleMs: 60_000 }): Simulator {
  const made = createSimulator(limits);
  open.push(made);
  return made;
}

afterEach(async () => {
  for (const one of open.splice(0)) await one.close();
});

function asked(changes: Partial<Simulation> = {}): Simulation {
  return {
    team: { courses: [{ stage: 1, weeksLeft: 5, phaseWeeks: 13 }], waiting: 3, capacity: 20 },
    assumptions: {
      referralsPerWeek: 0.5,
      contactWeeks: [3, 4, 6],
      phaseWeeks: [9, 13],
      lateWeeks: [-1, 0, 2],
      earlyEndPerWeek: 0.01,
      weights: [0.5, 1.5, 1, 0.5],
    },
    scenario: { changes: [] },
    weeks: 30,
    runs: 50,
    seed: 3,
    ...changes,
  };
}

const nobodyLeaves = new AbortController().signal;

test("the thread gives the domain's own figures, one after the other, and is there again after it was let go", async () => {
  const one = simulator({ queue: 9, idleMs: 0 });
  const seeds = [3, 4, 3];
  const answers = await Promise.all(seeds.map((seed) => one.run(asked({ seed }), nobodyLeaves)));
  expect(answers).toEqual(seeds.map((seed) => ({ kind: "done", forecast: bandsOf(simulate(asked({ seed }))) })));
  expect(answers[0]).not.toEqual(answers[1]);
  expect(await one.run(asked(), nobodyLeaves)).toEqual(answers[0]);
});

test("whoever finds the queue full is told at once, and the others get theirs", async () => {
  const one = simulator();
  const kinds = await Promise.all(
    [1, 2, 3, 4].map(async (seed) => (await one.run(asked({ seed }), nobodyLeaves)).kind),
  );
  expect(kinds).toEqual(["done", "done", "done", "busy"]);
});

test("who leaves is let go, waiting or reckoned, and the next in line is not", async () => {
  const one = simulator({ queue: 9, idleMs: 60_000 });
  const [first, second] = [new AbortController(), new AbortController()];
  // So long that only a thread that is ended can be done with it here.
  const endless = one.run(asked({ runs: 100_000, weeks: 500 }), first.signal);
  const waiting = one.run(asked(), second.signal);
  const last = one.run(asked(), nobodyLeaves);
  second.abort();
  expect(await waiting).toEqual({ kind: "cancelled" });
  first.abort();
  expect(await endless).toEqual({ kind: "cancelled" });
  expect((await last).kind).toBe("done");
  expect(await one.run(asked(), first.signal)).toEqual({ kind: "cancelled" });
});

test("closing tells everybody who waits", async () => {
  const one = simulator();
  const both = [1, 2].map((seed) => one.run(asked({ seed, runs: 100_000 }), nobodyLeaves));
  await one.close();
  expect(await Promise.all(both)).toEqual([{ kind: "cancelled" }, { kind: "cancelled" }]);
});

test("a thread that fails is a fault, and the next question gets a thread of its own", async () => {
  const one = simulator();
  await expect(one.run(asked({ runs: -1 }), nobodyLeaves)).rejects.toThrow();
  expect((await one.run(asked(), nobodyLeaves)).kind).toBe("done");
});

import type { Assumptions } from "../domain/src/forecast/assumptions.ts";
import type { Simulation } from "../domain/src/forecast/simulate.ts";
import { scenarioCodes, scenarioOf } from "../domain/src/forecast/team-now.ts";
import { createSimulator } from "../server/src/forecast/simulator.ts";

/**
 * The forecast of a team of eight in its thread: 10,000 runs of 104 weeks, every scenario, bands included. The thread's own start is
 * counted in the first. Run it by itself.
 */
const assumptions: Assumptions = {
  referralsPerWeek: (8 * 11) / 52,
  contactWeeks: [2, 3, 3, 4, 4, 4, 5, 5, 6, 8],
  phaseWeeks: [9, 13, 13],
  lateWeeks: [-1, 0, 0, 0, 0, 0, 0, 1, 1, 3],
  earlyEndPerWeek: 1 / 150,
  weights: [0.5, 1.5, 1, 0.5],
};
const stages = [0, 1, 1, 2, 2, 3] as const;
const courses = Array.from({ length: 66 }, (_, index) => ({
  stage: stages[index % stages.length] ?? 0,
  weeksLeft: index % 13,
  phaseWeeks: 13,
}));
const base = { team: { courses, waiting: 9, capacity: 80 }, assumptions, weeks: 104, runs: 10_000 };

function medianOf(numbers: readonly number[]): number {
  return [...numbers].sort((left, right) => left - right)[Math.floor(numbers.length / 2)] ?? Number.NaN;
}

const simulator = createSimulator();
const { signal } = new AbortController();

interface Taken {
  readonly ms: number;
  /** Of this process, its thread included: says more than the clock while others use the machine. */
  readonly processor: number;
}

async function timed(simulation: Simulation): Promise<Taken> {
  const [begun, before] = [performance.now(), process.cpuUsage()];
  const { kind } = await simulator.run(simulation, signal);
  if (kind !== "done") throw new Error(kind);
  const { user, system } = process.cpuUsage(before);
  return { ms: performance.now() - begun, processor: (user + system) / 1000 };
}

console.log(`Node ${process.version}, ${base.runs} runs of ${base.weeks} weeks, ${courses.length} courses now`);
for (const code of scenarioCodes) {
  const scenario = scenarioOf(code, { limitPerFte: 10, referralsAMonth: 4 });
  const all: Taken[] = [];
  for (let seed = 1; seed <= 11; seed += 1) all.push(await timed({ ...base, scenario, seed }));
  const rest = all.slice(1);
  const middle = medianOf(rest.map(({ ms }) => ms)).toFixed(0);
  const slowest = Math.max(...rest.map(({ ms }) => ms)).toFixed(0);
  const processor = medianOf(rest.map((one) => one.processor)).toFixed(0);
  console.log(
    `${code}: first ${all[0]?.ms.toFixed(0)} ms, then ${middle} ms, slowest ${slowest} ms (processor ${processor} ms)`,
  );
}
await simulator.close();

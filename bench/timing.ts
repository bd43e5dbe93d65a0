export interface Taken<T> {
  readonly ms: number;
  /** Of this process, collector and compiler included: says more than the clock while others use the machine. */
  readonly processorMs: number;
  readonly result: T;
}

/** How long some work takes, by the clock and of the processor. */
export function timed<T>(work: () => T): Taken<T> {
  const before = process.cpuUsage();
  const begun = performance.now();
  const result = work();
  const ms = performance.now() - begun;
  const { user, system } = process.cpuUsage(before);
  return { ms, processorMs: (user + system) / 1000, result };
}

function medianOf(numbers: readonly number[]): number {
  return [...numbers].sort((left, right) => left - right)[Math.floor(numbers.length / 2)] ?? Number.NaN;
}

/** Writes the first run, then the medians of ten. */
export function measured(name: string, work: () => unknown): void {
  const first = timed(work);
  const runs = Array.from({ length: 10 }, () => timed(work));
  const [ms, processor] = [medianOf(runs.map((run) => run.ms)), medianOf(runs.map((run) => run.processorMs))];
  console.log(
    `${name}: first ${first.ms.toFixed(0)} ms, then ${ms.toFixed(0)} ms (processor ${processor.toFixed(0)} ms)`,
  );
}

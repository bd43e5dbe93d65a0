import type { Outcome } from "./simulate.ts";

/** Where 10, 50 and 90 of a hundred simulated futures lie below. */
export interface Band {
  readonly low: number;
  readonly mid: number;
  readonly high: number;
}

export interface Forecast {
  readonly runs: number;
  /** Standard caseload equivalents, week by week. */
  readonly sce: readonly Band[];
  /** Referrals waiting at the end of each week. */
  readonly queue: readonly Band[];
  readonly finished: Band;
  /** Weeks from referral to the start, for those referred in the first half of the span. */
  readonly wait:
    | {
        readonly mean: number;
        readonly band: Band;
        /** Share still waiting at the end: for them the wait is at least as long. `undefined` when nobody was referred. */
        readonly stillWaiting: number;
      }
    | undefined;
}

const shares = [0.1, 0.5, 0.9] as const;

/** Figures of a simulation: bands, never one line, since the future is not one. */
export function bandsOf(outcome: Outcome): Forecast {
  const { runs, weeks, load, queue, finished } = outcome;
  const every = Array.from({ length: weeks }, (_, week) => week);
  return {
    runs,
    sce: every.map((week) => scaled(bandAt(load, { from: week, step: weeks, count: runs }), 100)),
    queue: every.map((week) => bandAt(queue, { from: week, step: weeks, count: runs })),
    finished: bandAt(finished, { from: 0, step: 1, count: runs }),
    wait: waitOf(outcome),
  };
}

function scaled({ low, mid, high }: Band, by: number): Band {
  return { low: low / by, mid: mid / by, high: high / by };
}

interface Column {
  readonly from: number;
  readonly step: number;
  readonly count: number;
}

/** Values are small whole numbers, so tallying them is quicker than sorting. */
function bandAt(values: Uint16Array, { from, step, count }: Column): Band {
  let most = 0;
  for (let row = 0; row < count; row += 1) most = Math.max(most, values[from + row * step] ?? 0);
  const tally = new Uint32Array(most + 1);
  for (let row = 0; row < count; row += 1) {
    const value = values[from + row * step] ?? 0;
    tally[value] = (tally[value] ?? 0) + 1;
  }
  const [low = 0, mid = 0, high = 0] = shares.map((share) => quantile(tally, Math.floor(share * count)));
  return { low, mid, high };
}

function waitOf({ waits, cut }: Outcome): Forecast["wait"] {
  let all = 0;
  let sum = 0;
  for (const [weeks, count] of waits.entries()) {
    all += count;
    sum += weeks * count;
  }
  if (all === 0) return undefined;
  const [low = 0, mid = 0, high = 0] = shares.map((share) => quantile(waits, share * all));
  return { mean: sum / all, band: { low, mid, high }, stillWaiting: cut / all };
}

/** The value that lies at a rank, by how many there are of each. */
function quantile(tally: Float64Array | Uint32Array, rank: number): number {
  let below = 0;
  for (let value = 0; value < tally.length; value += 1) {
    below += tally[value] ?? 0;
    if (below > rank) return value;
  }
  return tally.length - 1;
}

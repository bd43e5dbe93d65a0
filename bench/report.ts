import type { SliceResult } from "./load.ts";
import { workNames, works } from "./shots.ts";

interface Figures {
  readonly p50: number;
  readonly p95: number;
  readonly perSecond: number;
  /** Processor milliseconds a request. */
  readonly server: number;
  readonly database: number;
}

/** Latency over all slices; the rate is the median slice's, which one bad moment does not move. */
function figuresOf(slices: readonly SliceResult[]): Figures {
  const all = slices.flatMap((slice) => slice.latencies).sort((one, other) => one - other);
  const rates = slices.map((slice) => slice.latencies.length / slice.seconds).sort((one, other) => one - other);
  const spent = (who: "server" | "database") => slices.reduce((sum, slice) => sum + slice.spent[who], 0) / all.length;
  return {
    p50: quantile(all, 0.5),
    p95: quantile(all, 0.95),
    perSecond: quantile(rates, 0.5),
    server: spent("server"),
    database: spent("database"),
  };
}

function quantile(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

/** Prints a table: ours beside the floor, with the ratio of the p50s measured in turns. */
export function report(results: readonly SliceResult[]): void {
  const failures = results.flatMap((slice) => slice.failures.map((failure) => `${slice.name}: ${failure}`));
  for (const failure of new Set(failures.slice(0, 10))) console.log(`FAILED ${failure}`);
  console.log(
    "\n| work | at once | ours p50 / p95 ms | req/s | floor p50 / p95 ms | req/s | p50 ÷ floor | processor ms: server + database | floor |",
  );
  console.log("|---|---|---|---|---|---|---|---|---|");
  for (const work of works) {
    for (const concurrency of [1, 16]) {
      const ours = figuresOf(results.filter((one) => one.name === `${work} ours` && one.concurrency === concurrency));
      const thin = figuresOf(results.filter((one) => one.name === `${work} thin` && one.concurrency === concurrency));
      if (Number.isNaN(ours.p50)) continue;
      console.log(
        `| ${work} ${workNames[work]} | ${concurrency} | ${times(ours)} | ${Math.round(ours.perSecond)} | ${times(thin)} | ` +
          `${Math.round(thin.perSecond)} | ${(ours.p50 / thin.p50).toFixed(2)} | ${processor(ours)} | ${processor(thin)} |`,
      );
    }
  }
  for (const concurrency of [1, 16]) {
    const plain = figuresOf(results.filter((one) => one.name === "plain" && one.concurrency === concurrency));
    console.log(
      `| node:http, a constant | ${concurrency} | | | ${times(plain)} | ${Math.round(plain.perSecond)} | | | |`,
    );
  }
}

function times({ p50, p95 }: Figures): string {
  return `${p50.toFixed(2)} / ${p95.toFixed(2)}`;
}

function processor({ server, database }: Figures): string {
  return `${server.toFixed(2)} + ${database.toFixed(2)}`;
}

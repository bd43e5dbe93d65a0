const rounds = 9;

/** Does something several times, and tells how long it took. */
export async function report(what: string, once: (round: number) => Promise<number>): Promise<void> {
  const all: number[] = [];
  for (let round = 0; round < rounds; round += 1) all.push(await once(round));
  console.log(`${what}: ${inShort(all)}`);
}

export function inShort(all: readonly number[]): string {
  const sorted = all.toSorted((left, right) => left - right);
  const median = sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
  return `median ${median.toFixed(0)} ms, slowest ${sorted.at(-1)?.toFixed(0)} ms (${all.length})`;
}

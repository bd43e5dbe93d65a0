import type { Clock } from "../clock.ts";

/** Takes one from a caller's bucket; gives the seconds to wait when it is empty, else `undefined`. */
export type RateLimit = (caller: string) => number | undefined;

interface Bucket {
  readonly tokens: number;
  readonly at: number;
}

const REMEMBERED_CALLERS = 10_000;

/** A token bucket per caller, holding one minute's worth. In memory: one server process serves all. */
export function createRateLimit(perMinute: number, clock: Clock): RateLimit {
  const buckets = new Map<string, Bucket>();
  return (caller) => {
    const now = clock().getTime();
    const before = buckets.get(caller) ?? { tokens: perMinute, at: now };
    const filled = Math.min(perMinute, before.tokens + ((now - before.at) * perMinute) / 60_000);
    const allowed = filled >= 1;
    buckets.delete(caller);
    buckets.set(caller, { tokens: allowed ? filled - 1 : filled, at: now });
    forgetOldest(buckets);
    return allowed ? undefined : Math.ceil(((1 - filled) * 60) / perMinute);
  };
}

function forgetOldest(buckets: Map<string, Bucket>): void {
  const oldest = buckets.keys().next();
  if (buckets.size > REMEMBERED_CALLERS && !oldest.done) buckets.delete(oldest.value);
}

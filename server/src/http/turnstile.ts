import { Problem } from "./problem.ts";

/** Lets heavy work in a few at a time, in the order it came. */
export type Turnstile = <Result>(work: () => Promise<Result>) => Promise<Result>;

export interface TurnstileSize {
  /** How many are at work at once. */
  readonly atOnce: number;
  /** How many may stand in line; who comes then is told when to come again. */
  readonly line: number;
}

/** How much the latest piece of work counts in what the next is expected to take. */
const NEWS = 0.2;

/**
 * Keeps what many want at the same moment from drowning what everybody needs: a Monday morning's first syncs from the saving of
 * a note. Who finds the line full is answered at once, with the seconds after which it should have moved up.
 */
export function createTurnstile({ atOnce, line }: TurnstileSize): Turnstile {
  const waiting: (() => void)[] = [];
  let inside = 0;
  let expectedMs = 100;
  return async (work) => {
    if (inside >= atOnce) {
      if (waiting.length >= line) throw busy((waiting.length * expectedMs) / atOnce);
      // Whoever leaves hands over the place, so that nobody slips in between.
      await new Promise<void>((resolve) => waiting.push(resolve));
    } else inside += 1;
    const begun = performance.now();
    try {
      return await work();
    } finally {
      expectedMs += (performance.now() - begun - expectedMs) * NEWS;
      const next = waiting.shift();
      if (next === undefined) inside -= 1;
      else next();
    }
  };
}

function busy(waitMs: number): Problem {
  const detail =
    "Mange henter deres forløb lige nu. Det, du har skrevet, bliver på enheden, og programmet prøver selv igen.";
  return new Problem("unavailable", detail, { retryAfterSeconds: 1 + Math.ceil(waitMs / 1000) });
}

/** Chance that comes out the same for the same seed, so that a forecast can be made again to the last digit. */
export interface Chance {
  /** At least 0, below 1. */
  next(): number;
  /** How many events come in a span where `mean` are expected. */
  poisson(mean: number): number;
}

/** Splits a seed into many that have nothing to do with one another (a 32-bit finaliser in the manner of MurmurHash3). */
export function mixSeed(seed: number, part: number): number {
  let mixed = Math.imul(seed ^ Math.imul(part + 0x9e3779b9, 0x85ebca6b), 0xc2b2ae35);
  mixed ^= mixed >>> 16;
  mixed = Math.imul(mixed, 0x85ebca6b);
  mixed ^= mixed >>> 13;
  mixed = Math.imul(mixed, 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}

/** mulberry32 (Tommy Ettinger, public domain): 32 bits of state, ample for ten thousand made-up years. */
export function chanceOf(seed: number): Chance {
  let state = seed | 0;
  function next(): number {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 0x1_0000_0000;
  }
  return {
    next,
    // Knuth's product of uniforms: exact, and quick for the few referrals that a week brings.
    poisson(mean) {
      const floor = Math.exp(-mean);
      let count = 0;
      for (let product = next(); product > floor; product *= next()) count += 1;
      return count;
    },
  };
}

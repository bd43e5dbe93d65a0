/** Chance that comes out the same for the same seed, so that a demo municipality can be made again. */
export interface Random {
  /** At least 0, below 1. */
  next(): number;
  /** A whole number, both ends included. */
  int(from: number, to: number): number;
  chance(probability: number): boolean;
  pick<T>(list: readonly T[]): T;
  /** One of the names, as often as its weight says. */
  weighted<Name extends string>(weights: Readonly<Record<Name, number>>): Name;
  shuffled<T>(list: readonly T[]): readonly T[];
  /** 32 random bits. */
  bits(): number;
  /** A source of its own, so that a change in one place does not move everything after it. */
  branch(name: string): Random;
}

/** Draws every element once before any comes again. */
export type Deck<T> = () => T;

export function createRandom(seed: string): Random {
  let state = hashOf(seed);

  // mulberry32 (Tommy Ettinger, public domain): one 32-bit word of state, enough for made-up lives.
  function bits(): number {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return (mixed ^ (mixed >>> 14)) >>> 0;
  }

  const next = (): number => bits() / 0x1_0000_0000;
  const int = (from: number, to: number): number => from + Math.floor(next() * (to - from + 1));

  function pick<T>(list: readonly T[]): T {
    const found = list[int(0, list.length - 1)];
    if (found === undefined) throw new Error("Nothing to pick from");
    return found;
  }

  return {
    next,
    int,
    bits,
    pick,
    chance: (probability) => next() < probability,
    weighted: (weights) => weightedName(weights, next()),
    shuffled: (list) => shuffle(list, int),
    branch: (name) => createRandom(`${seed}/${name}`),
  };
}

export function createDeck<T>(list: readonly T[], random: Random): Deck<T> {
  let left: T[] = [];
  return () => {
    if (left.length === 0) left = [...random.shuffled(list)];
    const drawn = left.pop();
    if (drawn === undefined) throw new Error("An empty deck");
    return drawn;
  };
}

function weightedName<Name extends string>(weights: Readonly<Record<Name, number>>, chance: number): Name {
  // Object.keys is typed string[]; the keys of this record are exactly the names.
  const names = Object.keys(weights) as Name[];
  const total = names.reduce((sum, name) => sum + weights[name], 0);
  let left = chance * total;
  for (const name of names) {
    left -= weights[name];
    if (left < 0) return name;
  }
  const last = names.at(-1);
  if (last === undefined) throw new Error("Nothing to weigh");
  return last;
}

function shuffle<T>(list: readonly T[], int: (from: number, to: number) => number): readonly T[] {
  const keyed = list.map((value) => ({ value, key: int(0, 0x7fff_ffff) }));
  return keyed.sort((left, right) => left.key - right.key).map(({ value }) => value);
}

/** FNV-1a over the characters: nearby seeds end far apart. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (const character of text) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193);
  return hash >>> 0;
}

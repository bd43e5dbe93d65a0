import { chanceOf } from "@tovholder/domain/forecast/chance.ts";

/** Choices that look like chance and come again with the same seed. */
interface Choices {
  /** A whole number from 0 up to, and not with, `below`. */
  readonly upTo: (below: number) => number;
  readonly pick: <Item>(items: readonly [Item, ...Item[]]) => Item;
}

function choicesOf(seed: number): Choices {
  const chance = chanceOf(seed);
  const upTo = (below: number) => Math.floor(chance.next() * below);
  return { upTo, pick: (items) => items[upTo(items.length)] ?? items[0] };
}

/** Where something waits to be let through, and what happens to it there. */
interface Gate {
  readonly life: Life;
  readonly go: () => Promise<void>;
}

/** One run of a program: when it is killed, nothing that waits in it ever goes on. */
export interface Life {
  killed: boolean;
}

/** Everything that waits, let through one at a time in an order that the seed decides. */
export interface Schedule {
  readonly chance: Choices;
  /** Waits for its turn; a killed life never comes back from here. */
  readonly turn: <Result>(life: Life, work: () => Promise<Result>) => Promise<Result>;
  /** Lets one that waits through, and what follows from it until it waits again. Tells whether there was one. */
  readonly step: () => Promise<boolean>;
}

export function scheduleOf(seed: number): Schedule {
  const chance = choicesOf(seed);
  const waiting: Gate[] = [];
  return {
    chance,
    turn<Result>(life: Life, work: () => Promise<Result>): Promise<Result> {
      return new Promise((resolve, reject) => {
        const go = async () => {
          try {
            const result = await work();
            if (!life.killed) resolve(result);
          } catch (error) {
            if (!life.killed) reject(error);
          }
        };
        waiting.push({ life, go });
      });
    },
    async step() {
      for (let index = waiting.length - 1; index >= 0; index -= 1)
        if (waiting[index]?.life.killed === true) waiting.splice(index, 1);
      const [gate] = waiting.splice(chance.upTo(waiting.length), 1);
      if (gate === undefined) return false;
      await gate.go();
      await settled();
      return true;
    },
  };
}

/** When everything that could go on by itself has done so. */
export function settled(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}

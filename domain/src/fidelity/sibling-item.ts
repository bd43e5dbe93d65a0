import { derivedFrom } from "../methods/cti-sources.ts";
import type { Source } from "../methods/definition.ts";
import { defaultBands } from "./item.ts";
import type { Item } from "./item.ts";
import type { Indicator, Scope } from "./scope.ts";
import type { Tally } from "./tally.ts";

type Words = readonly [code: string, nameDa: string, nameEn: string, formulaDa: string, formulaEn: string];

/** Items of one method that share a source. No manual's fidelity list could be read, so every item is derived from its rules. */
export function itemsFrom(prefix: string, source: Source, common: Partial<Item> = {}) {
  return function siblingItem(words: Words, more: Partial<Item> = {}): Item {
    const [code, nameDa, nameEn, formulaDa, formulaEn] = words;
    return {
      code: `${prefix}-${code}`,
      name: { da: nameDa, en: nameEn },
      formula: { da: formulaDa, en: formulaEn },
      kind: "computed",
      unit: "percent",
      source: derivedFrom(source),
      nMin: 1,
      answer: "scale",
      ...common,
      ...more,
    };
  };
}

/** More is better, so a score follows from the percent by Tovholder's bands. */
export const banded: Partial<Item> = { bands: defaultBands };
export const semi: Partial<Item> = { kind: "semi" };
export const judged: Partial<Item> = { kind: "judged" };

export function counted(count: (scope: Scope) => Tally, item: Item): Indicator {
  return { item, count };
}

import { familyNames, mensNames, womensNames } from "../server/src/demo/persons.ts";

export interface BenchName {
  readonly given: string;
  readonly family: string;
}

const givenNames = [...womensNames, ...mensNames];

/** The name of person number `index`: given, middle and family name, none of which anyone bears together. */
export function nameOf(index: number): BenchName {
  const given = pick(givenNames, index);
  const middle = pick(familyNames, Math.floor(index / givenNames.length));
  const family = pick(familyNames, Math.floor(index / givenNames.length / familyNames.length) + index * 7);
  return { given: `${given} ${middle}`, family };
}

/** What is typed in a search for the name: in full, its beginning, and with a letter wrong. */
export function searchesFor({ given, family }: BenchName): readonly string[] {
  const full = `${given} ${family}`;
  const wrong = full.slice(0, 3) + full.slice(4);
  return [full, full.slice(0, 4), wrong];
}

function pick(list: readonly string[], index: number): string {
  return list[index % list.length] ?? "";
}

import { createSpan } from "./linear-span.ts";

/** Fewer than this many are not told: the persons could be guessed (Danmarks Statistik and Sundhedsdatastyrelsen use 5). */
export const leastShown = 5;

/** One person of a year, where they belong, and which part of a whole they fall in. */
export interface Counted {
  readonly team: string;
  readonly method: string;
  readonly quarter: number;
  readonly part: string;
}

/** Who is asked about: everybody of the year, less what is narrowed. */
export interface Cut {
  readonly team?: string | undefined;
  readonly method?: string | undefined;
  readonly quarter?: number | undefined;
}

export type Count = number | "hidden";

/** How many of a cut fall in a part. */
export type Counts = (cut: Cut, part: string) => Count;

/** The same people, whichever cuts lead to them: a team that does one method alone is that method's cut too. */
interface Group {
  readonly name: string;
  /** Places (team, method and quarter) that it is made of. */
  readonly places: readonly number[];
  readonly size: number;
  /** How few choices lead to it; wider groups are told first. */
  readonly narrowed: number;
}

interface Cell {
  readonly name: string;
  readonly group: Group;
  readonly count: number;
  /** Unknown numbers that it is the sum of: one for each place and part, less those told to be none. */
  readonly columns: readonly number[];
}

/** A whole and what it is split into. */
interface Split {
  /** Absent where the whole is a number of people, which is always known. */
  readonly whole?: Cell;
  readonly parts: readonly Cell[];
}

const dimensions = ["team", "method", "quarter"] as const;

function cutName({ team, method, quarter }: Cut): string {
  return `${team ?? ""}\n${method ?? ""}\n${quarter ?? ""}`;
}

type Narrow = Pick<Counted, "team" | "method" | "quarter">;

/** Every cut that a person is counted in: each dimension narrowed or not. */
function cutsOf(one: Narrow): readonly Cut[] {
  let cuts: readonly Cut[] = [{}];
  for (const dimension of dimensions) {
    cuts = cuts.flatMap((cut) => [cut, { ...cut, [dimension]: one[dimension] }]);
  }
  return cuts;
}

interface Table {
  readonly cells: readonly Cell[];
  readonly splits: readonly Split[];
  readonly groups: readonly Group[];
  cellOf(cut: Cut, part: string): Cell | undefined;
}

/** A team, a method and a quarter, with how many people there are in each part of it. */
interface Place extends Narrow {
  readonly number: number;
  readonly byPart: Map<string, number>;
}

function placesOf(list: readonly Counted[]): readonly Place[] {
  const places = new Map<string, Place>();
  for (const { team, method, quarter, part } of list) {
    const name = cutName({ team, method, quarter });
    const place = places.get(name) ?? { team, method, quarter, number: places.size, byPart: new Map<string, number>() };
    place.byPart.set(part, (place.byPart.get(part) ?? 0) + 1);
    places.set(name, place);
  }
  return [...places.values()];
}

function groupsOf(list: readonly Place[]) {
  const members = new Map<string, { readonly cut: Cut; readonly places: Set<number>; size: number }>();
  for (const place of list) {
    const people = [...place.byPart.values()].reduce((sum, count) => sum + count, 0);
    for (const cut of cutsOf(place)) {
      const name = cutName(cut);
      const found = members.get(name) ?? { cut, places: new Set<number>(), size: 0 };
      found.places.add(place.number);
      found.size += people;
      members.set(name, found);
    }
  }
  const groups = new Map<string, Group>();
  const byCut = new Map<string, Group>();
  for (const [name, { cut, places, size }] of members) {
    const sorted = [...places].sort((left, right) => left - right);
    const key = sorted.join(" ");
    const narrowed = Object.keys(cut).length;
    const known = groups.get(key);
    const group =
      known !== undefined && known.narrowed <= narrowed ? known : { name: key, places: sorted, size, narrowed };
    groups.set(key, group);
    byCut.set(name, group);
  }
  return { groups, cuts: [...members.values()].map(({ cut }) => cut), of: (cut: Cut) => byCut.get(cutName(cut)) };
}

function tableOf(list: readonly Counted[], parts: readonly string[]): Table {
  const places = placesOf(list);
  const { groups, cuts, of } = groupsOf(places);
  const counted = new Map<number, number>();
  for (const { number, byPart } of places) {
    for (const [part, count] of byPart) counted.set(number * parts.length + parts.indexOf(part), count);
  }
  const drafts = [...groups.values()].flatMap((group) =>
    parts.map((part, index) => {
      const columns = group.places.map((place) => place * parts.length + index);
      const count = columns.reduce((sum, column) => sum + (counted.get(column) ?? 0), 0);
      return { name: `${group.name}|${part}`, group, count, columns };
    }),
  );
  // That nobody in a group that is told of fell in a part is told as 0, and so of everybody in it.
  const none = new Set(drafts.flatMap(({ group, count, columns }) => (isTold(group) && count === 0 ? columns : [])));
  const cells = new Map(
    drafts.map((cell) => [cell.name, { ...cell, columns: cell.columns.filter((column) => !none.has(column)) }]),
  );
  const cellOf = (cut: Cut, part: string) => {
    const group = of(cut);
    return group === undefined ? undefined : cells.get(`${group.name}|${part}`);
  };
  return {
    cells: [...cells.values()],
    splits: splitsOf({ groups: [...groups.values()], cuts, parts, cellOf, named: (name) => cells.get(name) }),
    groups: [...groups.values()],
    cellOf,
  };
}

function isTold({ size }: Group): boolean {
  return size >= leastShown;
}

interface Splitting {
  readonly groups: readonly Group[];
  readonly cuts: readonly Cut[];
  readonly parts: readonly string[];
  readonly cellOf: Table["cellOf"];
  readonly named: (name: string) => Cell | undefined;
}

/** Groups by part; and each cut by team, by method and by quarter, part by part. */
function splitsOf({ groups, cuts, parts, cellOf, named }: Splitting): readonly Split[] {
  const byPart = groups
    .filter(isTold)
    .map((group): Split => ({ parts: parts.flatMap((part) => named(`${group.name}|${part}`) ?? []) }));
  const below = new Map<string, { readonly cut: Cut; readonly children: Cut[] }>();
  for (const cut of cuts) {
    for (const dimension of dimensions) {
      if (cut[dimension] === undefined) continue;
      const { [dimension]: _narrowed, ...whole } = cut;
      const name = `${cutName(whole)}${dimension}`;
      const children: Cut[] = [];
      const found = below.get(name) ?? { cut: whole, children };
      found.children.push(cut);
      below.set(name, found);
    }
  }
  const byDimension = [...below.values()].flatMap(({ cut, children }) =>
    parts.flatMap((part): Split[] => {
      const whole = cellOf(cut, part);
      return whole === undefined ? [] : [{ whole, parts: children.flatMap((child) => cellOf(child, part) ?? []) }];
    }),
  );
  return [...byPart, ...byDimension];
}

/**
 * Says how many of each cut fall in each part, and hides what could lead to a person: counts below five, and as many others as
 * it takes that none hidden can be reckoned out from all that is shown of all cuts together. How many people a cut holds is taken
 * as known to everybody. The same whoever asks and whatever they asked before. `parts` are all that there are, also those of nobody.
 */
export function protectCounts(list: readonly Counted[], parts: readonly string[]): Counts {
  const table = tableOf(list, parts);
  let shown = tell(table, new Set());
  const barred = new Set<string>();
  for (let more = leakIn(table, shown); more.length > 0; more = leakIn(table, shown)) {
    for (const { name } of more) barred.add(name);
    shown = tell(table, barred);
  }
  return (cut, part) => {
    const cell = table.cellOf(cut, part);
    if (cell === undefined) return 0;
    return shown.has(cell.name) ? cell.count : "hidden";
  };
}

/** Names of the cells that may be told, wide groups first, then large counts. */
function tell({ cells, groups }: Table, barred: ReadonlySet<string>): ReadonlySet<string> {
  const isSmall = ({ group, count }: Cell) => !isTold(group) || (count > 0 && count < leastShown);
  const mayTell = (cell: Cell) => !isSmall(cell) && !barred.has(cell.name);
  const span = createSpan(
    cells.filter((cell) => !mayTell(cell) && cell.columns.length > 0).map(({ columns }) => columns),
  );
  const byName = Map.groupBy(cells, ({ group }) => group.name);
  for (const group of groups) {
    const own = byName.get(group.name) ?? [];
    span.learn(own.flatMap(({ columns }) => columns));
  }
  const inOrder = cells
    .filter(mayTell)
    .sort(
      (left, right) =>
        left.group.narrowed - right.group.narrowed || right.count - left.count || (left.name < right.name ? -1 : 1),
    );
  for (const { columns } of inOrder) if (!span.wouldReveal(columns)) span.learn(columns);
  return new Set(inOrder.filter(({ columns }) => span.knows(columns)).map(({ name }) => name));
}

/**
 * What else must be held back, since the hidden ones of a whole are together so few that they could be told apart: fewer than five,
 * or no more than one each.
 */
function leakIn({ splits }: Table, shown: ReadonlySet<string>): readonly Cell[] {
  return splits.flatMap(({ whole, parts }) => {
    if (whole !== undefined && !shown.has(whole.name)) return [];
    const hidden = parts.filter(({ name }) => !shown.has(name));
    const together = hidden.reduce((sum, { count }) => sum + count, 0);
    if (hidden.length === 0 || (together >= leastShown && together > hidden.length)) return [];
    const told = parts.filter(({ name, count }) => shown.has(name) && count > 0);
    const [least] = told.sort((left, right) => left.count - right.count || (left.name < right.name ? -1 : 1));
    return least ?? [];
  });
}

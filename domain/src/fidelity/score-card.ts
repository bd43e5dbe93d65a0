import type { Text } from "../methods/definition.ts";
import type { CourseFacts } from "./facts.ts";
import { figureOf, notComputable } from "./figure.ts";
import type { Figure } from "./figure.ts";
import type { CoreElement, Instrument } from "./instrument.ts";
import type { Item } from "./item.ts";
import { scored } from "./rating.ts";
import type { Rating, Scored } from "./rating.ts";
import type { Indicator, Scope } from "./scope.ts";

export interface Mean {
  readonly value: number;
  /** How many items have a score, and how many there are. */
  readonly rated: number;
  readonly of: number;
}

export interface ElementScore {
  readonly element: CoreElement;
  /** Mean percent of the items that are known; absent when none is. */
  readonly percent?: number;
  readonly known: number;
  readonly of: number;
}

/** A whole instrument scored. */
export interface ScoreCard {
  readonly instrument: string;
  readonly version: number;
  readonly items: readonly Scored[];
  /** Absent when no item is rated: missing is never 0. */
  readonly mean?: Mean;
  readonly elements: readonly ElementScore[];
}

const byPerson: Text = {
  da: "Kan ikke beregnes: punktet vurderes af et menneske.",
  en: "Can't be computed: the item is for a person to judge.",
};

/** Counts one item. */
export function figureFor({ item, count }: Indicator, scope: Scope): Figure {
  return count === undefined ? notComputable(byPerson) : figureOf(item, count(scope));
}

/** The scope of an instrument: its own methods' courses, beside all of them. */
export function scopeFor(instrument: Instrument, scope: Omit<Scope, "courses">): Scope {
  const methods = new Set<string>(instrument.methods);
  const { teamId } = scope;
  const counts = (course: CourseFacts) =>
    methods.has(course.method) && course.joined === undefined && (teamId === undefined || course.teamId === teamId);
  return { ...scope, courses: scope.all.filter(counts) };
}

function counts({ beside }: Item): boolean {
  return beside === undefined;
}

/** Mean of the items that have a score, and how many they are. The others never count as 0. */
export function meanOf(items: readonly Scored[]): Mean | undefined {
  const main = items.filter(({ item }) => counts(item) && item.answer === "scale");
  const scores = main.flatMap(({ score }) => score ?? []);
  if (scores.length === 0) return undefined;
  const sum = scores.reduce((total, score) => total + score, 0);
  return { value: sum / scores.length, rated: scores.length, of: main.length };
}

function elementScore(element: CoreElement, items: readonly Scored[]): ElementScore {
  const own = items.filter(({ item }) => item.element === element.code && counts(item));
  const percents = own.flatMap(({ percent }) => percent ?? []);
  const known = { element, known: percents.length, of: own.length };
  if (percents.length === 0) return known;
  return { ...known, percent: percents.reduce((total, percent) => total + percent, 0) / percents.length };
}

/** Scores an instrument over facts of courses. `ratings` are oldest first. */
export function scoreCard(
  instrument: Instrument,
  scope: Omit<Scope, "courses">,
  ratings: readonly Rating[] = [],
): ScoreCard {
  const own = scopeFor(instrument, scope);
  const items = instrument.indicators.map((one) => scored(one.item, figureFor(one, own), ratings));
  const mean = meanOf(items);
  return {
    instrument: instrument.code,
    version: instrument.version,
    items,
    ...(mean === undefined ? {} : { mean }),
    elements: instrument.elements.map((element) => elementScore(element, items)),
  };
}

/** Words that the sources use for a whole score; none were read for 1, 2 and 5 (cti.md §14.1). */
const labels: ReadonlyMap<number, Text> = new Map([
  [3, { da: "nogenlunde implementeret", en: "fairly implemented" }],
  [4, { da: "godt implementeret", en: "well implemented" }],
]);

/** The mean as one whole score, with its word where a source has one. */
export function overallOf(mean: Mean): { readonly score: number; readonly label?: Text } {
  const score = Math.round(mean.value);
  const label = labels.get(score);
  return { score, ...(label === undefined ? {} : { label }) };
}

import { columnLetters } from "./cell.ts";
import type { FieldCode } from "./field.ts";
import { fieldSpelled, knownSpellings } from "./headings.ts";
import { isWithinSteps, plainWords, squashed } from "./wording.ts";

/** How sure a guess is: 1 for a known spelling, less for a misspelling or a heading that only holds the right words. */
export type Confidence = number;

export interface Guess {
  readonly field: FieldCode;
  readonly confidence: Confidence;
}

/** One column of the file and what it is taken for. */
export interface MappedColumn {
  readonly column: number;
  readonly letters: string;
  readonly heading: string;
  /** `undefined`: not understood, and not imported. */
  readonly field: FieldCode | undefined;
  readonly confidence: Confidence;
  /** Chosen by the user. */
  readonly byHand: boolean;
}

export type ColumnMapping = readonly MappedColumn[];

/** What the user says a column is, by column number; `undefined` leaves it behind. */
export type ColumnChoices = ReadonlyMap<number, FieldCode | undefined>;

const misspelled = 0.8;
const containsWords = 0.7;

/** Words that decide alone, asked from top to bottom of a heading that is no known spelling. */
const rules: readonly { readonly when: RegExp; readonly field: FieldCode }[] = [
  { when: /(?:slut|afslut\w*|sidste dag).*\b(?:fase|f) ?\d|\bfase ?\d.*\b(?:slut|afslut)/, field: "ignored" },
  { when: /aarsag|begrundelse/, field: "reason" },
  { when: /\bcpr\b|personnummer/, field: "cpr" },
  { when: /foedsels|\bfoedt\b/, field: "birthDate" },
  {
    when: /(?:planlagt|forventet|planl|forv|plan)\b.*(?:slut|afsl|ophoer|udloeb)|(?:slut|afsl|ophoer)\w*.*\b(?:planlagt|forventet|planl|forv|plan)\b/,
    field: "plannedEnd",
  },
  {
    when: /realiseret|faktisk|\breel\b|\bophoert?\b|\bafsluttet\b|\bslutdato\b|\bafslutningsdato\b/,
    field: "closedOn",
  },
  { when: /\b(?:fase|f) ?(?:1|i)\b|\b1 fase\b/, field: "phase1Start" },
  { when: /\b(?:fase|f) ?(?:2|ii)\b|\b2 fase\b/, field: "phase2Start" },
  { when: /\b(?:fase|f) ?(?:3|iii)\b|\b3 fase\b/, field: "phase3Start" },
  { when: /kontakt ?(?:skab|fase|periode|etabl)/, field: "contactStart" },
  { when: /\bhenvist\b|henvisning|visiteret|visitation|bevilling/, field: "referredOn" },
  { when: /medarb|kontaktperson|tovholder|ansvarlig/, field: "worker" },
  { when: /\bfornavn\b.*\befternavn\b|\befternavn\b.*\bfornavn\b/, field: "citizen" },
  { when: /\bfornavn/, field: "givenName" },
  { when: /\befternavn/, field: "familyName" },
  { when: /borger/, field: "citizen" },
  { when: /lovgrundlag|paragraf|hjemmel/, field: "legalBasis" },
  { when: /bemaerk|kommentar|\bnoter?\b/, field: "note" },
];

/** What a heading most likely means; `undefined` when nothing fits. */
export function guessField(heading: string): Guess | undefined {
  if (/^\s*§\s*$/.test(heading)) return { field: "legalBasis", confidence: 1 };
  const text = squashed(heading);
  if (text === "") return undefined;
  const known = fieldSpelled(text) ?? fieldSpelled(text.replace(/^(?:datoer|dato|navn)(?=.)/, ""));
  if (known !== undefined) return { field: known, confidence: 1 };
  const near = misspelling(text);
  if (near !== undefined) return { field: near, confidence: misspelled };
  const words = plainWords(heading);
  // A long sentence is a title or a note on the list, not a heading.
  if (words.length > 60) return undefined;
  const rule = rules.find(({ when }) => when.test(words));
  return rule === undefined ? undefined : { field: rule.field, confidence: containsWords };
}

/** A misspelling keeps its digits: "fase 2" is no misspelling of "fase 3". One step for each six letters, at most two. */
function misspelling(text: string): FieldCode | undefined {
  const steps = Math.min(2, Math.floor(text.length / 6));
  if (steps === 0) return undefined;
  const digits = digitsOf(text);
  for (let most = 1; most <= steps; most += 1) {
    const near = knownSpellings.find(
      (spelling) =>
        Math.abs(spelling.text.length - text.length) <= most &&
        spelling.text.length >= 6 &&
        digitsOf(spelling.text) === digits &&
        !isNumeral(spelling.text) &&
        isWithinSteps(text, spelling.text, most),
    );
    if (near !== undefined) return near.field;
  }
  return undefined;
}

function digitsOf(text: string): string {
  return text.replaceAll(/\D/g, "");
}

/** Roman phases are too alike to be misspelled. */
function isNumeral(text: string): boolean {
  return /fasei+$/.test(text);
}

/**
 * Gives each field to the column that fits it best; the second best column of a field stays without one, so that nothing is
 * overwritten silently. The user's choices come first. Several columns may be notes or knowingly left behind.
 */
export function mapColumns(headings: readonly string[], choices: ColumnChoices = new Map()): ColumnMapping {
  const taken = new Set<FieldCode>();
  for (const field of choices.values()) if (field !== undefined) taken.add(field);
  const guesses = headings.map((heading, column) => (choices.has(column) ? undefined : guessField(heading)));
  const given = new Map<number, Guess>();
  const order = [...guesses.keys()].sort((a, b) => (guesses[b]?.confidence ?? 0) - (guesses[a]?.confidence ?? 0));
  for (const column of order) {
    const guess = guesses[column];
    if (guess === undefined || (taken.has(guess.field) && !mayRepeat(guess.field))) continue;
    taken.add(guess.field);
    given.set(column, guess);
  }
  return headings.map((heading, column) => mappedColumn(heading, column, { given, choices }));
}

function mappedColumn(
  heading: string,
  column: number,
  { given, choices }: { readonly given: ReadonlyMap<number, Guess>; readonly choices: ColumnChoices },
): MappedColumn {
  const byHand = choices.has(column);
  const guess = given.get(column);
  return {
    column,
    letters: columnLetters(column),
    heading,
    field: byHand ? choices.get(column) : guess?.field,
    confidence: byHand ? 1 : (guess?.confidence ?? 0),
    byHand,
  };
}

function mayRepeat(field: FieldCode): boolean {
  return field === "note" || field === "ignored";
}

/** The column of a field, or `undefined` when the list has none. */
export function columnFor(mapping: ColumnMapping, field: FieldCode): MappedColumn | undefined {
  return mapping.find((column) => column.field === field);
}

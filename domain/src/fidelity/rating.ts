import type { Text } from "../methods/definition.ts";
import type { LocalDate } from "../time/local-date.ts";
import type { Figure } from "./figure.ts";
import type { Item } from "./item.ts";

/** A person's answer to an item. On a computed item it stands over the figure's score, with the reason. */
export interface Rating {
  readonly item: string;
  /** 1-5 on a scale; 100 for yes and 0 for no. */
  readonly value: number;
  readonly reason: string;
  readonly by: string;
  readonly on: LocalDate;
}

/** An item with its figure and what it counts as. The figure stays as it was computed, whatever a person says. */
export interface Scored {
  readonly item: Item;
  readonly figure: Figure;
  /** Score 1-5 that counts in the mean: the person's if there is one, else the figure's. */
  readonly score?: number;
  /** Percent that counts in a core element, where items are answered yes or no. */
  readonly percent?: number;
  readonly from?: "figure" | "person";
  /** The newest rating. */
  readonly rating?: Rating;
}

export type RatingRefusal = "unknown-item" | "not-on-scale" | "reason-needed";

const refusals: Readonly<Record<RatingRefusal, Text>> = {
  "unknown-item": { da: "Punktet findes ikke i skemaet.", en: "The form has no such item." },
  "not-on-scale": { da: "Vælg et af svarene ved punktet.", en: "Choose one of the item's answers." },
  "reason-needed": {
    da: "Skriv, hvorfor du vurderer det anderledes end tallet.",
    en: "Write why you rate it differently from the figure.",
  },
};

function isOnScale(item: Item, value: number): boolean {
  if (item.answer === "yes-no") return value === 0 || value === 100;
  return Number.isInteger(value) && value >= 1 && value <= 5;
}

/** What stands in the way of a rating: `undefined` when it may be kept. Passing a computed score takes a reason. */
export function ratingRefusal(
  { item, figure }: { readonly item: Item | undefined; readonly figure: Figure },
  rating: Pick<Rating, "value" | "reason">,
): { readonly code: RatingRefusal; readonly message: Text } | undefined {
  const code = refusalCode(item, { figure, rating });
  return code === undefined ? undefined : { code, message: refusals[code] };
}

function refusalCode(
  item: Item | undefined,
  { figure, rating }: { readonly figure: Figure; readonly rating: Pick<Rating, "value" | "reason"> },
): RatingRefusal | undefined {
  if (item === undefined) return "unknown-item";
  if (!isOnScale(item, rating.value)) return "not-on-scale";
  const proposed = proposalOf(item, figure);
  const differs = proposed !== undefined && proposed !== rating.value;
  return differs && rating.reason.trim() === "" ? "reason-needed" : undefined;
}

function newest(item: Item, ratings: readonly Rating[]): Rating | undefined {
  let found: Rating | undefined;
  for (const rating of ratings) {
    if (rating.item !== item.code || !isOnScale(item, rating.value)) continue;
    if (found === undefined || rating.on >= found.on) found = rating;
  }
  return found;
}

/** What the figure itself says: a score, or the percent of an item that records answer alone. */
function proposalOf(item: Item, figure: Figure): number | undefined {
  if (!figure.computable) return undefined;
  if (item.answer === "scale") return figure.score;
  return item.kind === "computed" ? figure.value : undefined;
}

/** Puts the newest rating beside the figure. `ratings` are oldest first; those of other items are passed over. */
export function scored(item: Item, figure: Figure, ratings: readonly Rating[]): Scored {
  const rating = newest(item, ratings);
  const value = rating?.value ?? proposalOf(item, figure);
  const given = rating === undefined ? {} : { rating };
  if (value === undefined) return { item, figure };
  const counts = item.answer === "yes-no" ? { percent: value } : { score: value };
  return { item, figure, ...counts, from: rating === undefined ? "figure" : "person", ...given };
}

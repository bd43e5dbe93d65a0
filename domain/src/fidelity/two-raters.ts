import type { Text } from "../methods/definition.ts";
import type { Figure } from "./figure.ts";
import type { Item } from "./item.ts";
import { ratingRefusal } from "./rating.ts";
import type { Rating, RatingRefusal } from "./rating.ts";

/**
 * `own`: given alone, before the other's is seen. `agreed`: what two raters came to when they talked. `override`: stands over a
 * score that records gave.
 */
export const givingKinds = ["own", "agreed", "override"] as const;
export type GivingKind = (typeof givingKinds)[number];

/** A rating as it was given, for one team and period. Nothing is ever taken away: the newest of a kind counts. */
export interface Given extends Rating {
  readonly ratingId: string;
  readonly kind: GivingKind;
}

export type Agreement =
  | { readonly kind: "same" }
  /** So many points apart on the scale; 1 for a yes against a no. */
  | { readonly kind: "differ"; readonly by: number };

/** How the ratings of one item stand. */
export interface RatingStanding {
  /** The newest own rating of each rater, in the order in which they first rated. */
  readonly own: readonly Given[];
  /** Present once two have rated. */
  readonly agreement?: Agreement;
  readonly agreed?: Given;
  readonly override?: Given;
  /** What counts in the score: absent while the figure's own score does. */
  readonly counts?: Given;
}

/** Two persons rate an item that records alone can't answer. */
const ratersNeeded = 2;

/** Whether two raters judge the item; the others are computed, and a person may stand over the figure with a reason. */
export function isRatedByTwo({ kind }: Pick<Item, "kind">): boolean {
  return kind !== "computed";
}

/** Reads the ratings of one item. `given` are oldest first; those of other items are passed over. */
export function ratingStanding(item: Item, given: readonly Given[]): RatingStanding {
  const ofItem = given.filter((one) => one.item === item.code);
  const newest = new Map<string, Given>();
  for (const one of ofItem) if (one.kind === "own") newest.set(one.by, one);
  const own = [...newest.values()];
  const agreement = agreementOf(item, own);
  const agreed = ofItem.findLast(({ kind }) => kind === "agreed");
  const override = ofItem.findLast(({ kind }) => kind === "override");
  // One rater alone says nothing yet, and two who differ have yet to talk: neither counts.
  const both = agreement?.kind === "same" ? own.at(-1) : undefined;
  const counts = isRatedByTwo(item) ? (agreed ?? both) : override;
  return {
    own,
    ...(agreement === undefined ? {} : { agreement }),
    ...(agreed === undefined ? {} : { agreed }),
    ...(override === undefined ? {} : { override }),
    ...(counts === undefined ? {} : { counts }),
  };
}

function agreementOf(item: Item, [first, second]: readonly Given[]): Agreement | undefined {
  if (first === undefined || second === undefined) return undefined;
  const by = Math.abs(first.value - second.value);
  if (by === 0) return { kind: "same" };
  return { kind: "differ", by: item.answer === "yes-no" ? 1 : by };
}

/** The ratings that count in a score card, one for each item at most. */
export function countingRatings(items: readonly Item[], given: readonly Given[]): readonly Rating[] {
  return items.flatMap((item) => ratingStanding(item, given).counts ?? []);
}

/** What a rater may see: own ratings of others stay hidden until the rater has given one. Others see all of it. */
export function seenBy<Some extends Given>(
  accountId: string,
  mayRate: boolean,
  { item, given }: { readonly item: Item; readonly given: readonly Some[] },
): readonly Some[] {
  const ofItem = given.filter((one) => one.item === item.code);
  const { own } = ratingStanding(item, ofItem);
  const hides = mayRate && own.length < ratersNeeded && own.every(({ by }) => by !== accountId);
  return hides ? ofItem.filter(({ kind }) => kind !== "own") : ofItem;
}

export type GivingRefusal = RatingRefusal | "not-for-two" | "only-for-two" | "both-have-rated" | "two-needed";

const refusals: Readonly<Record<Exclude<GivingRefusal, RatingRefusal>, Text>> = {
  "not-for-two": {
    da: "Punktet beregnes ud fra journalen. Skriv en begrundelse, hvis du vurderer det anderledes.",
    en: "The item is computed from the record. Give a reason if you rate it differently.",
  },
  "only-for-two": {
    da: "To personer vurderer punktet hver for sig, og taler så om det.",
    en: "Two persons rate the item, each alone, and then talk about it.",
  },
  "both-have-rated": {
    da: "To har vurderet punktet. Tal om det, og skriv det, I når frem til.",
    en: "Two have rated the item. Talk about it, and write what you arrive at.",
  },
  "two-needed": {
    da: "Først skal to have vurderet punktet hver for sig.",
    en: "Two must first have rated the item, each alone.",
  },
};

/** What stands in the way of giving a rating: `undefined` when it may be kept. */
export function givingRefusal(
  known: { readonly item: Item | undefined; readonly figure: Figure; readonly given: readonly Given[] },
  rating: Pick<Given, "kind" | "value" | "reason">,
): { readonly code: GivingRefusal; readonly message: Text } | undefined {
  const { item, figure, given } = known;
  const plain = ratingRefusal({ item, figure }, rating);
  if (item === undefined || plain?.code === "not-on-scale") return plain;
  const code = kindRefusal(item, ratingStanding(item, given), rating);
  if (code === "reason-needed") return reasonNeeded;
  if (code !== undefined) return { code, message: refusals[code] };
  if (rating.kind === "agreed") return undefined;
  // A person's score always says why, also when it is that of the records.
  return plain ?? (rating.reason.trim() === "" ? reasonNeeded : undefined);
}

const reasonNeeded = {
  code: "reason-needed",
  message: {
    da: "Skriv, hvad vurderingen bygger på.",
    en: "Write what the rating rests on.",
  },
} as const;

function kindRefusal(
  item: Item,
  { own }: RatingStanding,
  { kind, value, reason }: Pick<Given, "kind" | "value" | "reason">,
): Exclude<GivingRefusal, "unknown-item" | "not-on-scale"> | undefined {
  const forTwo = isRatedByTwo(item);
  if (forTwo === (kind === "override")) return forTwo ? "only-for-two" : "not-for-two";
  if (kind === "override") return undefined;
  const whole = own.length >= ratersNeeded;
  // Once both stand, each has been seen by the other, and a new one would not be given alone.
  if (kind === "own") return whole ? "both-have-rated" : undefined;
  if (!whole) return "two-needed";
  const differs = own.some((one) => one.value !== value);
  return differs && reason.trim() === "" ? "reason-needed" : undefined;
}

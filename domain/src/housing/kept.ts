import { derivedFrom } from "../methods/cti-sources.ts";
import type { Source } from "../methods/definition.ts";
import { housingFirstPage } from "../methods/sibling-sources.ts";
import { addMonths } from "../time/local-date.ts";
import type { LocalDate } from "../time/local-date.ts";
import type { tenancyEndReasons } from "./housing.ts";

/** When a home is looked at, in months after moving in (siblings.md §8.4; 18 is Tovholder's, as CTI's follow-up). */
export const keptMonths = [6, 12, 18, 24] as const;
export type KeptMonths = (typeof keptMonths)[number];

export const keptSource: Source = derivedFrom(housingFirstPage("et hjem, der holder"));

/** As much of a tenancy as the question needs; the course's state and the facts of fidelity both have it. */
export interface Home {
  readonly on: LocalDate;
  readonly ended?: { readonly on: LocalDate; readonly reason: (typeof tenancyEndReasons)[number] } | undefined;
}

/** `not-yet`: the day has not come. `not-counted`: the citizen died before it. `not-seen`: the course ended before it. */
export type Kept = "kept" | "not-kept" | "not-yet" | "not-counted" | "not-seen";

export interface KeptAt {
  /** The day that the home is looked at. */
  readonly on: LocalDate;
  readonly kept: Kept;
}

interface Look {
  readonly today: LocalDate;
  /** The last day that anybody wrote of the home. */
  readonly seenUntil?: LocalDate | undefined;
}

/**
 * Whether the citizen has a home so many months after moving in at `movedIn`: the same home or another. A loss is settled the
 * day it happens only when the day looked at has come: until then another home may follow.
 */
export function homeKept(
  homes: readonly Home[],
  { movedIn, months }: { readonly movedIn: LocalDate; readonly months: KeptMonths },
  { today, seenUntil }: Look,
): KeptAt {
  const on = addMonths(movedIn, months);
  if (homes.some(({ ended }) => ended?.reason === "died" && ended.on <= on)) return { on, kept: "not-counted" };
  if (seenUntil !== undefined && seenUntil < on) return { on, kept: "not-seen" };
  if (on > today) return { on, kept: "not-yet" };
  const has = homes.some((home) => home.on <= on && (home.ended === undefined || home.ended.on > on));
  return { on, kept: has ? "kept" : "not-kept" };
}

/** Homes offered up to a move, since the move before it: what the citizen could choose among. */
export function offeredBefore<Offer extends { readonly on: LocalDate }>(
  { offers, homes }: { readonly offers: readonly Offer[]; readonly homes: readonly Home[] },
  movedIn: LocalDate,
): readonly Offer[] {
  const before = homes
    .map((home) => home.on)
    .filter((on) => on < movedIn)
    .sort()
    .at(-1);
  return offers.filter(({ on }) => on <= movedIn && (before === undefined || on > before));
}

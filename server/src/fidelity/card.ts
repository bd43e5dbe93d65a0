import type { Figure } from "@tovholder/domain/fidelity/figure.ts";
import type { Item } from "@tovholder/domain/fidelity/item.ts";
import { formulaFor } from "@tovholder/domain/fidelity/limits.ts";
import type { Limits } from "@tovholder/domain/fidelity/limits.ts";
import type { Scored } from "@tovholder/domain/fidelity/rating.ts";
import { overallOf, scopeFor, scoreCard } from "@tovholder/domain/fidelity/score-card.ts";
import type { Scope } from "@tovholder/domain/fidelity/scope.ts";
import { isRatedByTwo, ratingStanding, seenBy } from "@tovholder/domain/fidelity/two-raters.ts";
import type { GivingKind } from "@tovholder/domain/fidelity/two-raters.ts";
import type { Asked } from "./asked.ts";
import { ratingsThatCount } from "./rating-store.ts";
import type { StoredRating } from "./rating-store.ts";
import type { WireCard, WireItem } from "./wire.ts";

/** Fewer than this many are not told to those who see figures alone: the persons could be guessed. */
const leastShown = 5;

const heldBack = {
  da: "Vises ikke: der er færre end 5 at tælle, og enkelte personer kunne genkendes.",
  en: "Not shown: there are fewer than 5 to count, and single persons could be recognised.",
};

/** A figure with its numbers, held back from those who see figures alone where they are few. */
export function wireFigure(figure: Figure, countsOnly: boolean) {
  const { met, of } = figure.n;
  const few = (count: number) => count > 0 && count < leastShown;
  if (countsOnly && few(of)) {
    return { value: null, met: null, of: null, missing: null, why: heldBack, hidden: true };
  }
  const numbers = { met, of, missing: countsOnly && few(figure.missing) ? null : figure.missing, hidden: false };
  return figure.computable
    ? { value: figure.value, ...numbers, why: null }
    : { value: null, ...numbers, why: figure.why };
}

export interface Asker {
  readonly accountId: string;
  readonly asked: Asked;
  readonly given: readonly StoredRating[];
}

/** A team's score card as it is told: the same for page, spreadsheet and paper. */
export function wireCard(scope: Omit<Scope, "courses">, asker: Asker): WireCard {
  const { asked, given } = asker;
  const { instrument, teamId, period } = asked;
  const card = scoreCard(instrument, scope, ratingsThatCount(instrument, given));
  const overall = card.mean === undefined ? undefined : overallOf(card.mean);
  return {
    instrument: instrument.code,
    version: instrument.version,
    name: instrument.name,
    note: instrument.note,
    source: instrument.source,
    from: period.from,
    to: period.to,
    team: teamId ?? null,
    courses: scopeFor(instrument, scope).courses.length,
    mean: card.mean === undefined ? null : { ...card.mean, label: overall?.label ?? null },
    elements: card.elements.map(({ element, percent, known, of }) => ({
      ...element,
      percent: percent ?? null,
      known,
      of,
    })),
    items: card.items.map((one) => wireItem(one, { ...asker, limits: scope.limits })),
  };
}

function wireItem(one: Scored, asker: Asker & { readonly limits: Limits }): WireItem {
  const { item, figure } = one;
  const { code, name, kind, unit, answer, source, element = null, beside = null } = item;
  return {
    code,
    name,
    kind,
    unit,
    answer,
    source,
    element,
    beside,
    formula: formulaFor(item, asker.limits),
    ...wireFigure(figure, asker.asked.countsOnly),
    proposed: figure.computable ? (figure.score ?? null) : null,
    score: one.score ?? null,
    percent: one.percent ?? null,
    from: one.from ?? null,
    rating: wireRating(item, asker),
  };
}

function wireRating(item: Item, { accountId, asked, given }: Asker): WireItem["rating"] {
  const { own, agreement } = ratingStanding(item, given);
  const seen = seenBy(accountId, asked.mayRate, { item, given });
  return {
    may: asked.mayRate ? [mayGive(item, own.length)] : [],
    raters: own.length,
    given: seen.map(({ ratingId, kind, value, reason, name, by, on, at }) => ({
      ratingId,
      kind,
      value,
      name,
      on,
      at,
      reason: asked.countsOnly ? null : reason,
      mine: by === accountId,
    })),
    apart: agreement === undefined ? null : agreement.kind === "same" ? 0 : agreement.by,
  };
}

function mayGive(item: Item, raters: number): GivingKind {
  if (!isRatedByTwo(item)) return "override";
  return raters < 2 ? "own" : "agreed";
}

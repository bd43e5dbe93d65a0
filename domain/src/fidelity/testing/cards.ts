import type { MethodCode } from "../../methods/definition.ts";
import { day } from "../../time/local-date.ts";
import type { CourseFacts } from "../facts.ts";
import type { Figure } from "../figure.ts";
import { instrumentFor } from "../instruments.ts";
import { defaultLimits } from "../limits.ts";
import type { Rating } from "../rating.ts";
import { scoreCard } from "../score-card.ts";
import type { ScoreCard } from "../score-card.ts";
import type { Scope } from "../scope.ts";

/** All of 2025, seen from the winter after, with nothing from outside the journals. */
export function scopeOf(all: readonly CourseFacts[], changes: Partial<Scope> = {}): Omit<Scope, "courses"> {
  return {
    all,
    period: { from: day("2025-01-01"), to: day("2025-12-31") },
    today: day("2026-02-01"),
    limits: defaultLimits,
    outside: {},
    ...changes,
  };
}

export function cardOf(method: MethodCode, scope: Omit<Scope, "courses">, ratings: readonly Rating[] = []): ScoreCard {
  const instrument = instrumentFor(method);
  if (instrument === undefined) throw new Error(`No instrument for ${method}`);
  return scoreCard(instrument, scope, ratings);
}

/** `met/of` and what is missing, or `-` for what can't be computed. */
export function brief(figure: Figure): string {
  const missing = figure.missing === 0 ? "" : ` (${figure.missing} missing)`;
  return figure.computable ? `${figure.n.met}/${figure.n.of}${missing}` : `-${missing}`;
}

export function briefs(card: ScoreCard): Readonly<Record<string, string>> {
  return Object.fromEntries(card.items.map(({ item, figure }) => [item.code, brief(figure)]));
}

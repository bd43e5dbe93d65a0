import type { Actor } from "@tovholder/domain/access/actor.ts";
import type { MethodCode } from "@tovholder/domain/methods/definition.ts";
import type { Cut } from "@tovholder/domain/outcome/small-numbers.ts";
import { addDays, addMonths, civil, fromCivil } from "@tovholder/domain/time/local-date.ts";
import type { LocalDate } from "@tovholder/domain/time/local-date.ts";
import type { Tx } from "../db/transaction.ts";
import { faultAt, readTeam } from "../fidelity/asked.ts";

/** A year, and who of it is asked about. */
export interface Asked {
  readonly year: number;
  readonly cut: Cut;
}

/** First and last day of a year, or of one of its quarters. */
export function stretchOf(year: number, quarter?: number): { readonly from: LocalDate; readonly to: LocalDate } {
  const from = fromCivil({ year, month: quarter === undefined ? 1 : 3 * quarter - 2, day: 1 });
  return { from, to: addDays(addMonths(from, quarter === undefined ? 12 : 3), -1) };
}

/**
 * Reads a question. Throws on a team out of reach, and on a period that is neither a calendar year nor a quarter: small numbers are
 * protected for those, and could be got from two others that overlap.
 */
export async function readAsked(
  tx: Tx,
  actor: Actor,
  query: {
    readonly team?: string | undefined;
    readonly method?: MethodCode | undefined;
    readonly from: LocalDate;
    readonly to: LocalDate;
  },
): Promise<Asked> {
  const { team, method, from, to } = query;
  const { year } = civil(from);
  const stretches = [undefined, 1, 2, 3, 4].map((quarter) => ({ quarter, ...stretchOf(year, quarter) }));
  const found = stretches.find((stretch) => stretch.from === from && stretch.to === to);
  if (found === undefined) throw faultAt("to", "Vælg et helt kalenderår eller et helt kvartal.");
  await readTeam(tx, actor, team);
  return { year, cut: { team, method, quarter: found.quarter } };
}

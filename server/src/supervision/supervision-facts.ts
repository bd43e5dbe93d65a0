import type { Period } from "@tovholder/domain/fidelity/scope.ts";
import { supervisionWeeksOf } from "@tovholder/domain/supervision/weeks.ts";
import type { SupervisionFacts } from "@tovholder/domain/supervision/weeks.ts";
import type { LocalDate } from "@tovholder/domain/time/local-date.ts";
import type { Tx } from "../db/transaction.ts";
import { listEveryHeld } from "./meeting-store.ts";

/**
 * What fidelity asks of a team's supervision: `weeks` is `Outside.supervision`, `qualified` the meetings that a supervisor
 * with a recorded training led. No citizen, no text.
 */
export async function supervisionFacts(
  tx: Tx,
  teamId: string,
  { period, today }: { readonly period: Period; readonly today: LocalDate },
): Promise<SupervisionFacts> {
  return supervisionWeeksOf(teamId, await listEveryHeld(tx, teamId), { period, today });
}

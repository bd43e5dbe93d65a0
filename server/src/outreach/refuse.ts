import type { Fault } from "@tovholder/domain/outreach/rules.ts";
import type { LocalDate } from "@tovholder/domain/time/local-date.ts";
import { Problem } from "../http/problem.ts";

/** Throws when there is anything to mend; each fault goes to its field. */
export function mend(faults: readonly (Fault | undefined)[]): void {
  const errors = faults.filter((fault) => fault !== undefined);
  if (errors.length > 0) throw new Problem("invalid-input", "Ret de markerede felter, og send igen.", { errors });
}

export function futureFault(path: string, on: LocalDate, today: LocalDate): Fault | undefined {
  return on > today ? { path, message: "Datoen ligger i fremtiden. Skriv den dag, det skete." } : undefined;
}

/** Somebody else was there first: the form was opened on another version than the one that lies there now. */
export function stale(): Problem {
  return new Problem("stale", "En kollega har rettet det i mellemtiden. Genindlæs, og skriv din rettelse igen.");
}

/**
 * Sent again under the id of what is there, since the answer was lost. Throws when something else has been written since, which
 * would be lost, were it taken for the same.
 */
export function requireSame<Row, Says>(says: Says, row: Row | undefined, open: (row: Row) => Says): void {
  if (row !== undefined && JSON.stringify(open(row)) === JSON.stringify(says)) return;
  throw new Problem(
    "conflict",
    "Det er gemt, som det stod, da du først sendte det. Tryk en gang til for at gemme det, der står nu, for sig.",
  );
}

export function alreadyThere(cause: unknown): Problem {
  return new Problem("conflict", "Det er allerede gemt. Genindlæs siden.", { cause });
}

import { addMonths } from "../time/local-date.ts";
import type { LocalDate } from "../time/local-date.ts";
import type { Stage } from "../course/state.ts";

/** Something that a form must mend before it can be kept; the message is for its user. */
export interface Fault {
  readonly path: string;
  readonly message: string;
}

/** Months that a possible citizen is kept unless told; no more than needed (GDPR art. 5(1)(e)); chosen by Tovholder. */
const keptMonths = 6;
const mostMonths = 12;

/** The day on which the team is asked whether a possible citizen may be erased. */
export function usualDeletion(today: LocalDate): LocalDate {
  return addMonths(today, keptMonths);
}

export function deletionFault(deleteOn: LocalDate, today: LocalDate, path: "deleteOn" | "until"): Fault | undefined {
  if (deleteOn > today && deleteOn <= addMonths(today, mostMonths)) return undefined;
  return { path, message: `Vælg en dag efter i dag og højst ${mostMonths} måneder frem.` };
}

/** Why a possible citizen may not be erased: known by now, or met and in a relation, whose notes must be kept. */
export type KeptBecause = "joined" | "in-relation";

const beforeRelation: ReadonlySet<string> = new Set<Stage>(["referred", "contact", "closed"]);

/** `accepted`: whether the citizen ever agreed to a steadier contact, so that a closed course counts too. */
export function keptBecause(facts: {
  readonly stage: string;
  readonly joined: boolean;
  readonly accepted: boolean;
}): KeptBecause | undefined {
  if (facts.joined) return "joined";
  return facts.accepted || !beforeRelation.has(facts.stage) ? "in-relation" : undefined;
}

/** An informer who wants to be anonymous is not written down anywhere. */
export function concernFaults(concern: {
  readonly anonymous: boolean;
  readonly informerName: string;
  readonly informerPhone: string;
}): readonly Fault[] {
  if (!concern.anonymous) return [];
  const message = "Den, der henvender sig, vil være anonym. Slet oplysningen.";
  return (["informerName", "informerPhone"] as const)
    .filter((path) => concern[path] !== "")
    .map((path) => ({ path, message }));
}

export function outcomeFaults(outcome: {
  readonly status: string;
  readonly reason: string;
  readonly courseId?: string | undefined;
}): readonly Fault[] {
  if (outcome.status === "closed" && outcome.reason === "") {
    return [{ path: "reason", message: "Skriv, hvorfor bekymringen lukkes." }];
  }
  if (outcome.status === "possible-citizen" && outcome.courseId === undefined) {
    return [{ path: "courseId", message: "Vælg den mulige borger, som bekymringen handler om." }];
  }
  return [];
}

const hourMs = 3_600_000;
/** The longest time that one may be gone without word: a visit is over within a day. */
const mostHours = 24;

/** `now` and `backBy` are instants in milliseconds. */
export function backByFault(backBy: number, now: number): Fault | undefined {
  if (backBy > now && backBy <= now + mostHours * hourMs) return undefined;
  return { path: "backBy", message: `Vælg et tidspunkt fra nu af og højst ${mostHours} timer frem.` };
}

/** Overdue from the very moment that one should have been back. */
export function isOverdue(backBy: number, now: number): boolean {
  return now >= backBy;
}

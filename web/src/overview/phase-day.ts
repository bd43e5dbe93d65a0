import { daysBetween, type LocalDate } from "@tovholder/domain/time/local-date.ts";
import type { BoardRow } from "./board.ts";

/** How an actual day stands to the planned one. `missing` says only that nobody wrote it down. */
export type Standing =
  | { readonly kind: "on-time" | "unplanned" | "coming" | "missing" | "not-begun" | "later" | "ended-before" }
  | { readonly kind: "late" | "early" | "overdue"; readonly days: number };

export interface PhaseDay {
  readonly actual: LocalDate | null;
  readonly planned: LocalDate | null;
  readonly standing: Standing;
}

export type PhaseStep = "contactStart" | "phase1" | "phase2" | "phase3" | "end";

interface Days {
  readonly actual: LocalDate | null;
  readonly planned: LocalDate | null;
  /** Something after it has happened, so it must have happened too. */
  readonly passed: boolean;
}

function daysOf(row: BoardRow, step: PhaseStep): Days {
  const closed = row.closedOn !== null;
  const { contactStart, phase1Start, phase2Start, phase3Start, closedOn } = row;
  const third = closed || phase3Start !== null;
  const second = third || phase2Start !== null;
  switch (step) {
    case "contactStart":
      return { actual: contactStart, planned: null, passed: second || phase1Start !== null };
    case "phase1":
      return { actual: phase1Start, planned: null, passed: second };
    case "phase2":
      return { actual: phase2Start, planned: row.plannedPhase2, passed: third };
    case "phase3":
      return { actual: phase3Start, planned: row.plannedPhase3, passed: closed };
    case "end":
      return { actual: closedOn, planned: row.plannedEnd, passed: false };
  }
}

/** One day of a course beside its plan, judged on `today`. */
export function phaseDay(row: BoardRow, step: PhaseStep, today: LocalDate): PhaseDay {
  const days = daysOf(row, step);
  const { actual, planned } = days;
  const standing: Standing = endedBefore(row, step, days) ? { kind: "ended-before" } : standingOf(days, step, today);
  return { actual, planned, standing };
}

/** The course closed before the plan had come this far, and nothing after it happened: nothing is missing. */
function endedBefore({ closedOn, phase3Start }: BoardRow, step: PhaseStep, { actual, planned }: Days): boolean {
  const skipped = step === "phase2" && phase3Start !== null;
  return actual === null && planned !== null && closedOn !== null && closedOn < planned && !skipped;
}

function standingOf({ actual, planned, passed }: Days, step: PhaseStep, today: LocalDate): Standing {
  if (actual !== null) return planned === null ? { kind: "unplanned" } : against(planned, actual);
  if (passed) return { kind: "missing" };
  if (planned === null) return { kind: step === "contactStart" || step === "phase1" ? "not-begun" : "later" };
  const over = daysBetween(planned, today);
  return over > 0 ? { kind: "overdue", days: over } : { kind: "coming" };
}

function against(planned: LocalDate, actual: LocalDate): Standing {
  const days = daysBetween(planned, actual);
  if (days === 0) return { kind: "on-time" };
  return days > 0 ? { kind: "late", days } : { kind: "early", days: -days };
}

import type { FieldCode } from "./field.ts";

export type ProblemCode =
  | "name-missing"
  | "name-incomplete"
  | "value-unreadable"
  | "date-unreadable"
  | "date-from-number"
  | "date-uncertain"
  | "date-in-future"
  | "dates-out-of-order"
  | "no-start"
  | "phase-without-phase1"
  | "phase-skipped"
  | "end-before-start"
  | "reason-without-end"
  | "end-without-reason"
  | "reason-free-text"
  | "planned-end-differs"
  | "cpr-invalid"
  | "cpr-hint"
  | "birth-date-mismatch"
  | "worker-missing"
  | "worker-unknown"
  | "worker-ambiguous"
  | "worker-several"
  | "team-unknown"
  | "method-unknown"
  | "legal-basis-unknown"
  | "legal-basis-unsuitable"
  | "many-courses"
  | "two-running"
  | "same-course-differs"
  | "same-name-other-person"
  | "hidden-row"
  | "left-out";

/** Something about one cell. An error keeps the row out until it is mended; a warning lets it in. */
export interface ImportProblem {
  /** Where the cell is, such as `D7`; the row alone (`7`) when the list has no column for it. */
  readonly address: string;
  readonly field: FieldCode;
  readonly severity: "error" | "warning";
  readonly code: ProblemCode;
  readonly message: string;
  /** Text that would mend the cell, ready to be taken over. */
  readonly suggestion?: string;
}

/** A problem found by a rule that knows fields, not cells. */
export type FieldProblem = Omit<ImportProblem, "address">;

export function fieldError(field: FieldCode, code: ProblemCode, message: string): FieldProblem {
  return { field, severity: "error", code, message };
}

export function fieldWarning(field: FieldCode, code: ProblemCode, message: string): FieldProblem {
  return { field, severity: "warning", code, message };
}

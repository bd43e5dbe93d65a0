import type { LegalBasisCode } from "../law/legal-basis.ts";
import type { MethodCode } from "../methods/definition.ts";
import { formatDate } from "../time/danish-date.ts";
import type { LocalDate } from "../time/local-date.ts";
import { fieldNames, type DateField } from "./field.ts";
import type { FieldProblem } from "./problem.ts";
import type { ReadReason } from "./read-reason.ts";

export type RowDates = Partial<Readonly<Record<DateField, LocalDate>>>;

/** The course part of a row, each cell read but not yet held against the others. */
export interface CourseValues {
  readonly dates: RowDates;
  readonly method: MethodCode;
  readonly legalBasis: LegalBasisCode;
  readonly reason?: ReadReason;
  /** Text of the list that has no field of its own, kept for the note. */
  readonly notes: readonly string[];
}

/** Values after a rule, with what the rule found. */
export interface Checked {
  readonly values: CourseValues;
  readonly problems: readonly FieldProblem[];
}

/** "Start fase 2 (01.02.2026)". */
export function named(field: DateField, date: LocalDate): string {
  return `${fieldNames[field]} (${formatDate(date)})`;
}

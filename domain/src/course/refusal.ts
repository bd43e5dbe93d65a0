import type { Source, Text } from "../methods/definition.ts";

/** Every way a command can be refused. Closed, so that screens and tests can name each one. */
export const refusalCodes = [
  "no-such-course",
  "course-exists",
  "course-closed",
  "course-not-closed",
  "not-allowed",
  "unknown-method",
  "legal-basis",
  "length",
  "supplier-wish-reason",
  "future-date",
  "date-order",
  "phase-order",
  "start-gate",
  "focus-count",
  "focus-duplicate",
  "unknown-dimension",
  "unknown-item",
  "condition-missing",
  "reason-needed",
  "decision-needed",
  "agreement-needed",
  "reopen",
  "already-interrupted",
  "not-interrupted",
  "unknown-reference",
  "same-kind",
  "stale",
  "not-in-method",
  "need-not-owned",
  "course-joined",
  "closure-reason",
] as const;

export type RefusalCode = (typeof refusalCodes)[number];

/** A typed no: what rule stood in the way, in plain words, with its source, and the field it belongs to. */
export interface Refusal {
  readonly code: RefusalCode;
  readonly message: Text;
  readonly source?: Source;
  readonly field?: string;
}

export type Outcome<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly refusal: Refusal };

export function accept<Value>(value: Value): Outcome<Value> {
  return { ok: true, value };
}

export function refuse(refusal: Refusal): { readonly ok: false; readonly refusal: Refusal } {
  return { ok: false, refusal };
}

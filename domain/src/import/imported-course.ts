import type { CtiClosureReason } from "../course/closure-reason.ts";
import type { LegalBasisCode } from "../law/legal-basis.ts";
import type { MethodCode } from "../methods/definition.ts";
import type { LocalDate } from "../time/local-date.ts";
import type { PersonNumber } from "../person/cpr.ts";
import type { KnownWorker } from "./find-worker.ts";
import type { FieldCode } from "./field.ts";

export interface ImportedIdentifier {
  readonly kind: Exclude<PersonNumber["kind"], "invalid">;
  readonly value: string;
}

export interface ImportedCitizen {
  readonly givenName: string;
  readonly familyName: string;
  readonly identifier?: ImportedIdentifier;
  readonly birthDate?: LocalDate;
}

/** One course of the list, ready to be written. Days are actual days; `plannedEnd` is what the list says, for comparison. */
export interface ImportedCourse {
  readonly importKey: string;
  readonly citizen: ImportedCitizen;
  readonly workerId?: string;
  readonly workerText: string;
  readonly team?: string;
  readonly method: MethodCode;
  readonly legalBasis: LegalBasisCode;
  readonly referredOn?: LocalDate;
  readonly contactStart?: LocalDate;
  readonly phase1Start?: LocalDate;
  readonly phase2Start?: LocalDate;
  readonly phase3Start?: LocalDate;
  readonly plannedEnd?: LocalDate;
  readonly closedOn?: LocalDate;
  readonly reason?: CtiClosureReason;
  readonly reasonText?: string;
  readonly note?: string;
}

/** What the reading of rows leans on. Everything comes from outside: the domain knows no clock and no database. */
export interface ImportContext {
  readonly today: LocalDate;
  readonly workers: readonly KnownWorker[];
  readonly teams: readonly string[];
  readonly defaultMethod: MethodCode;
  readonly defaultLegalBasis: LegalBasisCode;
  /** Import keys of courses that came in before. */
  readonly existingKeys: ReadonlySet<string>;
}

/** What the user decided about one row in the preview. */
export interface RowChoice {
  /** `skip` hands the row back. */
  readonly take?: "import" | "skip";
  /** Text in place of what the cell says, by field. */
  readonly values?: Partial<Readonly<Record<FieldCode, string>>>;
}

/** Choices by row number. */
export type RowChoices = ReadonlyMap<number, RowChoice>;

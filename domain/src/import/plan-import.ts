import type { RawRow, RawSheet } from "./cell.ts";
import type { FoundHeader } from "./find-header.ts";
import { workerFinder } from "./find-worker.ts";
import { personKey } from "./import-key.ts";
import type { ImportContext, ImportedCourse, RowChoices } from "./imported-course.ts";
import { fieldError, fieldWarning, type FieldProblem, type ImportProblem } from "./problem.ts";
import { readRow, type ImportRow, type RowReading } from "./read-row.ts";
import { rowCells } from "./row-cells.ts";
import { plainWords } from "./wording.ts";

/** A row that can't come in, as it stood, with every reason. */
export interface RefusedRow {
  readonly row: RawRow;
  readonly problems: readonly ImportProblem[];
}

export interface DuplicateRow {
  readonly row: RawRow;
  /** Number of the row that says the same. */
  readonly sameAs: number;
}

/** Every row below the headings, in exactly one of the lists. */
export interface ImportPlan {
  readonly toImport: readonly ImportRow[];
  readonly unchanged: readonly ImportRow[];
  readonly refused: readonly RefusedRow[];
  readonly empty: readonly RawRow[];
  readonly duplicates: readonly DuplicateRow[];
  readonly counts: ImportCounts;
}

export interface ImportCounts {
  readonly rows: number;
  readonly toImport: number;
  readonly unchanged: number;
  readonly refused: number;
  readonly empty: number;
  readonly duplicates: number;
  readonly withWarnings: number;
}

/** Takes rows one at a time, so that a long file can show how far it is. */
export interface ImportPlanner {
  readonly add: (row: RawRow) => void;
  readonly finish: () => ImportPlan;
}

/** More courses for one citizen than this is more likely a mix-up of persons (product decision). */
const usualCourses = 3;

interface Person {
  courses: number;
  running: number;
}

/**
 * Sorts rows into what will happen to them. A dry run is this plan and nothing more. Rows that were imported before are
 * unchanged, so a second run of the same file does nothing.
 */
export function createImportPlanner(
  list: Omit<RowReading, "findWorker">,
  choices: RowChoices = new Map(),
): ImportPlanner {
  const reading: RowReading = { ...list, findWorker: workerFinder(list.context.workers) };
  const plan = {
    toImport: new Array<ImportRow>(),
    unchanged: new Array<ImportRow>(),
    refused: new Array<RefusedRow>(),
    empty: new Array<RawRow>(),
    duplicates: new Array<DuplicateRow>(),
  };
  const seen = new Map<string, ImportRow>();
  const persons = new Map<string, Person>();
  const add = (row: RawRow): void => {
    const read = readRow(row, reading, choices.get(row.number));
    if (read === undefined) plan.empty.push(row);
    else if (read.problems.some(isError)) plan.refused.push(read);
    else accept(read);
  };
  const accept = (read: ImportRow): void => {
    const earlier = seen.get(read.course.importKey);
    if (earlier !== undefined) {
      const clash = clashOf(read, earlier);
      if (clash === undefined) plan.duplicates.push({ row: read.row, sameAs: earlier.row.number });
      else plan.refused.push(withProblem(read, clash, reading));
      return;
    }
    seen.set(read.course.importKey, read);
    plan.toImport.push(withPersonWarnings(read, persons, reading));
  };
  return { add, finish: () => settlePlan({ ...plan, counts: countsOf(plan) }, list.context.existingKeys) };
}

/** The plan with the rows that are there already set aside as unchanged. `existingKeys` are import keys of courses. */
export function settlePlan(plan: ImportPlan, existingKeys: ReadonlySet<string>): ImportPlan {
  const isKnown = ({ course }: ImportRow) => existingKeys.has(course.importKey);
  const known = plan.toImport.filter(isKnown);
  if (known.length === 0) return plan;
  const unchanged = [...plan.unchanged, ...known].sort((one, other) => one.row.number - other.row.number);
  const settled = { ...plan, toImport: plan.toImport.filter((row) => !isKnown(row)), unchanged };
  return { ...settled, counts: countsOf(settled) };
}

/** The plan of a whole sheet: all rows below its headings. */
export function planImport(
  sheet: RawSheet,
  header: FoundHeader,
  { context, choices }: { readonly context: ImportContext; readonly choices?: RowChoices },
): ImportPlan {
  const planner = createImportPlanner(
    { mapping: header.mapping, context, serialOfEpoch: sheet.serialOfEpoch },
    choices,
  );
  for (const row of rowsBelow(sheet, header)) planner.add(row);
  return planner.finish();
}

/** The rows that `planImport` accounts for. */
export function rowsBelow(sheet: RawSheet, header: FoundHeader): readonly RawRow[] {
  return sheet.rows.filter((row) => row.number > header.lastRow);
}

function isError({ severity }: ImportProblem): boolean {
  return severity === "error";
}

function withProblem(read: ImportRow, problem: FieldProblem, reading: RowReading): ImportRow {
  const { place } = rowCells(read.row, reading.mapping, undefined);
  return { ...read, problems: [...read.problems, place(problem)] };
}

/** Same key, yet not the same: another person of that name, or the same course told differently. */
function clashOf(read: ImportRow, earlier: ImportRow): FieldProblem | undefined {
  const [one, other] = [read.course, earlier.course];
  const number = String(earlier.row.number);
  const [own, before] = [one.citizen.identifier?.value, other.citizen.identifier?.value];
  if (own !== undefined && before !== undefined && own !== before) {
    const message = `Samme navn, fødselsdag og start som række ${number}, men et andet CPR-nummer. Er det to borgere, så opret den ene i hånden.`;
    return fieldError("cpr", "same-name-other-person", message);
  }
  if (sameCourse(one, other)) return undefined;
  const message = `Samme borger og start som række ${number}, men andre oplysninger. Behold den rigtige række, og slet den anden.`;
  return fieldError("citizen", "same-course-differs", message);
}

function sameCourse(one: ImportedCourse, other: ImportedCourse): boolean {
  return JSON.stringify(comparable(one)) === JSON.stringify(comparable(other));
}

/** The course without its key and without differences in how a worker or a name was typed. */
function comparable({ citizen, workerText, workerId, ...course }: ImportedCourse): readonly unknown[] {
  const entries = Object.entries(course).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return [citizen.identifier?.value ?? null, workerId ?? plainWords(workerText), entries];
}

function withPersonWarnings(read: ImportRow, persons: Map<string, Person>, reading: RowReading): ImportRow {
  const key = personKey(read.course.citizen);
  const person = persons.get(key) ?? { courses: 0, running: 0 };
  persons.set(key, person);
  person.courses += 1;
  if (read.course.closedOn === undefined) person.running += 1;
  if (person.courses > usualCourses) {
    const message = `Det er forløb nummer ${String(person.courses)} for samme borger. Tjek, at det er samme person.`;
    return withProblem(read, fieldWarning("citizen", "many-courses", message), reading);
  }
  if (read.course.closedOn === undefined && person.running > 1) {
    const message = "Borgeren har allerede et løbende forløb i listen. Tjek, om det gamle er afsluttet.";
    return withProblem(read, fieldWarning("closedOn", "two-running", message), reading);
  }
  return read;
}

function countsOf(plan: Omit<ImportPlan, "counts">): ImportCounts {
  const { toImport, unchanged, refused, empty, duplicates } = plan;
  return {
    rows: toImport.length + unchanged.length + refused.length + empty.length + duplicates.length,
    toImport: toImport.length,
    unchanged: unchanged.length,
    refused: refused.length,
    empty: empty.length,
    duplicates: duplicates.length,
    withWarnings: toImport.filter(({ problems }) => problems.length > 0).length,
  };
}

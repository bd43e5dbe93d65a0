import type { LocalDate } from "../time/local-date.ts";
import { cellText, type RawRow } from "./cell.ts";
import type { ColumnMapping } from "./columns.ts";
import { checkCourse } from "./course-rules.ts";
import { dateFields, type DateField } from "./field.ts";
import type { WorkerFinder } from "./find-worker.ts";
import { fieldSpelled } from "./headings.ts";
import type { ImportContext, ImportedCourse, RowChoice } from "./imported-course.ts";
import { importKey } from "./import-key.ts";
import { fieldError, fieldWarning, type FieldProblem, type ImportProblem } from "./problem.ts";
import { readCitizen } from "./read-citizen.ts";
import { readDateCell, type DateCellContext } from "./read-date-cell.ts";
import { readReason } from "./read-reason.ts";
import { readSetting } from "./read-setting.ts";
import { rowCells, type RowCells } from "./row-cells.ts";
import type { CourseValues, RowDates } from "./row-values.ts";
import { squashed } from "./wording.ts";

/** What one row says, and everything that is wrong with it. */
export interface ImportRow {
  readonly row: RawRow;
  readonly course: ImportedCourse;
  readonly problems: readonly ImportProblem[];
}

export interface RowReading {
  readonly mapping: ColumnMapping;
  readonly context: ImportContext;
  readonly findWorker: WorkerFinder;
  /** Of the sheet, see `RawSheet`. */
  readonly serialOfEpoch: number;
}

/**
 * Reads one row under the headings. `undefined` for a row that holds no course: empty, a divider ("Afsluttede"), a total or
 * the headings once more. The course is filled as far as it goes; it may only be used when no problem is an error.
 */
export function readRow(row: RawRow, reading: RowReading, choice?: RowChoice): ImportRow | undefined {
  if (holdsNoCourse(row, reading.mapping)) return undefined;
  const { context, mapping } = reading;
  const cells = rowCells(row, mapping, choice);
  const dateContext = { today: context.today, serialOfEpoch: reading.serialOfEpoch };
  const citizen = readCitizen(cells, dateContext);
  const setting = readSetting(cells, context, reading.findWorker);
  const days = readDays(cells, dateContext);
  const reason = readReason(cells.text("reason"));
  const checked = checkCourse(
    {
      dates: days.dates,
      method: setting.method,
      legalBasis: setting.legalBasis,
      notes: [...cells.texts("note"), ...citizen.notes, ...days.notes],
      ...(reason === undefined ? {} : { reason }),
    },
    context.today,
  );
  const course = withKey(courseOf(citizen.citizen, setting, checked.values));
  const problems = [
    ...citizen.problems,
    ...setting.problems,
    ...days.problems,
    ...withoutEchoes(checked.problems, days.problems),
  ];
  return { row, course, problems: [...problems, ...rowProblems(row, choice)].map(cells.place) };
}

/** An unreadable day already says what is wrong; that it is also missing helps no one. */
function withoutEchoes(found: readonly FieldProblem[], days: readonly FieldProblem[]): FieldProblem[] {
  const unreadable = new Set(days.filter(({ severity }) => severity === "error").map(({ field }) => field));
  return found.filter(
    ({ field, code }) =>
      !(unreadable.has(field) || (unreadable.size > 0 && (code === "no-start" || code === "phase-skipped"))),
  );
}

interface ReadDays {
  readonly dates: RowDates;
  readonly problems: readonly FieldProblem[];
  readonly notes: readonly string[];
}

function readDays(cells: RowCells, context: DateCellContext): ReadDays {
  const dates: { [Field in DateField]?: LocalDate } = {};
  const problems: FieldProblem[] = [];
  const notes: string[] = [];
  for (const field of dateFields) {
    // The birth date belongs to the citizen.
    if (field === "birthDate") continue;
    const { date, problem, note } = readDateCell(field, cells.cell(field), context);
    if (date !== undefined) dates[field] = date;
    if (problem !== undefined) problems.push(problem);
    if (note !== undefined) notes.push(note);
  }
  return { dates, problems, notes };
}

function courseOf(
  citizen: ImportedCourse["citizen"],
  setting: ReturnType<typeof readSetting>,
  { dates, reason, notes }: CourseValues,
): Omit<ImportedCourse, "importKey"> {
  const { problems: _problems, ...where } = setting;
  const note = [...new Set(notes)].join("\n");
  return {
    citizen,
    ...where,
    ...dates,
    ...(reason === undefined ? {} : { reason: reason.reason }),
    ...(reason?.text === undefined ? {} : { reasonText: reason.text }),
    ...(note === "" ? {} : { note }),
  };
}

function withKey(course: Omit<ImportedCourse, "importKey">): ImportedCourse {
  return { importKey: importKey(course), ...course };
}

function rowProblems(row: RawRow, choice: RowChoice | undefined): FieldProblem[] {
  if (choice?.take === "skip") return [fieldError("citizen", "left-out", "Rækken er valgt fra i gennemsynet.")];
  if (row.hidden !== true) return [];
  return [fieldWarning("citizen", "hidden-row", "Rækken er skjult i regnearket. Tjek, om den skal med.")];
}

const total = /^(?:i alt|total|sum|antal|gennemsnit)\b/i;

/** Nothing at all, section titles, totals and repeated headings between the courses. */
function holdsNoCourse(row: RawRow, mapping: ColumnMapping): boolean {
  const texts = row.cells.map(cellText).filter((text) => text !== "");
  if (texts.length === 0) return true;
  if (texts.some((text) => total.test(text)) && !hasDay(row)) return true;
  if (new Set(texts).size === 1) return texts.length > 2 || isSection(texts[0] ?? "");
  return repeatsHeadings(row, mapping);
}

const sections =
  /^(?:aktive?|afsluttede?|lukkede?|løbende|igangværende|i gang|venteliste|kontaktskabelse|fase [0-3]|nye|team\b.*|20\d\d|[1-4]\. kvartal.*|januar|februar|marts|april|maj|juni|juli|august|september|oktober|november|december)(?: (?:forløb|borgere|sager|20\d\d))*:?$/i;

const longestName = 70;

function isSection(text: string): boolean {
  // A footnote, or a sentence too long to be a name.
  return sections.test(text) || /^(?:\*|[-–—=_.\s]+$)/.test(text) || text.length > longestName;
}

function hasDay(row: RawRow): boolean {
  return row.cells.some((cell) => cell.kind === "date" || /\d[-./]\d/.test(cellText(cell)));
}

/** A number of a year or a person, or a whole day: no known heading has one. */
const longNumber = /\d{4}|\d\D\d\d?\D\d/;

/** Asked of every row, so known spellings only; a misspelled heading stands in its own column's heading. */
function repeatsHeadings(row: RawRow, mapping: ColumnMapping): boolean {
  const same = mapping.filter(({ column, field, heading }) => {
    const cell = row.cells[column];
    if (field === undefined || cell?.kind !== "text") return false;
    if (cell.text === heading) return true;
    return !longNumber.test(cell.text) && fieldSpelled(squashed(cell.text)) === field;
  });
  return same.length >= 3;
}

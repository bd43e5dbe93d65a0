import { cellText } from "@tovholder/domain/import/cell.ts";
import type { RawRow } from "@tovholder/domain/import/cell.ts";
import { fieldCodes } from "@tovholder/domain/import/field.ts";
import type { ImportedCourse } from "@tovholder/domain/import/imported-course.ts";
import type { ImportPlan } from "@tovholder/domain/import/plan-import.ts";
import type { ImportProblem } from "@tovholder/domain/import/problem.ts";
import { z } from "zod";
import type { OpenedImport } from "./import-lists.ts";
import { importSettingsSchema } from "./import-settings.ts";
import { teamOf } from "./run-import.ts";

/** What becomes of a row. */
const rowOutcomes = ["import", "unchanged", "refused", "empty", "duplicate"] as const;
type RowOutcome = (typeof rowOutcomes)[number];

/** Which rows a page shows; `warnings` are those that come in with something to look at. */
const rowFilters = ["all", "warnings", ...rowOutcomes] as const;

export const previewQuery = z.strictObject({
  from: z.coerce.number().int().min(0).default(0),
  size: z.coerce.number().int().min(1).max(500).default(100),
  show: z.enum(rowFilters).default("all"),
});
type PreviewQuery = z.output<typeof previewQuery>;

const problemSchema = z.strictObject({
  address: z.string(),
  field: z.enum(fieldCodes),
  severity: z.enum(["error", "warning"]),
  code: z.string(),
  message: z.string(),
  suggestion: z.string().optional(),
});

const countsSchema = z.strictObject({
  rows: z.int(),
  toImport: z.int(),
  unchanged: z.int(),
  refused: z.int(),
  empty: z.int(),
  duplicates: z.int(),
  withWarnings: z.int(),
});

export const statusSchema = z.strictObject({
  state: z.enum(["preview", "running", "done", "failed"]),
  rowsTotal: z.int(),
  rowsDone: z.int(),
  coursesMade: z.int(),
  expiresAt: z.string(),
});

export const previewSchema = z.strictObject({
  importId: z.uuid(),
  fileName: z.string(),
  status: statusSchema,
  settings: importSettingsSchema,
  sheets: z.array(z.strictObject({ number: z.int(), name: z.string(), rows: z.int() })),
  sheet: z.int().nullable(),
  headings: z.strictObject({ first: z.int(), last: z.int() }).nullable(),
  columns: z.array(
    z.strictObject({
      column: z.int(),
      letters: z.string(),
      heading: z.string(),
      field: z.enum(fieldCodes).nullable(),
      confidence: z.number(),
      byHand: z.boolean(),
    }),
  ),
  counts: countsSchema.nullable(),
  /** Rows that would come in but have no team: one must be chosen. */
  withoutTeam: z.int(),
  teams: z.array(z.strictObject({ teamId: z.uuid(), name: z.string() })),
  workers: z.array(z.strictObject({ accountId: z.uuid(), name: z.string(), initials: z.string() })),
  /** How workers are written in the list, and whom they are taken for. */
  workerTexts: z.array(z.strictObject({ text: z.string(), accountId: z.uuid().nullable(), rows: z.int() })),
  /** Rows that the rules of the course refused while the list was written. */
  refusals: z.array(z.strictObject({ row: z.int(), message: z.string() })),
  page: z.strictObject({
    from: z.int(),
    total: z.int(),
    rows: z.array(
      z.strictObject({
        row: z.int(),
        outcome: z.enum(rowOutcomes),
        cells: z.array(z.string()),
        problems: z.array(problemSchema),
        sameAs: z.int().optional(),
      }),
    ),
  }),
});

export type Preview = z.infer<typeof previewSchema>;

interface ListedRow {
  readonly row: RawRow;
  readonly outcome: RowOutcome;
  readonly problems: readonly ImportProblem[];
  readonly sameAs?: number;
}

/** The list as the wizard shows it: what was understood, what is chosen, and one page of its rows. */
export function previewOf(opened: OpenedImport, query: PreviewQuery): Preview {
  const { stored, sheets, teams, planned } = opened;
  const { beatAt: _beat, ...status } = stored.status;
  const { header } = planned ?? {};
  const courses = planned?.plan.toImport.map(({ course }) => course) ?? [];
  const staff = new Map(teams.flatMap((team) => team.members.map((member) => [member.accountId, member])));
  return {
    importId: stored.importId,
    fileName: stored.fileName,
    status,
    settings: stored.settings,
    sheets: sheets.map(({ name, rows }, number) => ({ number, name, rows: rows.length })),
    sheet: planned?.sheetNumber ?? null,
    headings: header === undefined ? null : { first: header.firstRow, last: header.lastRow },
    columns: (header?.mapping ?? []).map((column) => ({ ...column, field: column.field ?? null })),
    counts: planned?.plan.counts ?? null,
    withoutTeam: courses.filter((course) => teamOf(opened, course.team) === undefined).length,
    teams: teams.filter((team) => team.active).map(({ teamId, name }) => ({ teamId, name })),
    workers: [...staff.values()].map(({ accountId, name, initials }) => ({ accountId, name, initials })),
    workerTexts: workerTexts(courses),
    refusals: [...stored.refusals],
    page: pageOf(planned?.plan, query),
  };
}

function workerTexts(courses: readonly ImportedCourse[]): Preview["workerTexts"] {
  const byText = Map.groupBy(courses, (course) => course.workerText);
  return [...byText]
    .filter(([text]) => text !== "")
    .map(([text, rows]) => ({ text, accountId: rows[0]?.workerId ?? null, rows: rows.length }));
}

function pageOf(plan: ImportPlan | undefined, { from, size, show }: PreviewQuery): Preview["page"] {
  const listed = plan === undefined ? [] : listOf(plan).filter((one) => isShown(one, show));
  const rows = listed.slice(from, from + size).map(({ row, outcome, problems, sameAs }) => ({
    row: row.number,
    outcome,
    cells: row.cells.map(cellText),
    problems: [...problems],
    ...(sameAs === undefined ? {} : { sameAs }),
  }));
  return { from, total: listed.length, rows };
}

/** The page asks every second while a list is written, and its plan stays the same meanwhile. */
const listings = new WeakMap<ImportPlan, readonly ListedRow[]>();

function listOf(plan: ImportPlan): readonly ListedRow[] {
  const rows = listings.get(plan) ?? rowsOf(plan);
  listings.set(plan, rows);
  return rows;
}

function rowsOf({ toImport, unchanged, refused, empty, duplicates }: ImportPlan): readonly ListedRow[] {
  const rows: ListedRow[] = [
    ...toImport.map(({ row, problems }) => ({ row, problems, outcome: "import" }) as const),
    ...unchanged.map(({ row, problems }) => ({ row, problems, outcome: "unchanged" }) as const),
    ...refused.map(({ row, problems }) => ({ row, problems, outcome: "refused" }) as const),
    ...empty.map((row) => ({ row, problems: [], outcome: "empty" }) as const),
    ...duplicates.map(({ row, sameAs }) => ({ row, sameAs, problems: [], outcome: "duplicate" }) as const),
  ];
  return rows.sort((left, right) => left.row.number - right.row.number);
}

function isShown({ outcome, problems }: ListedRow, show: PreviewQuery["show"]): boolean {
  if (show === "all") return outcome !== "empty";
  return show === "warnings" ? outcome === "import" && problems.length > 0 : outcome === show;
}

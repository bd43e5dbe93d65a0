import { methodCodeSchema } from "@tovholder/domain/course/referral.ts";
import { fieldCodes, type FieldCode } from "@tovholder/domain/import/field.ts";
import { legalBasisCodes } from "@tovholder/domain/law/legal-basis.ts";
import { z } from "zod";
import { callApi } from "../app/api.ts";

const field = z.enum(fieldCodes);

const settingsSchema = z.object({
  sheet: z.int().optional(),
  headings: z.object({ first: z.int(), last: z.int() }).optional(),
  columns: z.array(z.object({ column: z.int(), field: field.nullable() })),
  teamId: z.string().optional(),
  method: methodCodeSchema,
  legalBasis: z.enum(legalBasisCodes),
  workers: z.array(z.object({ text: z.string(), accountId: z.string() })),
  rows: z.array(
    z.object({
      row: z.int(),
      take: z.enum(["import", "skip"]).optional(),
      values: z.array(z.object({ field, text: z.string() })).optional(),
    }),
  ),
});
/** What the user has said about a list. */
export type ImportSettings = z.infer<typeof settingsSchema>;

const problemSchema = z.object({
  address: z.string(),
  field,
  severity: z.enum(["error", "warning"]),
  code: z.string(),
  message: z.string(),
  suggestion: z.string().optional(),
});
export type RowProblem = z.infer<typeof problemSchema>;

const rowSchema = z.object({
  row: z.int(),
  outcome: z.enum(["import", "unchanged", "refused", "empty", "duplicate"]),
  cells: z.array(z.string()),
  problems: z.array(problemSchema),
  sameAs: z.int().optional(),
});
export type PreviewRow = z.infer<typeof rowSchema>;

const columnSchema = z.object({
  column: z.int(),
  letters: z.string(),
  heading: z.string(),
  field: field.nullable(),
  confidence: z.number(),
  byHand: z.boolean(),
});
export type PreviewColumn = z.infer<typeof columnSchema>;

const statusSchema = z.object({
  state: z.enum(["preview", "running", "done", "failed"]),
  rowsTotal: z.int(),
  rowsDone: z.int(),
  coursesMade: z.int(),
});

const previewSchema = z.object({
  importId: z.string(),
  fileName: z.string(),
  status: statusSchema,
  settings: settingsSchema,
  sheets: z.array(z.object({ number: z.int(), name: z.string(), rows: z.int() })),
  sheet: z.int().nullable(),
  headings: z.object({ first: z.int(), last: z.int() }).nullable(),
  columns: z.array(columnSchema),
  counts: z
    .object({
      rows: z.int(),
      toImport: z.int(),
      unchanged: z.int(),
      refused: z.int(),
      empty: z.int(),
      duplicates: z.int(),
      withWarnings: z.int(),
    })
    .nullable(),
  withoutTeam: z.int(),
  teams: z.array(z.object({ teamId: z.string(), name: z.string() })),
  workers: z.array(z.object({ accountId: z.string(), name: z.string(), initials: z.string() })),
  workerTexts: z.array(z.object({ text: z.string(), accountId: z.string().nullable(), rows: z.int() })),
  refusals: z.array(z.object({ row: z.int(), message: z.string() })),
  page: z.object({ from: z.int(), total: z.int(), rows: z.array(rowSchema) }),
});
/** The list as the server reads it with what is chosen so far, and one page of its rows. */
export type Preview = z.infer<typeof previewSchema>;
export type Counts = NonNullable<Preview["counts"]>;

export const rowFilters = ["all", "refused", "warnings", "import", "unchanged", "duplicate"] as const;
export type RowFilter = (typeof rowFilters)[number];

/** Which rows are looked at. */
export interface Looking {
  readonly from: number;
  readonly show: RowFilter;
}

export const pageSize = 50;
/** The most that the server takes. */
export const largestBytes = 20 * 1024 * 1024;

function query({ from, show }: Looking): string {
  return `?from=${from}&size=${pageSize}&show=${show}`;
}

/** Hands the file to the server, which reads it at once; answers the id of the list. */
export async function uploadList(file: File, signal: AbortSignal): Promise<string> {
  const body = new FormData();
  body.set("about", JSON.stringify({ name: file.name }));
  body.set("file", file);
  const schema = z.object({ importId: z.string() });
  return (await callApi("/api/import", { method: "POST", body, schema, signal })).importId;
}

export function fetchPreview(importId: string, looking: Looking): Promise<Preview> {
  return callApi(`/api/import/${importId}${query(looking)}`, { schema: previewSchema });
}

export function saveSettings(importId: string, settings: ImportSettings, looking: Looking): Promise<Preview> {
  const call = { method: "PUT", body: settings, schema: previewSchema } as const;
  return callApi(`/api/import/${importId}${query(looking)}`, call);
}

/** Reads the whole list as a run would, and writes nothing. */
export function dryRun(importId: string, looking: Looking): Promise<Preview> {
  return callApi(`/api/import/${importId}/dry-run${query(looking)}`, { method: "POST", schema: previewSchema });
}

/** Sets the run going; it goes on without this page. */
export async function startRun(importId: string): Promise<void> {
  await callApi(`/api/import/${importId}/run`, { method: "POST", schema: statusSchema });
}

/** The settings with one cell's text replaced. */
export function withCell(
  settings: ImportSettings,
  row: number,
  cell: { readonly field: FieldCode; readonly text: string },
): ImportSettings {
  return withRow(settings, row, (choice) => ({
    ...choice,
    values: [...(choice.values ?? []).filter((one) => one.field !== cell.field), cell],
  }));
}

/** The settings with one row brought in or left out. */
export function withTake(settings: ImportSettings, row: number, take: "import" | "skip"): ImportSettings {
  return withRow(settings, row, (choice) => ({ ...choice, take }));
}

type RowChoice = ImportSettings["rows"][number];

function withRow(settings: ImportSettings, row: number, change: (choice: RowChoice) => RowChoice): ImportSettings {
  const others = settings.rows.filter((one) => one.row !== row);
  const own = settings.rows.find((one) => one.row === row) ?? { row };
  return { ...settings, rows: [...others, change(own)] };
}

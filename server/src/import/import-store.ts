import type { KeyObject } from "node:crypto";
import { z } from "zod";
import { statement } from "../db/statement.ts";
import type { Tx } from "../db/transaction.ts";
import { open, openText, seal, sealText } from "../vault/envelope.ts";
import { importSettingsSchema } from "./import-settings.ts";
import type { ImportSettings } from "./import-settings.ts";

export type ImportState = "preview" | "running" | "done" | "failed";

/** How far a list has come. `beatAt` tells whether somebody is still at it. */
export interface ImportStatus {
  readonly state: ImportState;
  readonly rowsTotal: number;
  readonly rowsDone: number;
  readonly coursesMade: number;
  readonly beatAt: string | null;
  readonly expiresAt: string;
}

/** A row that the rules of the course refused when it was written. */
export interface LateRefusal {
  readonly row: number;
  readonly message: string;
}

export interface StoredImport {
  readonly importId: string;
  readonly fileName: string;
  readonly settings: ImportSettings;
  readonly settingsVersion: number;
  readonly status: ImportStatus;
  readonly refusals: readonly LateRefusal[];
}

/** Where one list lies: whose it is, and the key that everything of it is sealed under. */
export interface ImportPlace {
  readonly importId: string;
  readonly accountId: string;
  readonly key: KeyObject;
}

interface ImportRowColumns {
  readonly settings_sealed: Buffer;
  readonly settings_version: number;
  readonly state: ImportState;
  readonly rows_total: number;
  readonly rows_done: number;
  readonly courses_made: number;
  readonly refusals_sealed: Buffer | null;
  readonly beat_at: string | null;
  readonly expires_at: string;
}

const hoursKept = 24;

const insertRow = statement<never>(
  "import.insert",
  `insert into import_list (municipality_id, import_id, account_id, file_sealed, settings_sealed, created_at, expires_at)
   values ($1, $2, $3, $4, $5, $6, $7)`,
);

const findRow = statement<ImportRowColumns>(
  "import.find",
  `select settings_sealed, settings_version, state, rows_total, rows_done, courses_made, refusals_sealed, beat_at, expires_at
   from import_list where municipality_id = $1 and import_id = $2 and account_id = $3`,
);

const findFile = statement<{ readonly file_sealed: Buffer }>(
  "import.file",
  "select file_sealed from import_list where municipality_id = $1 and import_id = $2 and account_id = $3",
);

const updateSettings = statement<never>(
  "import.settings",
  `update import_list set settings_sealed = $3, settings_version = settings_version + 1, state = 'preview'
   where municipality_id = $1 and import_id = $2 and state <> 'running'`,
);

const claimRun = statement<never>(
  "import.claim",
  `update import_list set state = 'running', beat_at = $3::timestamptz, rows_total = 0, rows_done = 0
   where municipality_id = $1 and import_id = $2
     and (state <> 'running' or beat_at < $3::timestamptz - interval '60 seconds')`,
);

// Asked as one: a run that was seen under way may have ended since, and must not begin again.
const takeOverRun = statement<never>(
  "import.take-over",
  `update import_list set beat_at = $3::timestamptz, rows_total = 0, rows_done = 0
   where municipality_id = $1 and import_id = $2
     and state = 'running' and beat_at < $3::timestamptz - interval '60 seconds'`,
);

const updateProgress = statement<never>(
  "import.progress",
  `update import_list set rows_total = $3, rows_done = $4, courses_made = courses_made + $5, beat_at = $6
   where municipality_id = $1 and import_id = $2`,
);

const finishRow = statement<never>(
  "import.finish",
  "update import_list set state = $3, refusals_sealed = $4 where municipality_id = $1 and import_id = $2",
);

const deleteExpired = statement<never>(
  "import.expire",
  "delete from import_list where municipality_id = $1 and expires_at < $2 and state <> 'running'",
);

/** Keeps a file for a day, sealed; lists whose day is over are erased on the way. */
export async function storeImport(
  tx: Tx,
  place: ImportPlace,
  given: {
    readonly fileName: string;
    readonly bytes: Uint8Array;
    readonly settings: ImportSettings;
    readonly now: Date;
  },
): Promise<void> {
  const expires = new Date(given.now.getTime() + hoursKept * 3_600_000);
  await tx.run(deleteExpired, [tx.municipalityId, given.now.toISOString()]);
  await tx.run(insertRow, [
    tx.municipalityId,
    place.importId,
    place.accountId,
    seal(place.key, given.bytes, sealedAt(tx, place, "file")),
    sealSettings(tx, place, given),
    given.now.toISOString(),
    expires.toISOString(),
  ]);
}

/** The list as its owner left it; `undefined` for others', and once its day is over. */
export async function findImport(tx: Tx, place: ImportPlace, now: Date): Promise<StoredImport | undefined> {
  const row = await tx.maybe(findRow, [tx.municipalityId, place.importId, place.accountId]);
  if (row === undefined || (row.expires_at < now.toISOString() && row.state !== "running")) return undefined;
  const saved: unknown = JSON.parse(openText(place.key, row.settings_sealed, sealedAt(tx, place, "settings")));
  const { fileName, settings } = savedSchema.parse(saved);
  const { state, beat_at: beatAt, expires_at: expiresAt } = row;
  const status = { state, rowsTotal: row.rows_total, rowsDone: row.rows_done, coursesMade: row.courses_made };
  return {
    importId: place.importId,
    fileName,
    settings,
    settingsVersion: row.settings_version,
    status: { ...status, beatAt, expiresAt },
    refusals: openRefusals(tx, place, row.refusals_sealed),
  };
}

export async function readImportFile(tx: Tx, place: ImportPlace): Promise<Uint8Array> {
  const { file_sealed: sealed } = await tx.one(findFile, [tx.municipalityId, place.importId, place.accountId]);
  return open(place.key, sealed, sealedAt(tx, place, "file"));
}

/** Answers whether the settings could be changed: not while the list is being written. */
export async function changeSettings(
  tx: Tx,
  place: ImportPlace,
  saved: { readonly fileName: string; readonly settings: ImportSettings },
): Promise<boolean> {
  return (await tx.run(updateSettings, [tx.municipalityId, place.importId, sealSettings(tx, place, saved)])) === 1;
}

/** Answers whether the run is the caller's: nobody else is at it, or whoever was has not been heard of for a minute. */
export async function claimImport(tx: Tx, importId: string, now: Date): Promise<boolean> {
  return (await tx.run(claimRun, [tx.municipalityId, importId, now.toISOString()])) === 1;
}

/** Answers whether a run under way is the caller's to go on with: whoever was at it has not been heard of for a minute. */
export async function takeOverImport(tx: Tx, importId: string, now: Date): Promise<boolean> {
  return (await tx.run(takeOverRun, [tx.municipalityId, importId, now.toISOString()])) === 1;
}

export interface ImportProgress {
  readonly rowsTotal: number;
  readonly rowsDone: number;
  readonly coursesMade: number;
  readonly now: Date;
}

export function recordProgress(tx: Tx, importId: string, progress: ImportProgress): void {
  const { rowsTotal, rowsDone, coursesMade, now } = progress;
  tx.send(updateProgress, [tx.municipalityId, importId, rowsTotal, rowsDone, coursesMade, now.toISOString()]);
}

export async function finishImport(
  tx: Tx,
  place: ImportPlace,
  outcome: { readonly state: "done" | "failed"; readonly refusals: readonly LateRefusal[] },
): Promise<void> {
  const sealed = sealText(place.key, JSON.stringify(outcome.refusals), sealedAt(tx, place, "refusals"));
  await tx.run(finishRow, [tx.municipalityId, place.importId, outcome.state, sealed]);
}

const existingKeys = statement<{ readonly import_key: string }>(
  "import.keys",
  "select import_key from course where municipality_id = $1 and import_key is not null",
);

/** Keys of every course that came from a list before. */
export async function findImportKeys(tx: Tx): Promise<ReadonlySet<string>> {
  return new Set((await tx.rows(existingKeys, [tx.municipalityId])).map((row) => row.import_key));
}

const savedSchema = z.strictObject({ fileName: z.string(), settings: importSettingsSchema });

function sealSettings(
  tx: Tx,
  place: ImportPlace,
  { fileName, settings }: { readonly fileName: string; readonly settings: ImportSettings },
): Buffer {
  return sealText(place.key, JSON.stringify({ fileName, settings }), sealedAt(tx, place, "settings"));
}

function openRefusals(tx: Tx, place: ImportPlace, sealed: Buffer | null): readonly LateRefusal[] {
  if (sealed === null) return [];
  // Sealed here by `finishImport`; the seal's tag vouches that it is the same text.
  return JSON.parse(openText(place.key, sealed, sealedAt(tx, place, "refusals"))) as LateRefusal[];
}

function sealedAt({ municipalityId }: Tx, { importId }: ImportPlace, what: "file" | "settings" | "refusals"): string {
  return `import.${what}:${municipalityId}:${importId}`;
}

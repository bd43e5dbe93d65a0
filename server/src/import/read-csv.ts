import { serialOfEpoch1900, emptyCell, type Cell, type RawRow, type RawSheet } from "@tovholder/domain/import/cell.ts";
import { CsvError, parse } from "csv-parse/sync";
import { unshieldText } from "./formula-guard.ts";
import { TableRefused, tooManyColumns, type TableLimits } from "./table-limits.ts";

export type TextEncoding = "utf-8" | "windows-1252" | "utf-16";

export interface CsvTable {
  readonly sheet: RawSheet;
  readonly encoding: TextEncoding;
  readonly delimiter: Delimiter;
}

const delimiters = [";", ",", "\t"] as const;

export type Delimiter = (typeof delimiters)[number];

/** Reads a CSV file of unknown delimiter and encoding. Throws `TableRefused` for what can't be read. */
export function readCsv(bytes: Uint8Array, name: string, limits: TableLimits): CsvTable {
  const { text, encoding } = decodeText(bytes);
  if (text.includes("\0") || /^\s*<(?:!doctype|html|table|\?xml)/i.test(text)) {
    throw new TableRefused("not-a-table", "Filen er ikke en tabel. Vælg en Excel-fil (.xlsx) eller en CSV-fil.");
  }
  // Excel writes and obeys a first line that names the delimiter.
  const named = /^sep=(.)\r?\n/i.exec(text);
  const body = named ? text.slice(named[0].length) : text;
  const delimiter = delimiters.find((sign) => sign === named?.[1]) ?? detectDelimiter(body);
  const rows = toRows(parseRecords(body, delimiter), { firstNumber: named ? 2 : 1, limits });
  return { sheet: { name, rows, serialOfEpoch: serialOfEpoch1900 }, encoding, delimiter };
}

/** Strict UTF-8 first: Danish Windows-1252 text with æ, ø or å is never valid UTF-8, so a failure tells them apart. */
export function decodeText(bytes: Uint8Array): { readonly text: string; readonly encoding: TextEncoding } {
  if (bytes[0] === 0xff && bytes[1] === 0xfe)
    return { text: new TextDecoder("utf-16le").decode(bytes), encoding: "utf-16" };
  if (bytes[0] === 0xfe && bytes[1] === 0xff)
    return { text: new TextDecoder("utf-16be").decode(bytes), encoding: "utf-16" };
  try {
    return { text: new TextDecoder("utf-8", { fatal: true }).decode(bytes), encoding: "utf-8" };
  } catch {
    return { text: new TextDecoder("windows-1252").decode(bytes), encoding: "windows-1252" };
  }
}

/** The sign that splits the most of the first lines into the same number of parts; signs in quotes don't count. */
export function detectDelimiter(text: string): Delimiter {
  const lines = text
    .slice(0, 20_000)
    .replaceAll(/"(?:[^"]|"")*"/g, '""')
    .split(/\r\n|\n|\r/)
    .filter((line) => line.trim() !== "")
    .slice(0, 30);
  let best: { sign: Delimiter; score: number } = { sign: ";", score: 0 };
  for (const sign of delimiters) {
    const score = agreement(lines.map((line) => line.split(sign).length));
    if (score > best.score) best = { sign, score };
  }
  return best.sign;
}

/** Lines that have the commonest number of parts, weighted by that number; lines of one part say nothing. */
function agreement(parts: readonly number[]): number {
  const lines = new Map<number, number>();
  for (const count of parts) if (count > 1) lines.set(count, (lines.get(count) ?? 0) + 1);
  return Math.max(0, ...[...lines].map(([count, times]) => times * count));
}

function parseRecords(text: string, delimiter: Delimiter): string[][] {
  try {
    return parse(text, {
      delimiter,
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: false,
      record_delimiter: ["\r\n", "\n", "\r"],
    });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const line = typeof error["lines"] === "number" ? ` omkring linje ${String(error["lines"])}` : "";
    throw new TableRefused(
      "damaged",
      `Et anførselstegn${line} bliver ikke lukket. Åbn filen i Excel, gem den igen som .xlsx eller CSV, og prøv igen.`,
    );
  }
}

function toRows(
  records: readonly (readonly string[])[],
  { firstNumber, limits }: { readonly firstNumber: number; readonly limits: TableLimits },
): RawRow[] {
  const last = records.findLastIndex((record) => record.some((text) => text.trim() !== ""));
  if (last >= limits.rows) {
    throw new TableRefused(
      "too-many-rows",
      `Filen har mere end ${String(limits.rows)} rækker. Del listen i flere filer, og indlæs dem én ad gangen.`,
    );
  }
  const used = records.slice(0, last + 1);
  if (used.some((record) => record.slice(limits.columns).some((text) => text.trim() !== ""))) {
    throw tooManyColumns(limits);
  }
  return used.map((record, index) => ({
    number: index + firstNumber,
    cells: record.slice(0, limits.columns).map(toCell),
  }));
}

function toCell(text: string): Cell {
  return text.trim() === "" ? emptyCell : { kind: "text", text: unshieldText(text) };
}

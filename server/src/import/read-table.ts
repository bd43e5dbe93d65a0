import type { RawSheet } from "@tovholder/domain/import/cell.ts";
import { readCsv, type Delimiter, type TextEncoding } from "./read-csv.ts";
import { readXlsx } from "./read-xlsx.ts";
import { defaultLimits, TableRefused, type TableLimits, type TableRefusal } from "./table-limits.ts";

export interface UploadedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export type TableFormat =
  | { readonly kind: "xlsx" }
  | { readonly kind: "csv"; readonly encoding: TextEncoding; readonly delimiter: Delimiter };

export type ReadTable =
  | { readonly ok: true; readonly format: TableFormat; readonly sheets: readonly RawSheet[] }
  | { readonly ok: false; readonly refusal: TableRefusal };

/**
 * Reads a spreadsheet or CSV file into raw cells, without asking what they mean. The content decides what the file is, not
 * its name. What can't be read comes back as a refusal in plain Danish.
 */
export async function readTable(file: UploadedFile, limits: TableLimits = defaultLimits): Promise<ReadTable> {
  try {
    return await read(file, limits);
  } catch (error) {
    if (error instanceof TableRefused) return { ok: false, refusal: error.refusal };
    throw error;
  }
}

async function read({ name, bytes }: UploadedFile, limits: TableLimits): Promise<ReadTable> {
  if (bytes.length > limits.fileBytes) {
    throw new TableRefused(
      "file-too-large",
      "Filen er for stor. Del listen i flere filer, og indlæs dem én ad gangen.",
    );
  }
  if (startsWith(bytes, oleSignature)) {
    throw new TableRefused(
      "old-or-locked",
      "Filen er en gammel Excel-fil (.xls) eller låst med adgangskode. Gem den som .xlsx uden adgangskode, og prøv igen.",
    );
  }
  if (startsWith(bytes, zipSignature)) {
    return found({ kind: "xlsx" }, await readXlsx(bytes, limits));
  }
  const { sheet, encoding, delimiter } = readCsv(bytes, name, limits);
  return found({ kind: "csv", encoding, delimiter }, sheet.rows.length === 0 ? [] : [sheet]);
}

function found(format: TableFormat, sheets: readonly RawSheet[]): ReadTable {
  if (sheets.length > 0) return { ok: true, format, sheets };
  throw new TableRefused("empty", "Filen er tom. Vælg den fil, som listen står i.");
}

/** Compound files: Excel 97-2003, and any workbook that is locked with a password. */
const oleSignature = [0xd0, 0xcf, 0x11, 0xe0];
const zipSignature = [0x50, 0x4b, 0x03, 0x04];

function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, index) => bytes[index] === byte);
}

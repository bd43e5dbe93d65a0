/** Ceilings for a file from outside, so that a small upload can't fill the memory. */
export interface TableLimits {
  /** Bytes of the file itself. */
  readonly fileBytes: number;
  /** Bytes of all parts that are read, unpacked. */
  readonly unpackedBytes: number;
  /** Rows with content in one sheet. */
  readonly rows: number;
  readonly columns: number;
}

export const defaultLimits: TableLimits = {
  fileBytes: 20_000_000,
  unpackedBytes: 100_000_000,
  rows: 100_000,
  columns: 200,
};

export type TableRefusalCode =
  | "file-too-large"
  | "too-many-rows"
  | "too-many-columns"
  | "old-or-locked"
  | "not-a-table"
  | "damaged"
  | "empty";

/** Why a file can't be read at all, in words for the one who chose it. */
export interface TableRefusal {
  readonly code: TableRefusalCode;
  readonly message: string;
}

/**
 * Leaves the reading of a file from deep inside a stream. Caught where reading begins and handed back as a value; nothing
 * outside the readers sees it.
 */
export class TableRefused extends Error {
  readonly refusal: TableRefusal;

  constructor(code: TableRefusalCode, message: string) {
    super(message);
    this.refusal = { code, message };
  }
}

export function tooManyColumns({ columns }: TableLimits): TableRefused {
  return new TableRefused(
    "too-many-columns",
    `Arket har indhold længere ude end ${String(columns)} kolonner. Slet de kolonner, der ikke hører til listen.`,
  );
}

import type { SqlValue } from "./statement.ts";

/** One row on its way into a table. */
export type Row = readonly (string | number | boolean | null | Uint8Array)[];

/** Rows of `width` values turned into one array a column, as `unnest` takes them. */
export function columnsOf(rows: readonly Row[], width: number): SqlValue[] {
  return Array.from({ length: width }, (_, column) => columnOf(rows.map((row) => row[column] ?? null)));
}

function columnOf(values: Row): SqlValue {
  const isBytes = (value: Row[number]) => value === null || value instanceof Uint8Array;
  return values.some((value) => value !== null) && values.every(isBytes) ? byteArray(values) : values;
}

/** Object id of bytea in pg_type. */
const BYTEA = 17;
/** Bytes of a number. */
const NUMBER = 4;

/**
 * A `bytea[]` in PostgreSQL's binary form (array_recv): as text, each byte would travel as two digits, be written here and
 * read there.
 */
function byteArray(values: readonly (Uint8Array | null)[]): Buffer {
  // One dimension, nulls allowed, of bytea; so many elements, counted from 1.
  const head = [1, 1, BYTEA, values.length, 1];
  const size = values.reduce((sum, value) => sum + NUMBER + (value?.length ?? 0), head.length * NUMBER);
  const array = Buffer.allocUnsafe(size);
  let at = 0;
  for (const number of head) at = array.writeInt32BE(number, at);
  for (const value of values) {
    at = array.writeInt32BE(value?.length ?? -1, at);
    if (value === null) continue;
    array.set(value, at);
    at += value.length;
  }
  return array;
}

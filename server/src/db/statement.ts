/** What a statement takes: text, numbers, days and instants as strings, bytes. Arrays become PostgreSQL arrays. */
export type SqlValue = Scalar | readonly Scalar[];

type Scalar = string | number | boolean | null | Uint8Array;

declare const rowBrand: unique symbol;

/**
 * A named prepared statement: parsed once per connection, and reviewed as the SQL it is. `Row` is what one result row
 * holds, after the type parsers of `database.ts`.
 */
export interface Statement<Row> {
  readonly name: string;
  readonly text: string;
  readonly [rowBrand]?: Row;
}

const declared = new Set<string>();

/**
 * Declares a statement once, at module level. Throws on a name used twice, a name PostgreSQL would cut (63 bytes), and
 * on `select *`: columns are listed, so that a new column never travels by accident.
 */
export function statement<Row>(name: string, text: string): Statement<Row> {
  if (declared.has(name)) throw new Error(`Statement declared twice: ${name}`);
  if (name.length > 63) throw new Error(`Statement name longer than 63 characters: ${name}`);
  if (/(select|returning)\s+(\w+\.)?\*/i.test(text)) throw new Error(`Statement without listed columns: ${name}`);
  declared.add(name);
  return { name, text };
}

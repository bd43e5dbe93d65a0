/* oxlint-disable jsx-a11y/no-redundant-roles, jsx-a11y/no-interactive-element-to-noninteractive-role --
   A table whose rows are laid out as cards loses its roles in Safari unless they are written out. */
import type { ReactNode } from "react";
import { classNames } from "../class-names.ts";
import styles from "./Table.module.css";

export interface Column<R> {
  readonly key: string;
  readonly header: string;
  readonly cell: (row: R) => ReactNode;
  /** Figures stand right, under each other. */
  readonly align?: "start" | "end" | undefined;
  /** The cell that names the row: a row header, and the title of the card on a phone. One column has it. */
  readonly rowHeader?: boolean | undefined;
  /** CSS width, such as `30%`. */
  readonly width?: string | undefined;
  /** Takes the whole width of the card on a phone, without its label: for ropes. */
  readonly bare?: boolean | undefined;
}

export interface TableProps<R> {
  readonly caption: string;
  /** The caption is shown unless a heading above already says it. */
  readonly captionHidden?: boolean | undefined;
  readonly columns: readonly Column<R>[];
  readonly rows: readonly R[];
  readonly rowKey: (row: R) => string;
  /** Shown instead of the table when there are no rows. */
  readonly empty?: ReactNode | undefined;
  /** Stays a table on a phone and scrolls sideways: for matrices whose columns are compared. */
  readonly wide?: boolean | undefined;
}

/** A table that becomes a list of cards below 640 px. Roles are kept, so it reads as a table everywhere. */
export function Table<R>({ caption, captionHidden = true, columns, rows, rowKey, empty, wide = false }: TableProps<R>) {
  if (rows.length === 0 && empty !== undefined) return empty;
  const table = (
    <table role="table" className={classNames(styles["table"], !wide && styles["cards"])}>
      <caption className={captionHidden ? "visually-hidden" : styles["caption"]}>{caption}</caption>
      <thead role="rowgroup">
        <tr role="row">
          {columns.map((column) => (
            <th
              key={column.key}
              role="columnheader"
              scope="col"
              style={{ width: column.width }}
              className={styles[column.align ?? "start"]}
            >
              {column.header}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {rows.map((row) => (
          <tr key={rowKey(row)} role="row">
            {columns.map((column) => (
              <Cell key={column.key} column={column} row={row} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
  if (!wide) return table;
  return (
    // A scrolling region must be reachable by keyboard to be scrolled by it.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <section className={styles["scroll"]} aria-label={caption} tabIndex={0}>
      {table}
    </section>
  );
}

function Cell<R>({ column, row }: { readonly column: Column<R>; readonly row: R }) {
  const className = classNames(styles[column.align ?? "start"], column.bare && styles["bare"]);
  if (column.rowHeader) {
    return (
      <th role="rowheader" scope="row" className={className}>
        {column.cell(row)}
      </th>
    );
  }
  return (
    <td role="cell" data-label={column.header} className={className}>
      {column.cell(row)}
    </td>
  );
}

import type { ReactNode } from "react";
import { classNames } from "../class-names.ts";
import styles from "./DataList.module.css";

export interface DataListProps {
  readonly items: readonly { readonly term: string; readonly value: ReactNode }[];
  /** `figures`: side by side with large values, as under the rope. `rows`: word and value in two columns. */
  readonly look?: "rows" | "figures" | undefined;
}

/** Words and values that belong together; a missing value should be given as `ikke registreret`, never left out. */
export function DataList({ items, look = "rows" }: DataListProps) {
  return (
    <dl className={classNames(styles["list"], styles[look])}>
      {items.map((item) => (
        <div key={item.term}>
          <dt>{item.term}</dt>
          <dd>{item.value}</dd>
        </div>
      ))}
    </dl>
  );
}

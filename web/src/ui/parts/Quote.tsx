import styles from "./Quote.module.css";
import type { ReactNode } from "react";

export interface QuoteProps {
  /** The citizen's own words, without quotation marks. */
  readonly children: ReactNode;
  /** Whose words and when, if the place does not say it. */
  readonly by?: string | undefined;
}

/** The citizen's own words, always before the worker's. */
export function Quote({ children, by }: QuoteProps) {
  return (
    <figure className={styles["quote"]}>
      <blockquote>»{children}«</blockquote>
      {by === undefined ? null : <figcaption>{by}</figcaption>}
    </figure>
  );
}

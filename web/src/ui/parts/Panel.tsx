import { useId, type ReactNode } from "react";
import { classNames } from "../class-names.ts";
import styles from "./Panel.module.css";

export interface PanelProps {
  readonly title: string;
  /** Small words or a button at the right of the title. */
  readonly aside?: ReactNode | undefined;
  /** `open` has no frame: for pages where white space is enough. */
  readonly look?: "framed" | "open" | undefined;
  readonly level?: 2 | 3 | undefined;
  readonly children: ReactNode;
  readonly className?: string | undefined;
}

/** A part of a page with its own heading and landmark name. */
export function Panel({ title, aside, look = "framed", level = 2, children, className }: PanelProps) {
  const id = useId();
  const Heading = level === 2 ? "h2" : "h3";
  return (
    <section aria-labelledby={id} className={classNames(styles["panel"], styles[look], className)}>
      <header className={styles["head"]}>
        <Heading id={id}>{title}</Heading>
        {aside === undefined ? null : <div className={styles["aside"]}>{aside}</div>}
      </header>
      {children}
    </section>
  );
}

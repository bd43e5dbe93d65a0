import type { Language } from "../language.ts";
import styles from "./Skeleton.module.css";

export interface SkeletonProps {
  /** The shape of what is coming. */
  readonly shape?: "rows" | "text" | "rope" | "panel" | undefined;
  /** How many rows or lines. */
  readonly count?: number | undefined;
  readonly language?: Language | undefined;
}

const WIDTHS = ["92%", "78%", "86%", "64%"];

/** The shape of content on its way: no spinner, no jump when it comes. */
export function Skeleton({ shape = "rows", count = 3, language = "da" }: SkeletonProps) {
  return (
    <output className={styles["skeleton"]}>
      <span className="visually-hidden">{language === "da" ? "Henter …" : "Loading …"}</span>
      {Array.from({ length: shape === "rope" || shape === "panel" ? 1 : count }, (_, index) => (
        <span
          key={index}
          aria-hidden="true"
          className={styles[shape]}
          style={shape === "text" ? { width: WIDTHS[index % 4] } : undefined}
        />
      ))}
    </output>
  );
}

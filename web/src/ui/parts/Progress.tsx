import { useId } from "react";
import type { Language } from "../language.ts";
import styles from "./Progress.module.css";

export interface ProgressProps {
  readonly label: string;
  readonly done: number;
  /** Absent while the size of the work is not known. */
  readonly total?: number | undefined;
  readonly language?: Language | undefined;
}

/** Long work: how much is done of how much, in figures and as a bar. */
export function Progress({ label, done, total, language = "da" }: ProgressProps) {
  const id = useId();
  const figures =
    total === undefined
      ? thousands(done, language)
      : `${thousands(done, language)} ${language === "da" ? "af" : "of"} ${thousands(total, language)}`;
  return (
    <div className={styles["progress"]}>
      <div className={styles["words"]}>
        <label htmlFor={id}>{label}</label>
        <span>{figures}</span>
      </div>
      <progress id={id} value={total === undefined ? undefined : done} max={total ?? 1}>
        {figures}
      </progress>
    </div>
  );
}

function thousands(count: number, language: Language): string {
  return count.toLocaleString(language === "da" ? "da-DK" : "en-GB");
}

import type { Language } from "../language.ts";
import styles from "./SkipLink.module.css";

/** First thing on the page: leads past the navigation to the element with the id `target`. */
export function SkipLink({
  target = "main",
  language = "da",
}: {
  readonly target?: string;
  readonly language?: Language;
}) {
  return (
    <a href={`#${target}`} className={styles["skip"]} data-print="no">
      {language === "da" ? "Gå til indholdet" : "Skip to content"}
    </a>
  );
}

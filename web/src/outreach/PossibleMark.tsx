import styles from "../course/Course.module.css";
import { useWords } from "../i18n/words.tsx";
import type { CourseView } from "../replica/course-view.ts";
import { Mark } from "../ui/parts/Mark.tsx";
import { isPossible } from "./possible.ts";

/** Stands beside an alias, so that nobody takes it for a name. Nothing where the name is known. */
export function PossibleMark({ course }: { readonly course: CourseView }) {
  const words = useWords().outreach;
  return isPossible(course) ? <Mark tone="muted">{words.possible}</Mark> : null;
}

/** The same on the course itself, with what it means. */
export function PossibleLine({ course }: { readonly course: CourseView }) {
  const words = useWords().outreach;
  if (!isPossible(course)) return null;
  return (
    <p className={styles["line"]}>
      <Mark tone="muted">{words.possible}</Mark>
      <span className={styles["quiet"]}>{words.possibleText}</span>
    </p>
  );
}

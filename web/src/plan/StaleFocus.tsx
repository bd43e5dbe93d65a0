import { dimensionName } from "../contact/codes.ts";
import styles from "../course/Course.module.css";
import { useLanguage, useWords } from "../i18n/words.tsx";
import type { CourseView } from "../replica/course-view.ts";
import { Button } from "../ui/parts/Button.tsx";
import { FieldError } from "../ui/parts/Field.tsx";
import { Notice } from "../ui/parts/Notice.tsx";
import { FocusText } from "./FocusText.tsx";
import type { FocusTexts } from "./FocusFields.tsx";

export interface StaleFocusProps {
  readonly course: CourseView;
  readonly theirs: FocusTexts;
  readonly error: string | undefined;
  readonly onTheirs: () => void;
  readonly onMine: () => void;
}

/** Somebody else changed the area while it was being written here: their wording above one's own, and one's own stays. */
export function StaleFocus({ course, theirs, error, onTheirs, onMine }: StaleFocusProps) {
  const words = useWords().plan.stale;
  const { language } = useLanguage();
  return (
    <div className={styles["versions"]} data-refusal={error === undefined ? undefined : true} tabIndex={-1}>
      <Notice tone="warn" title={words.title}>
        {words.text}
      </Notice>
      <h4>
        {words.theirs}: {dimensionName(course.method, theirs.dimension, language)}
      </h4>
      <FocusText focus={theirs} />
      <FieldError id={undefined} error={error} />
      <div className={styles["buttons"]}>
        <Button onClick={onTheirs}>{words.useTheirs}</Button>
        <Button onClick={onMine}>{words.keepMine}</Button>
      </div>
    </div>
  );
}

import { relationStepNow, supportOf } from "@tovholder/domain/course/state.ts";
import { Link } from "wouter";
import styles from "../course/Course.module.css";
import { useWords } from "../i18n/words.tsx";
import type { CourseView } from "../replica/course-view.ts";
import { Notice } from "../ui/parts/Notice.tsx";
import { tabHref } from "../course/tabs.ts";
import { StageForm } from "./StageForm.tsx";

/** From relation to bridge, once the citizen has come to action and wants a service; what is missing is said. */
export function BuildBridge({ course, onDone }: { readonly course: CourseView; readonly onDone: () => void }) {
  const words = useWords().outreach.relation;
  const acting = relationStepNow(course.state) === "action";
  const named = supportOf(course.state).services.length > 0;
  if (acting && named) {
    return (
      <div className={styles["stack"]}>
        <p>{words.ready}</p>
        <StageForm course={course} stage="bridge" onDone={onDone} />
      </div>
    );
  }
  return (
    <div className={styles["stack"]}>
      <p>{words.bridgeText}</p>
      <Notice quiet tone="warn" title={words.missing}>
        <ul>
          {acting ? null : <li>{words.missingStep}</li>}
          {named ? null : <li>{words.missingService}</li>}
        </ul>
      </Notice>
      {named ? null : (
        <p>
          <Link href={tabHref(course.courseId, "services")}>{words.toServices}</Link>
        </p>
      )}
    </div>
  );
}

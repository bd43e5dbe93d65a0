import { useAnswer } from "../app/use-answer.ts";
import { useLanguage, useWords } from "../i18n/words.tsx";
import type { CourseView } from "../replica/course-view.ts";
import { dayText } from "../ui/day-text.ts";
import { Panel } from "../ui/parts/Panel.tsx";
import { CourseTasks } from "./CourseTasks.tsx";
import { courseMinutesSchema } from "./supervision.ts";
import styles from "./Supervision.module.css";

/** On a course: its open tasks, and what has been said of it at supervision. */
export function CourseSupervision({ course }: { readonly course: CourseView }) {
  return (
    <>
      <CourseTasks course={course} />
      {isReceived(course) ? <CourseMinutes courseId={course.courseId} /> : null}
    </>
  );
}

/** Whether the server has heard of the course: nothing can have been said of one that is still on its way. */
function isReceived({ entries, pending }: CourseView): boolean {
  const first = entries[0]?.entryId;
  return first !== undefined && !pending.has(first);
}

/** Minutes lie on the server alone; without a network the panel says so and the page goes on. */
function CourseMinutes({ courseId }: { readonly courseId: string }) {
  const words = useWords().supervision;
  const { language } = useLanguage();
  const { value, error } = useAnswer(`/api/courses/${courseId}/supervision`, courseMinutesSchema);
  if (value !== undefined && value.length === 0) return null;
  if (value === undefined && error === undefined) return null;
  return (
    <Panel title={words.title}>
      {value === undefined ? <p className={styles["quiet"]}>{words.minutesOffline}</p> : null}
      <ul className={styles["list"]}>
        {value?.map(({ meetingId, on, minute, by }) => (
          <li key={meetingId}>
            <b>{dayText(on, language)}</b>
            <p className={styles["preserve"]}>{minute}</p>
            {by === null ? null : <p className={styles["quiet"]}>{words.minuteBy(by)}</p>}
          </li>
        ))}
      </ul>
    </Panel>
  );
}

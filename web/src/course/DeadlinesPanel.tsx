import { deadlines } from "@tovholder/domain/course/deadlines.ts";
import { daysBetween } from "@tovholder/domain/time/local-date.ts";
import { useToday } from "../i18n/use-today.ts";
import { useLanguage, useWords } from "../i18n/words.tsx";
import type { CourseView } from "../replica/course-view.ts";
import { dayText } from "../ui/day-text.ts";
import { Mark } from "../ui/parts/Mark.tsx";
import { Panel } from "../ui/parts/Panel.tsx";
import styles from "./Course.module.css";

/** What is due, earliest first, with how far off it is. */
export function DeadlinesPanel({ course }: { readonly course: CourseView }) {
  const words = useWords().course.overview;
  const { language } = useLanguage();
  const today = useToday();
  // A contact period is long only once it has been long.
  const due = deadlines(course.state, course.method).filter((one) => one.kind !== "contact-period" || one.due <= today);
  return (
    <Panel title={words.deadlines}>
      {due.length === 0 ? <p className={styles["quiet"]}>{words.noDeadlines}</p> : null}
      <ul className={styles["list"]}>
        {due.map((deadline) => {
          const days = daysBetween(today, deadline.due);
          return (
            <li key={`${deadline.due} ${deadline.name.da}`}>
              <div className={`${styles["line"]} ${styles["spread"]}`}>
                <span>{deadline.name[language]}</span>
                <span className={styles["line"]}>
                  <span className={styles["quiet"]}>{dayText(deadline.due, language)}</span>
                  {days < 0 ? (
                    <Mark tone="bad">{words.overdue(-days)}</Mark>
                  ) : days <= 14 ? (
                    <Mark tone="warn">{words.inDays(days)}</Mark>
                  ) : null}
                </span>
              </div>
            </li>
          );
        })}
      </ul>
    </Panel>
  );
}

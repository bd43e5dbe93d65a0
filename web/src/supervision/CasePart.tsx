import { useEffect, useRef } from "react";
import { Link } from "wouter";
import { CourseRope } from "../app/CourseRope.tsx";
import { LatestContacts } from "../course/LatestContacts.tsx";
import { Button } from "../ui/parts/Button.tsx";
import { Skeleton } from "../ui/parts/Skeleton.tsx";
import { useLanguage, useWords } from "../i18n/words.tsx";
import { ReasonSources, Reasons } from "./AgendaList.tsx";
import { CourseTasks } from "./CourseTasks.tsx";
import { DecisionForm } from "./DecisionForm.tsx";
import { MinuteForm } from "./MinuteForm.tsx";
import { lineName, type AgendaLine, type Attendee } from "./supervision.ts";
import styles from "./Supervision.module.css";
import { useFetchedCourse } from "./use-fetched-course.ts";
import { useMinute } from "./use-minute.ts";

interface CasePartProps {
  readonly item: AgendaLine;
  readonly attendance: readonly Attendee[];
  readonly path: string;
  readonly again: () => void;
  /** Such as `2 af 7`. */
  readonly standing: string;
  readonly step: (by: number) => void;
}

/** One citizen: why, the rope, the last entries and the tasks, and beside them what is said and decided. */
export function CasePart({ item, attendance, path, again, standing, step }: CasePartProps) {
  const words = useWords().supervision;
  const { language } = useLanguage();
  const course = useFetchedCourse(item.courseId);
  const minute = useMinute(path, item, again);
  const heading = useRef<HTMLHeadingElement>(null);
  const name = lineName(item);
  useEffect(() => {
    // Not while somebody writes: the list may have been redrawn by a colleague.
    if (document.activeElement?.closest("input, textarea, select, dialog") !== null) return;
    heading.current?.focus({ preventScroll: true });
  }, []);
  return (
    <article className={styles["case"]} aria-label={name}>
      <header className={styles["caseHead"]}>
        <div>
          <h2 ref={heading} tabIndex={-1}>
            <Link href={`/forloeb/${item.courseId}`}>{name}</Link>
          </h2>
          <p className={styles["quiet"]}>
            {item.workerName ?? words.nobody} · {standing}
          </p>
        </div>
        <div className={styles["buttons"]}>
          <Button onClick={() => step(-1)}>{words.previous}</Button>
          <Button onClick={() => step(1)}>{words.next}</Button>
        </div>
      </header>
      {course === undefined ? <Skeleton shape="rope" language={language} /> : <CourseRope course={course} />}
      <Reasons reasons={item.reasons} />
      <ReasonSources items={[item]} />
      <div className={styles["work"]}>
        <div className={styles["stack"]}>
          <MinuteForm minute={minute} item={item} />
          <DecisionForm path={path} minute={minute} item={item} attendance={attendance} />
        </div>
        <div className={styles["stack"]}>
          {course === undefined ? null : (
            <>
              <CourseTasks course={course} />
              <LatestContacts course={course} />
            </>
          )}
        </div>
      </div>
    </article>
  );
}

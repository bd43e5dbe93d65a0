import { label } from "@tovholder/domain/words/glossary.ts";
import { Link } from "wouter";
import styles from "../course/Course.module.css";
import { stageName } from "../course/course-figures.ts";
import { useNameOf } from "../course/use-colleagues.ts";
import { nearDay } from "../i18n/dates.ts";
import { useToday } from "../i18n/use-today.ts";
import { useLanguage, useWords } from "../i18n/words.tsx";
import type { CourseView } from "../replica/course-view.ts";
import { useCourses } from "../replica/ReplicaProvider.tsx";
import { Mark } from "../ui/parts/Mark.tsx";
import { Panel } from "../ui/parts/Panel.tsx";

/** The support beside the home: courses of their own, which a lost home does not end (siblings.md §3.2). */
export function SupportPanel({ course }: { readonly course: CourseView }) {
  const words = useWords().housing.support;
  const support = useCourses().filter(
    (one) => one.state.citizenId === course.state.citizenId && !one.method.parts.includes("housing"),
  );
  return (
    <Panel title={words.title}>
      <p>{words.goesOn}</p>
      {support.length === 0 ? <p className={styles["quiet"]}>{words.none}</p> : null}
      <ul className={styles["list"]}>
        {support.map((one) => (
          <li key={one.courseId}>
            <SupportLine course={one} />
          </li>
        ))}
      </ul>
    </Panel>
  );
}

function SupportLine({ course }: { readonly course: CourseView }) {
  const words = useWords().housing.support;
  const { language } = useLanguage();
  const today = useToday();
  const nameOf = useNameOf();
  const { state, method } = course;
  const last = state.contactFacts.lastMadeOn;
  const worker = nameOf(state.workerId);
  const facts = [
    worker,
    last === undefined ? words.noContact : words.lastContact(nearDay(last, today, language)),
  ].filter((part) => part !== undefined);
  return (
    <>
      <div className={styles["line"]}>
        <Link href={`/forloeb/${course.courseId}`}>{method.name[language]}</Link>
        {state.closure === undefined ? (
          <Mark tone="ok">{stageName(method, state.stage)?.[language] ?? label("stage", state.stage, language)}</Mark>
        ) : (
          <Mark tone="muted">{words.closed(nearDay(state.closure.on, today, language))}</Mark>
        )}
      </div>
      <p className={styles["quiet"]}>{facts.join(" · ")}</p>
    </>
  );
}

import { useState } from "react";
import { PendingMark } from "../app/PendingMark.tsx";
import styles from "../course/Course.module.css";
import { useToday } from "../i18n/use-today.ts";
import { useLanguage, useWords } from "../i18n/words.tsx";
import type { CourseView } from "../replica/course-view.ts";
import { useCanCourse } from "../replica/ReplicaProvider.tsx";
import { dayText } from "../ui/day-text.ts";
import { Button } from "../ui/parts/Button.tsx";
import { DataList } from "../ui/parts/DataList.tsx";
import { Mark } from "../ui/parts/Mark.tsx";
import { Panel } from "../ui/parts/Panel.tsx";
import { OutreachQuestionsForm } from "./OutreachQuestionsForm.tsx";

type Answers = CourseView["state"]["questions"][number];

/** The four tool questions (2A): the newest answers, with whom, how often as a number, and when to look again. */
export function OutreachQuestions({ course }: { readonly course: CourseView }) {
  const words = useWords().outreach.questions;
  const [answering, setAnswering] = useState(false);
  const today = useToday();
  const mayRecord = useCanCourse(course, "course.record");
  const { questions } = course.state;
  const latest = questions.at(-1);
  const earlier = questions.slice(0, -1).toReversed();
  const due = latest?.reviseOn !== undefined && latest.reviseOn <= today;
  return (
    <Panel title={words.title}>
      {answering ? (
        <OutreachQuestionsForm course={course} onDone={() => setAnswering(false)} />
      ) : (
        <>
          {due ? (
            <p>
              <Mark tone="warn">{words.reviseNow}</Mark>
            </p>
          ) : null}
          {latest === undefined ? (
            <p className={styles["quiet"]}>{words.text}</p>
          ) : (
            <Version course={course} answers={latest} />
          )}
          {mayRecord ? (
            <div className={styles["buttons"]}>
              <Button onClick={() => setAnswering(true)}>{latest === undefined ? words.answer : words.again}</Button>
            </div>
          ) : null}
        </>
      )}
      {earlier.length === 0 ? null : (
        <details className={styles["fold"]}>
          <summary>{words.history(earlier.length)}</summary>
          <ul className={styles["list"]}>
            {earlier.map((one, index) => (
              // oxlint-disable-next-line react/no-array-index-key -- answers have no id of their own and are only added to
              <li key={index}>
                <Version course={course} answers={one} />
              </li>
            ))}
          </ul>
        </details>
      )}
    </Panel>
  );
}

function Version({ course, answers }: { readonly course: CourseView; readonly answers: Answers }) {
  const words = useWords().outreach.questions;
  const { language } = useLanguage();
  const { everyDays, reviseOn } = answers;
  const answeredWith = answers.answeredWith ?? "";
  const facts = [
    words.answeredOn(dayText(answers.on, language)),
    answeredWith === "" ? words.alone : words.together(answeredWith),
    reviseOn === undefined ? undefined : words.revise(dayText(reviseOn, language)),
  ].filter((fact) => fact !== undefined);
  const often = [answers.howOften, everyDays === undefined ? "" : words.every(everyDays)].filter((one) => one !== "");
  const items = [
    { term: words.where, value: answers.where || words.notAnswered },
    { term: words.how, value: answers.how || words.notAnswered },
    { term: words.howOften, value: often.join(" · ") || words.notAnswered },
    { term: words.howKeep, value: answers.howKeep || words.notAnswered },
  ];
  return (
    <>
      <p className={styles["line"]}>
        <span className={styles["quiet"]}>{facts.join(" · ")}</span>
        <PendingMark course={course} of={{ said: { kind: "questions-answered", ...answers } }} />
      </p>
      <DataList items={items} />
    </>
  );
}

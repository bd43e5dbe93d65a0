import { useState } from "react";
import { useLanguage, useWords } from "../i18n/words.tsx";
import type { CourseView } from "../replica/course-view.ts";
import { useCanCourse } from "../replica/ReplicaProvider.tsx";
import { dayText } from "../ui/day-text.ts";
import { Button } from "../ui/parts/Button.tsx";
import { DataList } from "../ui/parts/DataList.tsx";
import { Dialog } from "../ui/parts/Dialog.tsx";
import { Panel } from "../ui/parts/Panel.tsx";
import styles from "./Course.module.css";
import { QuestionsForm } from "./QuestionsForm.tsx";
import { StartContactForm } from "./StartContactForm.tsx";
import { StartPhase1Form } from "./StartPhase1Form.tsx";

interface CourseProps {
  readonly course: CourseView;
}

/** Before phase 1: begin making contact, keep the four questions, and begin phase 1 when its gate is met. */
export function ContactPeriod({ course }: CourseProps) {
  const words = useWords().course.contactPeriod;
  const { language } = useLanguage();
  const { state, method } = course;
  const { startGate } = method;
  const [starting, setStarting] = useState(false);
  const mayRecord = useCanCourse(course, "course.record");
  const close = () => setStarting(false);
  return (
    <>
      <Panel
        title={words.title}
        aside={
          state.contactStart === undefined ? undefined : `${words.startedOn} ${dayText(state.contactStart, language)}`
        }
      >
        <p>{words.startText}</p>
        {state.stage === "referred" && mayRecord ? <StartContactForm course={course} /> : null}
        {mayRecord && startGate !== undefined ? (
          <div className={styles["buttons"]}>
            <Button kind={state.stage === "contact" ? "primary" : "plain"} onClick={() => setStarting(true)}>
              {words.phase1} …
            </Button>
          </div>
        ) : null}
      </Panel>
      <Questions course={course} />
      <Dialog open={starting} title={words.phase1} onClose={close} language={language} size="wide">
        {startGate === undefined ? null : <StartPhase1Form course={course} gate={startGate} onDone={close} />}
      </Dialog>
    </>
  );
}

/** The four questions with their newest answers; earlier ones are kept, since they change with experience. */
function Questions({ course }: CourseProps) {
  const words = useWords().course.contactPeriod;
  const { language } = useLanguage();
  const [answering, setAnswering] = useState(false);
  const mayRecord = useCanCourse(course, "course.record");
  const { questions } = course.state;
  const latest = questions.at(-1);
  const earlier = questions.slice(0, -1).toReversed();
  const answer = (
    <Button onClick={() => setAnswering(true)}>{latest === undefined ? words.answer : words.answerAgain}</Button>
  );
  return (
    <Panel title={words.questions}>
      {answering ? (
        <QuestionsForm course={course} onDone={() => setAnswering(false)} />
      ) : (
        <>
          <p className={styles["quiet"]}>
            {latest === undefined ? words.questionsText : words.answeredOn(dayText(latest.on, language))}
          </p>
          <Answers answers={latest} />
          {mayRecord ? <div className={styles["buttons"]}>{answer}</div> : null}
        </>
      )}
      {earlier.length === 0 ? null : (
        <details className={styles["fold"]}>
          <summary>{words.history}</summary>
          <ul className={styles["list"]}>
            {earlier.map((one, index) => (
              // oxlint-disable-next-line react/no-array-index-key -- answers have no id of their own and are only added to
              <li key={index}>
                <p className={styles["quiet"]}>{words.answeredOn(dayText(one.on, language))}</p>
                <Answers answers={one} />
              </li>
            ))}
          </ul>
        </details>
      )}
    </Panel>
  );
}

interface AnswersProps {
  readonly answers: CourseView["state"]["questions"][number] | undefined;
}

function Answers({ answers }: AnswersProps) {
  const words = useWords().course.contactPeriod;
  const items = (["where", "how", "howOften", "howKeep"] as const).map((question) => ({
    term: words[question],
    value: answers === undefined || answers[question] === "" ? words.notAnswered : answers[question],
  }));
  return <DataList items={items} />;
}

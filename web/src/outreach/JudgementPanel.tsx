import { outreachOf } from "@tovholder/domain/course/state.ts";
import { label } from "@tovholder/domain/words/glossary.ts";
import { useState } from "react";
import { PendingMark } from "../app/PendingMark.tsx";
import styles from "../course/Course.module.css";
import { useLanguage, useWords } from "../i18n/words.tsx";
import type { CourseView } from "../replica/course-view.ts";
import { useCanCourse } from "../replica/ReplicaProvider.tsx";
import { dayText } from "../ui/day-text.ts";
import { Button } from "../ui/parts/Button.tsx";
import { Dialog } from "../ui/parts/Dialog.tsx";
import { Mark } from "../ui/parts/Mark.tsx";
import { Panel } from "../ui/parts/Panel.tsx";
import { JudgementForm } from "./JudgementForm.tsx";

type Judgement = NonNullable<CourseView["state"]["outreach"]>["judgements"][number];

const tones = { yes: "ok", no: "muted", unclear: "warn" } as const;

/** Whether the citizen is in the target group, why, and what was thought before. */
export function JudgementPanel({ course }: { readonly course: CourseView }) {
  const words = useWords().outreach.contact;
  const { language } = useLanguage();
  const [judging, setJudging] = useState(false);
  const mayRecord = useCanCourse(course, "course.record") && course.state.stage === "contact";
  const { judgements } = outreachOf(course.state);
  const latest = judgements.at(-1);
  const earlier = judgements.slice(0, -1).toReversed();
  const close = () => setJudging(false);
  return (
    <Panel title={words.judgement}>
      {latest === undefined ? (
        <p className={styles["quiet"]}>{words.notJudged}</p>
      ) : (
        <One course={course} judgement={latest} />
      )}
      {mayRecord ? (
        <div className={styles["buttons"]}>
          <Button onClick={() => setJudging(true)}>{latest === undefined ? words.judge : words.judgeAgain}</Button>
        </div>
      ) : null}
      {earlier.length === 0 ? null : (
        <details className={styles["fold"]}>
          <summary>{words.earlier}</summary>
          <ul className={styles["list"]}>
            {earlier.map((one, index) => (
              // oxlint-disable-next-line react/no-array-index-key -- judgements have no id of their own and are only added to
              <li key={index}>
                <One course={course} judgement={one} />
              </li>
            ))}
          </ul>
        </details>
      )}
      <Dialog open={judging} title={words.judgeTitle} onClose={close} language={language}>
        <JudgementForm course={course} onDone={close} />
      </Dialog>
    </Panel>
  );
}

function One({ course, judgement: told }: { readonly course: CourseView; readonly judgement: Judgement }) {
  const words = useWords().outreach.contact;
  const { language } = useLanguage();
  const { judgement, on, reason } = told;
  return (
    <>
      <p className={styles["line"]}>
        <Mark tone={tones[judgement]}>{label("judgement", judgement, language)}</Mark>
        <span className={styles["quiet"]}>{words.judgedOn(dayText(on, language))}</span>
        <PendingMark course={course} of={{ said: { kind: "target-group-judged", ...told } }} />
      </p>
      <p className={styles["preserve"]}>{reason}</p>
    </>
  );
}

import type { Refusal } from "@tovholder/domain/course/refusal.ts";
import { supportOf } from "@tovholder/domain/course/state.ts";
import type { StepDefinition } from "@tovholder/domain/methods/definition.ts";
import { label } from "@tovholder/domain/words/glossary.ts";
import { useState } from "react";
import { PendingMark } from "../app/PendingMark.tsx";
import { RuleInTheWay } from "../course/CommandForm.tsx";
import styles from "../course/Course.module.css";
import { stepPath, type PathStep, type StepState } from "../course/step-path.ts";
import { standing } from "../course/StepPath.tsx";
import { nearDay } from "../i18n/dates.ts";
import { useToday } from "../i18n/use-today.ts";
import { useLanguage, useWords } from "../i18n/words.tsx";
import type { CourseView } from "../replica/course-view.ts";
import { useIssue } from "../replica/ReplicaProvider.tsx";
import { Button } from "../ui/parts/Button.tsx";
import { Mark, type MarkTone } from "../ui/parts/Mark.tsx";
import { Panel } from "../ui/parts/Panel.tsx";

interface StepsProps {
  readonly course: CourseView;
  readonly mayRecord: boolean;
}

const tones: Readonly<Record<StepState, MarkTone>> = { open: "plain", done: "ok", ahead: "muted" };

/** The overlapping steps of long support: each opened and put in place by one tap, which can be taken back. */
export function SupportSteps({ course, mayRecord }: StepsProps) {
  const words = useWords().support.steps;
  const [refusal, setRefusal] = useState<Refusal>();
  const path = stepPath(course);
  return (
    <Panel title={words.title}>
      {refusal === undefined ? null : <RuleInTheWay refusal={refusal} atField={false} />}
      <ul className={styles["list"]}>
        {course.method.steps.map((step) => {
          const now = path.find((one) => one.code === step.code);
          return now === undefined ? null : (
            <li key={step.code}>
              <StepItem course={course} step={step} now={now} mayRecord={mayRecord} onRefused={setRefusal} />
            </li>
          );
        })}
      </ul>
    </Panel>
  );
}

interface ItemProps extends StepsProps {
  readonly step: StepDefinition;
  readonly now: PathStep;
  readonly onRefused: (refusal: Refusal | undefined) => void;
}

function StepItem({ course, step, now, mayRecord, onRefused }: ItemProps) {
  const { steps: words, path } = useWords().support;
  const { language } = useLanguage();
  const today = useToday();
  const issue = useIssue();
  const name = step.name[language];
  const next = now.state === "open" ? "done" : "open";
  const act = { open: "finish", done: "again", ahead: "begin" } as const;
  const set = async () => {
    const draft = { type: "setStep", step: step.code, state: next, on: today, note: "" } as const;
    const said = words.said(name, label("stepState", next, language));
    const outcome = await issue(course.courseId, draft, { said });
    onRefused(outcome.ok ? undefined : outcome.refusal);
  };
  const note = supportOf(course.state).steps[step.code]?.note ?? "";
  const state = standing(path, now.state, now.on === undefined ? undefined : nearDay(now.on, today, language));
  return (
    <>
      <div className={`${styles["line"]} ${styles["spread"]}`}>
        <h3>{name}</h3>
        <span className={styles["line"]}>
          <Mark tone={tones[now.state]}>{state}</Mark>
          <PendingMark course={course} of={{ said: { kind: "step-set", step: step.code } }} />
        </span>
      </div>
      <p className={styles["quiet"]}>{step.purpose[language]}</p>
      {note === "" ? null : <p className={styles["preserve"]}>{note}</p>}
      {mayRecord ? (
        <div className={styles["buttons"]}>
          <Button
            kind={now.state === "done" ? "link" : "plain"}
            onClick={() => void set()}
            aria-label={words[`${act[now.state]}Of`](name)}
          >
            {words[act[now.state]]}
          </Button>
        </div>
      ) : null}
    </>
  );
}

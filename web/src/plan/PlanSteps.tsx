import type { CourseState, PlanPhase } from "@tovholder/domain/course/state.ts";
import { useState } from "react";
import { PendingMark } from "../app/PendingMark.tsx";
import styles from "../course/Course.module.css";
import { phaseShown } from "../course/focus-now.ts";
import { nearDay } from "../i18n/dates.ts";
import { useToday } from "../i18n/use-today.ts";
import { useLanguage, useWords } from "../i18n/words.tsx";
import type { CourseView } from "../replica/course-view.ts";
import { Button } from "../ui/parts/Button.tsx";
import { Mark } from "../ui/parts/Mark.tsx";
import { Panel } from "../ui/parts/Panel.tsx";
import { Quote } from "../ui/parts/Quote.tsx";
import { AdjustForm, AgreeForm, EvaluateForm } from "./StepForms.tsx";

export type Step = "agree" | "evaluate" | "adjust";
const steps = ["agree", "evaluate", "adjust"] as const satisfies readonly Step[];
const forms = { agree: AgreeForm, evaluate: EvaluateForm, adjust: AdjustForm } as const;

interface StepsProps {
  readonly course: CourseView;
  readonly mayRecord: boolean;
}

/** The plan agreed, looked back on and adjusted together with the citizen, in the running phase. */
export function PlanSteps({ course, mayRecord }: StepsProps) {
  const words = useWords().plan;
  return (
    <Panel title={words.steps}>
      <ul className={styles["list"]}>
        {steps.map((step) => (
          <li key={step}>
            <StepLine course={course} step={step} mayRecord={mayRecord} />
          </li>
        ))}
      </ul>
    </Panel>
  );
}

export interface StepLineProps extends StepsProps {
  readonly step: Step;
  /** The form stands open, where a condition above says that it is what is missing. */
  readonly asked?: boolean | undefined;
}

/** One step: what has been done of it in the running phase, and the form for doing it. */
export function StepLine({ course, step, mayRecord, asked = false }: StepLineProps) {
  const words = useWords().plan;
  const { language } = useLanguage();
  const today = useToday();
  const [open, setOpen] = useState(asked);
  const Form = forms[step];
  const done = stepsDone(course.state, step, phaseShown(course.state));
  return (
    <>
      {done.length === 0 && !asked ? (
        <div>
          <Mark tone="muted">{words[step].missing}</Mark>
        </div>
      ) : null}
      {done.map((one, index) => (
        // oxlint-disable-next-line react/no-array-index-key -- these have no id of their own and are only added to
        <div key={index} className={styles["stack"]}>
          <p className={styles["line"]}>
            <Mark tone={one.withCitizen ? "ok" : "muted"}>{words[step].done(nearDay(one.on, today, language))}</Mark>
            {one.withCitizen ? null : <span className={styles["quiet"]}>{words.alone}</span>}
            <PendingMark course={course} of={one} />
          </p>
          {one.words === "" ? null : <Quote>{one.words}</Quote>}
          {one.text === "" ? null : <p className={styles["preserve"]}>{one.text}</p>}
        </div>
      ))}
      {open ? <Form course={course} onDone={() => setOpen(false)} /> : null}
      {mayRecord && !open ? (
        <div className={styles["buttons"]}>
          <Button onClick={() => setOpen(true)}>{words[step].open}</Button>
        </div>
      ) : null}
    </>
  );
}

interface StepDone {
  /** The entry, for what is not received yet. */
  readonly said: Readonly<Record<string, unknown>>;
  readonly on: CourseState["receivedOn"];
  readonly withCitizen: boolean;
  readonly words: string;
  readonly text: string;
}

/** What has been done of a step in a phase, oldest first. */
function stepsDone(state: CourseState, step: Step, phase: PlanPhase): readonly StepDone[] {
  const ofPhase = (one: { readonly phase: PlanPhase }) => one.phase === phase;
  switch (step) {
    case "agree":
      return state.planAgreements
        .filter(ofPhase)
        .map((one) => ({ said: { kind: "plan-agreed", ...one }, ...one, withCitizen: true, text: "" }));
    case "evaluate":
      return state.evaluations
        .filter(ofPhase)
        .map((one) => ({ said: { kind: "plan-evaluated", ...one }, ...one, text: one.view }));
    case "adjust":
      return state.adjustments
        .filter(ofPhase)
        .map((one) => ({ said: { kind: "plan-adjusted", ...one }, ...one, words: "", text: one.what }));
  }
}

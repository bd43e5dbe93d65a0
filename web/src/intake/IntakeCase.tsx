import { useState, type ComponentType } from "react";
import { isAnswered } from "../choosing/answers.ts";
import { ProposalNotice } from "../choosing/ProposalNotice.tsx";
import { ReferralPanel } from "../course/FactsPanels.tsx";
import { useLanguage, useWords } from "../i18n/words.tsx";
import type { CourseView } from "../replica/course-view.ts";
import { useCanCourse } from "../replica/ReplicaProvider.tsx";
import { useFetchedCourse } from "../supervision/use-fetched-course.ts";
import { dayText } from "../ui/day-text.ts";
import { Button } from "../ui/parts/Button.tsx";
import { Dialog } from "../ui/parts/Dialog.tsx";
import { Mark } from "../ui/parts/Mark.tsx";
import { Notice } from "../ui/parts/Notice.tsx";
import { Panel } from "../ui/parts/Panel.tsx";
import { Skeleton } from "../ui/parts/Skeleton.tsx";
import { AcceptForm } from "./AcceptForm.tsx";
import { AnswerForm } from "./AnswerForm.tsx";
import { AskForm } from "./AskForm.tsx";
import { RefuseForm } from "./RefuseForm.tsx";
import { askedOf, type Asked } from "./waiting.ts";
import styles from "./Intake.module.css";

/** What an act's form is given. */
export interface IntakeFormProps {
  readonly course: CourseView;
  readonly teamId: string;
  readonly onDone: () => void;
}

const forms = {
  accept: AcceptForm,
  ask: AskForm,
  answer: AnswerForm,
  refuse: RefuseForm,
} as const satisfies Record<string, ComponentType<IntakeFormProps>>;
type Act = keyof typeof forms;

/** One referral: what is written, what was asked and answered, and what may be done. */
export function IntakeCase({ courseId, teamId }: { readonly courseId: string; readonly teamId: string }) {
  const words = useWords().intake;
  const { language } = useLanguage();
  const course = useFetchedCourse(courseId, "coordination");
  if (course === undefined) return <Skeleton shape="panel" language={language} />;
  const { stage, referral, closure } = course.state;
  const { targetGroup } = referral;
  if (stage !== "referred") {
    return <Notice tone="ok">{closure === undefined ? words.begun : words.refused(closure.note)}</Notice>;
  }
  const asked = askedOf(course.state);
  return (
    <>
      <Acts course={course} teamId={teamId} asked={asked} />
      <div className={styles["columns"]}>
        <ReferralPanel course={course} />
        <div className={styles["column"]}>
          {targetGroup === undefined || !isAnswered(targetGroup) ? (
            <Notice quiet>{words.notAnswered}</Notice>
          ) : (
            <ProposalNotice answers={targetGroup} />
          )}
          {asked.length === 0 ? null : <AskedPanel asked={asked} />}
        </div>
      </div>
    </>
  );
}

function Acts({ course, teamId, asked }: Omit<IntakeFormProps, "onDone"> & { readonly asked: readonly Asked[] }) {
  const words = useWords().intake;
  const { language } = useLanguage();
  const [act, setAct] = useState<Act>();
  const acts = useActs(course, asked);
  const close = () => setAct(undefined);
  const Form = act === undefined ? undefined : forms[act];
  return (
    <div className={styles["buttons"]} data-print="no">
      {acts.map((one) => (
        <Button key={one} kind={one === "accept" ? "primary" : "plain"} onClick={() => setAct(one)}>
          {words.acts[one]}
        </Button>
      ))}
      <Dialog
        open={act !== undefined}
        title={act === undefined ? "" : words[act].title}
        onClose={close}
        language={language}
        size={act === "accept" ? "wide" : "narrow"}
      >
        {Form === undefined ? null : <Form course={course} teamId={teamId} onDone={close} />}
      </Dialog>
    </div>
  );
}

function useActs(course: CourseView, asked: readonly Asked[]): readonly Act[] {
  const may: Readonly<Record<Act, boolean>> = {
    accept: useCanCourse(course, "course.assign"),
    ask: useCanCourse(course, "course.record"),
    answer: useCanCourse(course, "course.record") && asked.length > 0,
    refuse: useCanCourse(course, "course.close"),
  };
  return (["accept", "ask", "answer", "refuse"] as const).filter((act) => may[act]);
}

function AskedPanel({ asked }: { readonly asked: readonly Asked[] }) {
  const words = useWords().intake;
  const { language } = useLanguage();
  return (
    <Panel title={words.askedTitle} level={3}>
      <ul className={styles["asked"]}>
        {asked.map(({ nth, on, whom, what, answers }) => (
          <li key={nth}>
            <p>
              <b>{words.askedOn(dayText(on, language), whom)}</b>
            </p>
            <p className={styles["preserve"]}>{what}</p>
            {answers.length === 0 ? <Mark tone="warn">{words.noAnswer}</Mark> : null}
            {answers.map((answer, index) => (
              // oxlint-disable-next-line react/no-array-index-key -- answers have no id of their own and are only added to
              <div key={index} className={styles["answer"]}>
                <p>
                  <b>{words.answeredOn(dayText(answer.on, language))}</b>
                </p>
                <p className={styles["preserve"]}>{answer.what}</p>
              </div>
            ))}
          </li>
        ))}
      </ul>
    </Panel>
  );
}

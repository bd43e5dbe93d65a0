import { outreachOf } from "@tovholder/domain/course/state.ts";
import { useState } from "react";
import styles from "../course/Course.module.css";
import { useLanguage, useWords } from "../i18n/words.tsx";
import type { CourseView } from "../replica/course-view.ts";
import { useCanCourse } from "../replica/ReplicaProvider.tsx";
import { Button } from "../ui/parts/Button.tsx";
import { Dialog } from "../ui/parts/Dialog.tsx";
import { Panel } from "../ui/parts/Panel.tsx";
import { SourceNote } from "../ui/parts/SourceNote.tsx";
import { AcceptanceForm } from "./AcceptanceForm.tsx";
import { EndForm } from "./EndForm.tsx";
import { JudgementForm } from "./JudgementForm.tsx";

/** Making contact ends in exactly two ways (Metodeguide SKP 2016, 2A); each asks first for the judgement it rests on. */
export function ContactEnds({ course }: { readonly course: CourseView }) {
  const words = useWords().outreach.contact;
  const { language } = useLanguage();
  const [end, setEnd] = useState<"yes" | "no">();
  const mayRecord = useCanCourse(course, "course.record");
  const mayClose = useCanCourse(course, "course.close");
  const { ending } = course.method;
  if (!mayRecord) return null;
  const close = () => setEnd(undefined);
  return (
    <Panel title={words.ends}>
      <p>{words.endsText}</p>
      <div className={styles["buttons"]}>
        <Button kind="primary" onClick={() => setEnd("yes")}>
          {words.yes} …
        </Button>
        {mayClose ? <Button onClick={() => setEnd("no")}>{words.no} …</Button> : null}
      </div>
      <SourceNote source={ending.source} language={language} />
      <Dialog
        open={end !== undefined}
        title={end === "no" ? words.noTitle : words.yesTitle}
        onClose={close}
        language={language}
      >
        {end === undefined ? null : <Steps course={course} end={end} onDone={close} />}
      </Dialog>
    </Panel>
  );
}

interface StepsProps {
  readonly course: CourseView;
  readonly end: "yes" | "no";
  readonly onDone: () => void;
}

function Steps({ course, end, onDone }: StepsProps) {
  const words = useWords().outreach.contact;
  const judged = outreachOf(course.state).judgements.at(-1)?.judgement === end;
  if (!judged)
    return (
      <div className={styles["stack"]}>
        <p>
          <b>
            {words.first}: {words.judgeTitle}
          </b>
        </p>
        {/* The dialog stays: the next step takes its place once the judgement is kept. */}
        <JudgementForm course={course} only={end} onDone={() => undefined} onCancel={onDone} />
      </div>
    );
  return end === "yes" ? (
    <AcceptanceForm course={course} onDone={onDone} />
  ) : (
    <EndForm course={course} reason="not-in-target-group" onDone={onDone} />
  );
}

import { useState, type ComponentType } from "react";
import { inMethod } from "@tovholder/domain/course/parts.ts";
import { isInterrupted } from "@tovholder/domain/course/state.ts";
import styles from "../course/Course.module.css";
import { useLanguage, useWords } from "../i18n/words.tsx";
import type { CourseView } from "../replica/course-view.ts";
import { useCanCourse } from "../replica/ReplicaProvider.tsx";
import { Button } from "../ui/parts/Button.tsx";
import { Dialog } from "../ui/parts/Dialog.tsx";
import { AssignForm } from "./AssignForm.tsx";
import { ChangeMethodForm } from "./ChangeMethodForm.tsx";
import { CloseForm } from "./CloseForm.tsx";
import { InterruptForm } from "./InterruptForm.tsx";
import { ReopenForm } from "./ReopenForm.tsx";
import { ResumeForm } from "./ResumeForm.tsx";

export interface ActFormProps {
  readonly course: CourseView;
  readonly onDone: () => void;
}

const forms = {
  interrupt: InterruptForm,
  resume: ResumeForm,
  close: CloseForm,
  reopen: ReopenForm,
  assign: AssignForm,
  change: ChangeMethodForm,
} as const satisfies Record<string, ComponentType<ActFormProps>>;

type Act = keyof typeof forms;

/** What may happen to the course as a whole, for whom it is open to do it. */
export function CourseActs({ course }: { readonly course: CourseView }) {
  const words = useWords().closure;
  const { language } = useLanguage();
  const [act, setAct] = useState<Act>();
  const acts = useActs(course);
  const close = () => setAct(undefined);
  const Form = act === undefined ? undefined : forms[act];
  return (
    <div className={styles["buttons"]}>
      {acts.map((one) => (
        <Button key={one} onClick={() => setAct(one)}>
          {words.acts[one]}
        </Button>
      ))}
      <Dialog
        open={act !== undefined}
        title={act === undefined ? "" : words[act].title}
        onClose={close}
        language={language}
        size={act === "close" || act === "change" ? "wide" : "narrow"}
      >
        {Form === undefined ? null : <Form course={course} onDone={close} />}
      </Dialog>
    </div>
  );
}

function useActs(course: CourseView): readonly Act[] {
  const mayRecord = useCanCourse(course, "course.record");
  const mayClose = useCanCourse(course, "course.close");
  const mayAssign = useCanCourse(course, "course.assign");
  const { state, method } = course;
  const closed = state.stage === "closed" || state.stage === "joined";
  const pause: Act = isInterrupted(state) ? "resume" : "interrupt";
  const acts: (Act | undefined)[] = [
    mayRecord && !closed && inMethod(method, pause) ? pause : undefined,
    mayAssign ? "assign" : undefined,
    mayClose && !closed && method.ending.kind !== "frame" ? "change" : undefined,
    mayClose ? (state.stage === "closed" ? "reopen" : "close") : undefined,
  ];
  return acts.filter((act) => act !== undefined);
}

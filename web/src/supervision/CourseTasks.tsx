import type { Task } from "@tovholder/domain/course/state.ts";
import { openTasks } from "@tovholder/domain/course/state.ts";
import { useState } from "react";
import { PendingMark } from "../app/PendingMark.tsx";
import { useNameOf } from "../course/use-colleagues.ts";
import { nearDay } from "../i18n/dates.ts";
import { useToday } from "../i18n/use-today.ts";
import { useLanguage, useWords } from "../i18n/words.tsx";
import type { CourseView } from "../replica/course-view.ts";
import { useCanCourse, useIssue } from "../replica/ReplicaProvider.tsx";
import { Button } from "../ui/parts/Button.tsx";
import { Dialog } from "../ui/parts/Dialog.tsx";
import { Mark } from "../ui/parts/Mark.tsx";
import { Panel } from "../ui/parts/Panel.tsx";
import styles from "./Supervision.module.css";
import { TaskForm } from "./TaskForm.tsx";

/** Open tasks of a course: done with one tap that can be taken back. */
export function CourseTasks({ course }: { readonly course: CourseView }) {
  const words = useWords().supervision;
  const { language } = useLanguage();
  const [adding, setAdding] = useState(false);
  const mayAct = useCanCourse(course, "course.task") && course.state.stage !== "closed";
  const open = openTasks(course.state).toSorted((left, right) => (left.due < right.due ? -1 : 1));
  const close = () => setAdding(false);
  const add = mayAct ? (
    <Button kind="link" onClick={() => setAdding(true)}>
      {words.addTask}
    </Button>
  ) : undefined;
  return (
    <Panel title={words.tasks} aside={add}>
      {open.length === 0 ? <p className={styles["quiet"]}>{words.noTasks}</p> : null}
      <ul className={styles["list"]}>
        {open.map((task) => (
          <li key={task.taskId}>
            <TaskLine course={course} task={task} mayAct={mayAct} />
          </li>
        ))}
      </ul>
      <Dialog open={adding} title={words.addTask} onClose={close} language={language}>
        {adding ? <TaskForm course={course} onDone={close} /> : null}
      </Dialog>
    </Panel>
  );
}

interface TaskLineProps {
  readonly course: CourseView;
  readonly task: Task;
  readonly mayAct: boolean;
}

function TaskLine({ course, task, mayAct }: TaskLineProps) {
  const words = useWords().supervision;
  const { language } = useLanguage();
  const today = useToday();
  const nameOf = useNameOf();
  const issue = useIssue();
  const settle = (result: "done" | "dropped", said: string) =>
    void issue(course.courseId, { type: "settleTask", taskId: task.taskId, on: today, result, note: "" }, { said });
  const late = task.due < today;
  return (
    <>
      <div className={styles["line"]}>
        <b>{task.what}</b>
        <Mark tone={late ? "warn" : "plain"}>{nearDay(task.due, today, language)}</Mark>
        <PendingMark course={course} of={task} />
      </div>
      <p className={styles["quiet"]}>
        {nameOf(task.ownerId) ?? words.aColleague}
        {task.origin === "supervision" ? ` · ${words.fromSupervision}` : ""}
      </p>
      {mayAct ? (
        <div className={styles["buttons"]}>
          <Button aria-label={`${words.done}: ${task.what}`} onClick={() => settle("done", words.taskDone)}>
            {words.done}
          </Button>
          <Button
            kind="link"
            aria-label={`${words.drop}: ${task.what}`}
            onClick={() => settle("dropped", words.taskDropped)}
          >
            {words.drop}
          </Button>
        </div>
      ) : null}
    </>
  );
}

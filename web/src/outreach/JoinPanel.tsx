import { outreachOf } from "@tovholder/domain/course/state.ts";
import { useState } from "react";
import { Link } from "wouter";
import { citizenName } from "../app/citizen-name.ts";
import styles from "../course/Course.module.css";
import { useLanguage, useWords } from "../i18n/words.tsx";
import type { CourseView } from "../replica/course-view.ts";
import { useCanCourse, useCourses } from "../replica/ReplicaProvider.tsx";
import { dayText } from "../ui/day-text.ts";
import { Button } from "../ui/parts/Button.tsx";
import { Dialog } from "../ui/parts/Dialog.tsx";
import { Notice } from "../ui/parts/Notice.tsx";
import { Panel } from "../ui/parts/Panel.tsx";
import { isAlias } from "./possible.ts";
import { JoinForm, UnjoinForm } from "./JoinForm.tsx";

/** Whether the one without a name is somebody known: joining, what it does to the notes, and taking apart again. */
export function JoinPanel({ course }: { readonly course: CourseView }) {
  const words = useWords().outreach;
  const { language } = useLanguage();
  const [open, setOpen] = useState<"join" | "apart">();
  const mayRecord = useCanCourse(course, "course.record");
  const { joined } = outreachOf(course.state);
  const close = () => setOpen(undefined);
  if (joined === undefined && !(isAlias(course.citizen) && mayRecord)) return null;
  return (
    <Panel title={words.join.title}>
      {joined === undefined ? (
        <>
          <p>{words.join.text}</p>
          <div className={styles["buttons"]}>
            <Button onClick={() => setOpen("join")}>{words.join.open}</Button>
          </div>
        </>
      ) : (
        <>
          <JoinedNotice joined={joined} />
          {mayRecord ? (
            <div className={styles["buttons"]}>
              <Button onClick={() => setOpen("apart")}>{words.join.apart}</Button>
            </div>
          ) : null}
        </>
      )}
      <Dialog
        open={open !== undefined}
        title={open === "apart" ? words.join.apartTitle : words.join.dialog}
        onClose={close}
        language={language}
      >
        {open === "join" ? <JoinForm course={course} onDone={close} /> : null}
        {open === "apart" ? <UnjoinForm course={course} onDone={close} /> : null}
      </Dialog>
    </Panel>
  );
}

type Joined = NonNullable<NonNullable<CourseView["state"]["outreach"]>["joined"]>;

function JoinedNotice({ joined: { citizenId, intoCourseId, on, why } }: { readonly joined: Joined }) {
  const words = useWords().outreach;
  const { language } = useLanguage();
  const courses = useCourses();
  const other = courses.find((one) => one.courseId === intoCourseId || one.citizen.citizenId === citizenId);
  const name = other === undefined ? words.otherPerson : citizenName(other.citizen);
  return (
    <Notice
      quiet
      title={words.joinedNotice(name, dayText(on, language))}
      action={other === undefined ? undefined : <Link href={`/forloeb/${other.courseId}`}>{words.toOther}</Link>}
    >
      <p>
        {words.joinedText} {intoCourseId === undefined ? words.join.goesOn : words.restingText}
      </p>
      <p>{why}</p>
    </Notice>
  );
}

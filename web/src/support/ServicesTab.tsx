import { serviceStatus, supportOf } from "@tovholder/domain/course/state.ts";
import { useState } from "react";
import styles from "../course/Course.module.css";
import { useLanguage, useWords } from "../i18n/words.tsx";
import type { CourseView } from "../replica/course-view.ts";
import { useCanCourse } from "../replica/ReplicaProvider.tsx";
import { Button } from "../ui/parts/Button.tsx";
import { Dialog } from "../ui/parts/Dialog.tsx";
import { EmptyState } from "../ui/parts/EmptyState.tsx";
import { Panel } from "../ui/parts/Panel.tsx";
import { MeetingsPanel } from "./MeetingsPanel.tsx";
import { ServiceCard } from "./ServiceCard.tsx";
import { ServiceForm } from "./ServiceForm.tsx";

/** *Tilbud*: what may carry part of the support, how far each has come, and the meetings about them. */
export function ServicesTab({ course }: { readonly course: CourseView }) {
  const words = useWords().support.services;
  const { language } = useLanguage();
  const mayRecord = useCanCourse(course, "course.record") && course.state.stage !== "closed";
  const [adding, setAdding] = useState(false);
  const { services } = supportOf(course.state);
  const stopped = services.filter((link) => serviceStatus(link) === "stopped");
  const running = services.filter((link) => serviceStatus(link) !== "stopped");
  const add = mayRecord ? <Button onClick={() => setAdding(true)}>{words.add}</Button> : undefined;
  const close = () => setAdding(false);
  return (
    <div className={styles["columns"]}>
      <div className={styles["column"]}>
        <Panel title={words.title} aside={services.length === 0 ? undefined : add}>
          {services.length === 0 ? (
            <EmptyState title={words.none} action={add}>
              {words.noneText}
            </EmptyState>
          ) : null}
          <ul className={styles["list"]}>
            {running.map((link) => (
              <li key={link.linkId}>
                <ServiceCard course={course} link={link} mayRecord={mayRecord} />
              </li>
            ))}
          </ul>
          {stopped.length === 0 ? null : (
            <details className={styles["fold"]}>
              <summary>{words.stopped}</summary>
              <ul className={styles["list"]}>
                {stopped.map((link) => (
                  <li key={link.linkId}>
                    <ServiceCard course={course} link={link} mayRecord={mayRecord} />
                  </li>
                ))}
              </ul>
            </details>
          )}
        </Panel>
      </div>
      <div className={styles["column"]}>
        <MeetingsPanel course={course} mayRecord={mayRecord} />
      </div>
      <Dialog open={adding} title={words.addTitle} onClose={close} language={language}>
        <ServiceForm course={course} onDone={close} />
      </Dialog>
    </div>
  );
}

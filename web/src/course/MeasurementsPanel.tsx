import { label } from "@tovholder/domain/words/glossary.ts";
import { useState } from "react";
import { useLanguage, useWords } from "../i18n/words.tsx";
import type { CourseView } from "../replica/course-view.ts";
import { useCanCourse } from "../replica/ReplicaProvider.tsx";
import { dayText } from "../ui/day-text.ts";
import { Button } from "../ui/parts/Button.tsx";
import { Dialog } from "../ui/parts/Dialog.tsx";
import { Panel } from "../ui/parts/Panel.tsx";
import { Quote } from "../ui/parts/Quote.tsx";
import styles from "./Course.module.css";
import { measurementLines } from "./measurement.ts";
import { MeasurementForm } from "./MeasurementForm.tsx";

/** How the citizen has answered over time; never compared with others. */
export function MeasurementsPanel({ course }: { readonly course: CourseView }) {
  const { facts, measure } = useWords().course;
  const { language } = useLanguage();
  const [open, setOpen] = useState(false);
  const mayRecord = useCanCourse(course, "course.record");
  const lines = measurementLines(course.state);
  const close = () => setOpen(false);
  const add = mayRecord ? (
    <Button kind="link" onClick={() => setOpen(true)}>
      {measure.record}
    </Button>
  ) : undefined;
  return (
    <Panel title={facts.measurements} aside={add}>
      {lines.length === 0 ? <p className={styles["quiet"]}>{facts.noMeasurements}</p> : null}
      <ul className={styles["list"]}>
        {lines.map((line) => (
          <li key={line.id}>
            <div className={`${styles["line"]} ${styles["spread"]}`}>
              <span>{label("timePoint", line.timePoint, language)}</span>
              {line.isWho5 ? (
                <span>
                  WHO-5: <b>{line.score === undefined ? facts.noScore : measure.score(line.score)}</b>
                </span>
              ) : null}
              <span className={styles["quiet"]}>{dayText(line.on, language)}</span>
            </div>
            {line.words === "" ? null : <Quote>{line.words}</Quote>}
          </li>
        ))}
      </ul>
      <Dialog open={open} title={measure.title} onClose={close} language={language} size="wide">
        <MeasurementForm course={course} onDone={close} onCancel={close} />
      </Dialog>
    </Panel>
  );
}

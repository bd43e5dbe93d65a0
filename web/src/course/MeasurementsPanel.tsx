import { deadlines } from "@tovholder/domain/course/deadlines.ts";
import { daysBetween } from "@tovholder/domain/time/local-date.ts";
import { useState } from "react";
import { useToday } from "../i18n/use-today.ts";
import { useLanguage, useSay, useWords } from "../i18n/words.tsx";
import { measureKey, useReturned } from "../measure/handed-over.ts";
import type { CourseView } from "../replica/course-view.ts";
import { useCanCourse } from "../replica/ReplicaProvider.tsx";
import { dayText } from "../ui/day-text.ts";
import { Button } from "../ui/parts/Button.tsx";
import { Dialog } from "../ui/parts/Dialog.tsx";
import { Mark } from "../ui/parts/Mark.tsx";
import { Panel } from "../ui/parts/Panel.tsx";
import styles from "./Course.module.css";
import { measurementLines } from "./measurement.ts";
import { MeasurementForm } from "./MeasurementForm.tsx";
import { MeasurementLineView } from "./MeasurementLineView.tsx";

/** How the citizen has answered over time; never compared with others. */
export function MeasurementsPanel({ course }: { readonly course: CourseView }) {
  const { facts, measure } = useWords().course;
  const { language } = useLanguage();
  // Back from the citizen, the worker looks at the answers and saves them.
  const [open, setOpen] = useState(useReturned(measureKey(course.courseId, undefined)));
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
      <NextMeasurement course={course} />
      {lines.length === 0 ? <p className={styles["quiet"]}>{facts.noMeasurements}</p> : null}
      <ul className={styles["list"]}>
        {lines.map((line) => (
          <li key={line.id}>
            <MeasurementLineView course={course} line={line} />
          </li>
        ))}
      </ul>
      <Dialog open={open} title={measure.title} onClose={close} language={language} size="wide">
        <MeasurementForm course={course} onDone={close} onCancel={close} />
      </Dialog>
    </Panel>
  );
}

/** The earliest time point that is not measured yet. */
function NextMeasurement({ course }: { readonly course: CourseView }) {
  const words = useWords().measuring;
  const { language } = useLanguage();
  const say = useSay();
  const today = useToday();
  const next = deadlines(course.state, course.method).find(
    ({ kind }) => kind === "measurement" || kind === "follow-up",
  );
  if (next === undefined) return null;
  const late = daysBetween(next.due, today);
  return (
    <p className={styles["line"]}>
      <span>{words.next(say(next.name), dayText(next.due, language))}</span>
      {late > 0 ? <Mark tone="bad">{words.late(late)}</Mark> : null}
    </p>
  );
}

import type { TimePoint } from "@tovholder/domain/measure/measurement.ts";
import { useState } from "react";
import styles from "../course/Course.module.css";
import { measurementLines } from "../course/measurement.ts";
import { MeasurementForm } from "../course/MeasurementForm.tsx";
import { useResultsText } from "../course/MeasurementLineView.tsx";
import { useLanguage, useWords } from "../i18n/words.tsx";
import { measureKey, useReturned } from "../measure/handed-over.ts";
import type { CourseView } from "../replica/course-view.ts";
import { dayText } from "../ui/day-text.ts";
import { Button } from "../ui/parts/Button.tsx";
import { Mark } from "../ui/parts/Mark.tsx";
import { Panel } from "../ui/parts/Panel.tsx";
import { Quote } from "../ui/parts/Quote.tsx";

interface MeasurementAtProps {
  readonly course: CourseView;
  readonly timePoint: TimePoint;
  readonly title: string;
  readonly mayRecord: boolean;
}

/** The measurement that belongs to this moment: its result, or the form for it. */
export function MeasurementAt({ course, timePoint, title, mayRecord }: MeasurementAtProps) {
  const { transition: words, course: shared } = useWords();
  const { language } = useLanguage();
  const [open, setOpen] = useState(useReturned(measureKey(course.courseId, timePoint)));
  const resultsText = useResultsText();
  const taken = measurementLines(course.state).filter((line) => line.timePoint === timePoint);
  const close = () => setOpen(false);
  return (
    <Panel title={title}>
      {taken.map((line) => (
        <div key={line.id} className={styles["stack"]}>
          <p className={styles["line"]}>
            <Mark tone="ok">
              {line.isWho5
                ? words.measured(
                    line.score === undefined ? shared.facts.noScore : `WHO-5, ${shared.measure.score(line.score)}`,
                  )
                : resultsText(line) || shared.measure.own}
            </Mark>
            <span className={styles["quiet"]}>{dayText(line.on, language)}</span>
          </p>
          {line.words === "" ? null : <Quote>{line.words}</Quote>}
        </div>
      ))}
      {open ? <MeasurementForm course={course} timePoint={timePoint} onDone={close} onCancel={close} /> : null}
      {mayRecord && !open && taken.length === 0 ? (
        <div className={styles["buttons"]}>
          <Button onClick={() => setOpen(true)}>{words.measureOpen}</Button>
        </div>
      ) : null}
    </Panel>
  );
}

import { useDisk } from "../session/SessionProvider.tsx";
import { timePointsOf, type TimePoint } from "@tovholder/domain/measure/measurement.ts";
import { useState } from "react";
import { Link, useLocation } from "wouter";
import { choicesOf } from "../contact/codes.ts";
import { useToday } from "../i18n/use-today.ts";
import { useLanguage, useWords } from "../i18n/words.tsx";
import { measureKey, useHandOver } from "../measure/handed-over.ts";
import { InstrumentChoice, InstrumentName } from "../measure/InstrumentChoice.tsx";
import { measureSchema, noAnswers, readMeasure, rowsFor, type MeasureValue } from "../measure/measure-value.ts";
import { ResultFields } from "../measure/ResultFields.tsx";
import { Who5Questions } from "../measure/Who5Questions.tsx";
import type { CourseView } from "../replica/course-view.ts";
import { newId } from "../replica/ids.ts";
import { Button } from "../ui/parts/Button.tsx";
import { DateField } from "../ui/parts/DateField.tsx";
import { Notice } from "../ui/parts/Notice.tsx";
import { Select } from "../ui/parts/Select.tsx";
import { TextArea } from "../ui/parts/TextArea.tsx";
import { CommandForm } from "./CommandForm.tsx";
import styles from "./Course.module.css";
import { usualTimePoint } from "./measurement.ts";
import { useCommandForm } from "./use-command-form.ts";

export interface MeasurementFormProps {
  readonly course: CourseView;
  /** Given where the page says it: the time point is then not asked for. */
  readonly timePoint?: TimePoint | undefined;
  readonly onDone?: (() => void) | undefined;
  readonly onCancel?: (() => void) | undefined;
}

function useMeasureForm({ course, timePoint, onDone }: MeasurementFormProps) {
  const { course: words, measuring } = useWords();
  const today = useToday();
  const [measurementId] = useState(() => newId());
  const initial: MeasureValue = {
    instrument: "who-5",
    timePoint: timePoint ?? usualTimePoint(course.state, course.method),
    on: today,
    answers: noAnswers,
    words: "",
    name: "",
    values: [],
    byCitizen: false,
  };
  const said = {
    needDate: words.form.needDate,
    needText: words.form.needText,
    needNumber: measuring.needNumber,
    outside: measuring.outside,
  };
  return useCommandForm({
    course,
    key: measureKey(course.courseId, timePoint),
    initial,
    schema: measureSchema,
    said: words.measure.saved,
    onDone,
    read: (value) => readMeasure(value, measurementId, said),
  });
}

/** WHO-5, the result of another instrument, or the citizen's own words. */
export function MeasurementForm(props: MeasurementFormProps) {
  const { course, timePoint, onCancel } = props;
  const { course: shared, measuring } = useWords();
  const words = shared.measure;
  const { language } = useLanguage();
  const today = useToday();
  const form = useMeasureForm(props);
  const { value, change, faultOf } = form;
  const isWho5 = value.instrument === "who-5";
  const choose = (instrument: string) => change({ instrument, values: rowsFor(instrument, measuring.whole) });
  return (
    <CommandForm form={form} submit={words.save} onCancel={onCancel}>
      <InstrumentChoice value={value.instrument} onChange={choose} />
      {value.instrument === "other" ? (
        <InstrumentName value={value.name} onChange={(name) => change({ name })} error={faultOf("name")} />
      ) : null}
      {timePoint === undefined ? (
        <Select
          label={words.timePoint}
          value={value.timePoint}
          onChange={(point) => change({ timePoint: point })}
          options={choicesOf("timePoint", timePointsOf(course.method), language)}
          language={language}
        />
      ) : null}
      {isWho5 ? <Handing value={value} {...{ course, timePoint }} /> : null}
      {isWho5 ? (
        <Who5Questions answers={value.answers} onChange={(answers) => change({ answers, byCitizen: false })} />
      ) : value.instrument === "own-words" ? null : (
        <ResultFields
          instrument={value.instrument}
          rows={value.values}
          onChange={(values) => change({ values })}
          faultOf={faultOf}
        />
      )}
      <TextArea
        label={words.words}
        optional={value.instrument !== "own-words"}
        value={value.words}
        onChange={(said) => change({ words: said })}
        error={faultOf("words")}
        language={language}
      />
      <DateField
        label={shared.form.on}
        value={value.on}
        onChange={(on) => change({ on })}
        max={today}
        error={faultOf("on")}
        language={language}
      />
    </CommandForm>
  );
}

interface HandingProps {
  readonly value: MeasureValue;
  readonly course: CourseView;
  readonly timePoint: TimePoint | undefined;
}

/** The way to let the citizen answer alone, or the word that they have. */
function Handing({ value, course, timePoint }: HandingProps) {
  const words = useWords().measuring;
  const [back] = useLocation();
  const handOver = useHandOver();
  // A page that keeps nothing has forgotten, once it is loaded again, that the citizen holds the device.
  const keeps = useDisk().kind === "sealed";
  const { courseId } = course;
  if (value.byCitizen) return <Notice tone="info">{words.byCitizen}</Notice>;
  if (handOver === undefined) return null;
  if (!keeps)
    return (
      <p className={styles["quiet"]}>
        {words.handOverKept} <Link href="/denne-enhed">{words.handOverHow}</Link>
      </p>
    );
  const hand = () => void handOver({ courseId, formKey: measureKey(courseId, timePoint), back }, value);
  return (
    <div className={styles["stack"]}>
      <div className={styles["buttons"]}>
        <Button onClick={hand}>{words.handOver}</Button>
      </div>
      <p className={styles["quiet"]}>{words.handOverText}</p>
    </div>
  );
}

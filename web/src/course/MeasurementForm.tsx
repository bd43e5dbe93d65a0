import { instruments, timePoints, who5Band, who5Score, type TimePoint } from "@tovholder/domain/measure/measurement.ts";
import { localDateSchema } from "@tovholder/domain/time/local-date.ts";
import { useState } from "react";
import { z } from "zod";
import { choicesOf } from "../contact/codes.ts";
import { useToday } from "../i18n/use-today.ts";
import { useLanguage, useWords } from "../i18n/words.tsx";
import type { CourseView } from "../replica/course-view.ts";
import { newId } from "../replica/ids.ts";
import { RadioGroup } from "../ui/parts/Choices.tsx";
import { DateField } from "../ui/parts/DateField.tsx";
import { Select } from "../ui/parts/Select.tsx";
import { TextArea } from "../ui/parts/TextArea.tsx";
import { CommandForm } from "./CommandForm.tsx";
import styles from "./Course.module.css";
import { usualTimePoint } from "./measurement.ts";
import { useCommandForm } from "./use-command-form.ts";

const answerSchema = z.int().min(0).max(5).nullable();
const schema = z.strictObject({
  instrument: z.enum(instruments),
  timePoint: z.enum(timePoints),
  on: localDateSchema.optional(),
  answers: z.array(answerSchema).length(5),
  words: z.string(),
});

export interface MeasurementFormProps {
  readonly course: CourseView;
  /** Given where the page says it: the time point is then not asked for. */
  readonly timePoint?: TimePoint | undefined;
  readonly onDone?: (() => void) | undefined;
  readonly onCancel?: (() => void) | undefined;
}

/** WHO-5 or the citizen's own words; the score shows when all five are answered, and never before. */
export function MeasurementForm({ course, timePoint, onDone, onCancel }: MeasurementFormProps) {
  const { form: common, measure: words } = useWords().course;
  const { language } = useLanguage();
  const today = useToday();
  const [measurementId] = useState(() => newId());
  const initial: z.infer<typeof schema> = {
    instrument: "who-5",
    timePoint: timePoint ?? usualTimePoint(course.state),
    on: today,
    answers: [null, null, null, null, null],
    words: "",
  };
  const form = useCommandForm({
    course,
    key: `course:recordMeasurement:${course.courseId}:${timePoint ?? ""}`,
    initial,
    schema,
    said: words.saved,
    onDone,
    read: ({ instrument, timePoint: point, on, answers, words: said }) => {
      if (on === undefined) return { missing: { on: common.needDate } };
      const given = instrument === "who-5" ? [...answers] : [];
      return {
        draft: {
          type: "recordMeasurement",
          measurementId,
          instrument,
          timePoint: point,
          on,
          answers: given,
          words: said,
        },
      };
    },
  });
  const { value, change, faultOf } = form;
  return (
    <CommandForm form={form} submit={words.save} onCancel={onCancel}>
      <RadioGroup
        label={words.instrument}
        choices={choicesOf("instrument", instruments, language)}
        value={value.instrument}
        onChange={(instrument) => change({ instrument })}
        language={language}
      />
      {timePoint === undefined ? (
        <Select
          label={words.timePoint}
          value={value.timePoint}
          onChange={(point) => change({ timePoint: point })}
          options={choicesOf("timePoint", timePoints, language)}
          language={language}
        />
      ) : null}
      {value.instrument === "who-5" ? (
        <Who5 answers={value.answers} onChange={(answers) => change({ answers })} />
      ) : null}
      <TextArea
        label={words.words}
        optional={value.instrument === "who-5"}
        value={value.words}
        onChange={(said) => change({ words: said })}
        error={faultOf("words")}
        language={language}
      />
      <DateField
        label={common.on}
        value={value.on}
        onChange={(on) => change({ on })}
        max={today}
        error={faultOf("on")}
        language={language}
      />
    </CommandForm>
  );
}

interface Who5Props {
  readonly answers: readonly (number | null)[];
  readonly onChange: (answers: (number | null)[]) => void;
}

function Who5({ answers, onChange }: Who5Props) {
  const words = useWords().course.measure;
  const { language } = useLanguage();
  const score = who5Score(answers);
  const choices = [
    ...words.answers.map((label, index) => ({ value: String(index), label })).toReversed(),
    { value: "skip", label: words.skip },
  ];
  return (
    <div className={styles["stack"]}>
      <p>{words.intro}</p>
      {words.items.map((item, index) => (
        <RadioGroup
          key={item}
          label={`${index + 1}. ${item}`}
          choices={choices}
          value={answers[index] === null || answers[index] === undefined ? undefined : String(answers[index])}
          onChange={(answer) =>
            onChange(answers.map((one, place) => (place === index ? (answer === "skip" ? null : Number(answer)) : one)))
          }
          language={language}
        />
      ))}
      <output className={styles["stack"]}>
        {score === undefined ? (
          <p className={styles["quiet"]}>{words.unfinished}</p>
        ) : (
          <>
            <p>
              WHO-5: <b>{words.score(score)}</b>
            </p>
            <p>{words.bands[who5Band(score)]}</p>
          </>
        )}
      </output>
      <p className={styles["quiet"]}>{words.source}</p>
    </div>
  );
}

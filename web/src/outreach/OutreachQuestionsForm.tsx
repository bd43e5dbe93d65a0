import { addDays, localDateSchema } from "@tovholder/domain/time/local-date.ts";
import { z } from "zod";
import { CommandForm } from "../course/CommandForm.tsx";
import styles from "../course/Course.module.css";
import { useCommandForm } from "../course/use-command-form.ts";
import { useToday } from "../i18n/use-today.ts";
import { useLanguage, useWords } from "../i18n/words.tsx";
import type { CourseView } from "../replica/course-view.ts";
import { DateField } from "../ui/parts/DateField.tsx";
import { NumberField } from "../ui/parts/NumberField.tsx";
import { TextArea } from "../ui/parts/TextArea.tsx";
import { TextField } from "../ui/parts/TextField.tsx";

const schema = z.strictObject({
  where: z.string(),
  how: z.string(),
  howOften: z.string(),
  howKeep: z.string(),
  answeredWith: z.string(),
  everyDays: z.number().optional(),
  reviseOn: localDateSchema.optional(),
  on: localDateSchema.optional(),
});
type Value = z.infer<typeof schema>;

/** Weeks until the answers are looked at again, unless the worker sets another day. */
const reviseAfterDays = 28;

/** New answers, begun from the ones before, since experience changes them. */
export function OutreachQuestionsForm({
  course,
  onDone,
}: {
  readonly course: CourseView;
  readonly onDone: () => void;
}) {
  const { course: shared, outreach } = useWords();
  const words = outreach.questions;
  const { language } = useLanguage();
  const today = useToday();
  const latest = course.state.questions.at(-1);
  const initial: Value = {
    where: latest?.where ?? "",
    how: latest?.how ?? "",
    howOften: latest?.howOften ?? "",
    howKeep: latest?.howKeep ?? "",
    answeredWith: "",
    everyDays: latest?.everyDays,
    reviseOn: addDays(today, reviseAfterDays),
    on: today,
  };
  const form = useCommandForm({
    course,
    key: `course:answerQuestions:${course.courseId}`,
    initial,
    schema,
    said: words.saved,
    onDone,
    read: ({ on, everyDays, reviseOn, answeredWith, ...answers }) => {
      if (on === undefined) return { missing: { on: shared.form.needDate } };
      const whole = everyDays === undefined || (Number.isInteger(everyDays) && everyDays >= 1 && everyDays <= 90);
      if (!whole) return { missing: { everyDays: words.everyWrong } };
      return { draft: { type: "answerQuestions", ...answers, on, everyDays, reviseOn, answeredWith } };
    },
  });
  const { value, change, faultOf } = form;
  return (
    <CommandForm form={form} submit={words.save} onCancel={onDone}>
      {(["where", "how", "howOften", "howKeep"] as const).map((question) => (
        <TextArea
          key={question}
          label={words[question]}
          rows={2}
          value={value[question]}
          onChange={(text) => change({ [question]: text })}
          error={faultOf(question)}
          language={language}
        />
      ))}
      <div className={styles["two"]}>
        <NumberField
          label={words.everyDays}
          hint={words.everyDaysHint}
          unit={words.everyDaysUnit}
          optional
          value={value.everyDays}
          onChange={(everyDays) => change({ everyDays })}
          error={faultOf("everyDays")}
          language={language}
        />
        <TextField
          label={words.answeredWith}
          hint={words.answeredWithHint}
          optional
          value={value.answeredWith}
          onChange={(answeredWith) => change({ answeredWith })}
          error={faultOf("answeredWith")}
          language={language}
        />
      </div>
      <div className={styles["two"]}>
        <DateField
          label={words.reviseOn}
          optional
          value={value.reviseOn}
          onChange={(reviseOn) => change({ reviseOn })}
          min={today}
          error={faultOf("reviseOn")}
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
      </div>
    </CommandForm>
  );
}

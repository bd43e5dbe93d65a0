import { localDateSchema } from "@tovholder/domain/time/local-date.ts";
import { z } from "zod";
import { useToday } from "../i18n/use-today.ts";
import { useLanguage, useWords } from "../i18n/words.tsx";
import type { CourseView } from "../replica/course-view.ts";
import { DateField } from "../ui/parts/DateField.tsx";
import { TextArea } from "../ui/parts/TextArea.tsx";
import { CommandForm } from "./CommandForm.tsx";
import { useCommandForm } from "./use-command-form.ts";

const schema = z.strictObject({
  where: z.string(),
  how: z.string(),
  howOften: z.string(),
  howKeep: z.string(),
  on: localDateSchema.optional(),
});

/** New answers to the four questions, from the ones before. */
export function QuestionsForm({ course, onDone }: { readonly course: CourseView; readonly onDone: () => void }) {
  const { form: common, contactPeriod: words } = useWords().course;
  const { language } = useLanguage();
  const today = useToday();
  const latest = course.state.questions.at(-1);
  const initial: z.infer<typeof schema> = {
    where: latest?.where ?? "",
    how: latest?.how ?? "",
    howOften: latest?.howOften ?? "",
    howKeep: latest?.howKeep ?? "",
    on: today,
  };
  const form = useCommandForm({
    course,
    key: `course:answerQuestions:${course.courseId}`,
    initial,
    schema,
    said: words.answersSaved,
    onDone,
    read: ({ on, ...answers }) =>
      on === undefined ? { missing: { on: common.needDate } } : { draft: { type: "answerQuestions", ...answers, on } },
  });
  const { value, change, faultOf } = form;
  return (
    <CommandForm form={form} submit={words.saveAnswers} onCancel={onDone}>
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

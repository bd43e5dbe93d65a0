import { localDateSchema } from "@tovholder/domain/time/local-date.ts";
import { z } from "zod";
import { CommandForm } from "../course/CommandForm.tsx";
import { useCommandForm } from "../course/use-command-form.ts";
import { useToday } from "../i18n/use-today.ts";
import { useLanguage, useWords } from "../i18n/words.tsx";
import { DateField } from "../ui/parts/DateField.tsx";
import { TextArea } from "../ui/parts/TextArea.tsx";
import type { ActFormProps } from "./CourseActs.tsx";

const schema = z.strictObject({ on: localDateSchema.optional(), note: z.string() });

/** Work goes on after an interruption. */
export function ResumeForm({ course, onDone }: ActFormProps) {
  const { course: shared, closure } = useWords();
  const words = closure.resume;
  const { language } = useLanguage();
  const today = useToday();
  const initial: z.infer<typeof schema> = { on: today, note: "" };
  const form = useCommandForm({
    course,
    key: `course:resume:${course.courseId}`,
    initial,
    schema,
    said: words.saved,
    onDone,
    read: ({ on, note }) =>
      on === undefined ? { missing: { on: shared.form.needDate } } : { draft: { type: "resume", on, note } },
  });
  const { value, change, faultOf } = form;
  return (
    <CommandForm form={form} submit={words.save} onCancel={onDone}>
      <DateField
        label={words.on}
        value={value.on}
        onChange={(on) => change({ on })}
        max={today}
        error={faultOf("on")}
        language={language}
      />
      <TextArea
        label={words.note}
        optional
        value={value.note}
        onChange={(note) => change({ note })}
        error={faultOf("note")}
        language={language}
      />
    </CommandForm>
  );
}

import { localDateSchema } from "@tovholder/domain/time/local-date.ts";
import { z } from "zod";
import { CommandForm } from "../course/CommandForm.tsx";
import { useCommandForm } from "../course/use-command-form.ts";
import { useToday } from "../i18n/use-today.ts";
import { useLanguage, useWords } from "../i18n/words.tsx";
import { DateField } from "../ui/parts/DateField.tsx";
import { TextArea } from "../ui/parts/TextArea.tsx";
import type { ActFormProps } from "./CourseActs.tsx";

const schema = z.strictObject({ on: localDateSchema.optional(), reason: z.string() });

/** A closed course goes on, with the reason. */
export function ReopenForm({ course, onDone }: ActFormProps) {
  const { course: shared, closure } = useWords();
  const words = closure.reopen;
  const { language } = useLanguage();
  const today = useToday();
  const initial: z.infer<typeof schema> = { on: today, reason: "" };
  const form = useCommandForm({
    course,
    key: `course:reopenCourse:${course.courseId}`,
    initial,
    schema,
    said: words.saved,
    onDone,
    read: ({ on, reason }) =>
      on === undefined ? { missing: { on: shared.form.needDate } } : { draft: { type: "reopenCourse", on, reason } },
  });
  const { value, change, faultOf } = form;
  return (
    <CommandForm form={form} submit={words.save} onCancel={onDone}>
      <p>{words.text}</p>
      <TextArea
        label={words.reason}
        value={value.reason}
        onChange={(reason) => change({ reason })}
        error={faultOf("reason")}
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

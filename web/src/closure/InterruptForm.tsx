import { interruptionReasons } from "@tovholder/domain/course/entries.ts";
import { localDateSchema } from "@tovholder/domain/time/local-date.ts";
import { z } from "zod";
import { choicesOf } from "../contact/codes.ts";
import { CommandForm } from "../course/CommandForm.tsx";
import { useCommandForm } from "../course/use-command-form.ts";
import { useToday } from "../i18n/use-today.ts";
import { useLanguage, useWords } from "../i18n/words.tsx";
import { RadioGroup } from "../ui/parts/Choices.tsx";
import { DateField } from "../ui/parts/DateField.tsx";
import { TextArea } from "../ui/parts/TextArea.tsx";
import type { ActFormProps } from "./CourseActs.tsx";

const schema = z.strictObject({
  from: localDateSchema.optional(),
  reason: z.enum(interruptionReasons).optional(),
  note: z.string(),
});

/** Work stands still: since when and why. */
export function InterruptForm({ course, onDone }: ActFormProps) {
  const { course: shared, closure } = useWords();
  const words = closure.interrupt;
  const { language } = useLanguage();
  const today = useToday();
  const initial: z.infer<typeof schema> = { from: today, note: "" };
  const form = useCommandForm({
    course,
    key: `course:interrupt:${course.courseId}`,
    initial,
    schema,
    said: words.saved,
    onDone,
    read: ({ from, reason, note }) => {
      if (reason === undefined) return { missing: { reason: shared.form.needChoice } };
      if (from === undefined) return { missing: { from: shared.form.needDate } };
      return { draft: { type: "interrupt", from, reason, note } };
    },
  });
  const { value, change, faultOf } = form;
  return (
    <CommandForm form={form} submit={words.save} onCancel={onDone}>
      <p>{words.text}</p>
      <RadioGroup
        label={words.reason}
        choices={choicesOf("interruption", interruptionReasons, language)}
        value={value.reason}
        onChange={(reason) => change({ reason })}
        error={faultOf("reason")}
        language={language}
      />
      <DateField
        label={words.from}
        value={value.from}
        onChange={(from) => change({ from })}
        max={today}
        error={faultOf("from")}
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

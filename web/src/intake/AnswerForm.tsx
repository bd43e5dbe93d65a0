import { localDateSchema } from "@tovholder/domain/time/local-date.ts";
import { z } from "zod";
import { CommandForm } from "../course/CommandForm.tsx";
import { useCommandForm } from "../course/use-command-form.ts";
import { useToday } from "../i18n/use-today.ts";
import { useLanguage, useWords } from "../i18n/words.tsx";
import { DateField } from "../ui/parts/DateField.tsx";
import { TextArea } from "../ui/parts/TextArea.tsx";
import type { IntakeFormProps } from "./IntakeCase.tsx";

const schema = z.strictObject({ on: localDateSchema.optional(), what: z.string() });

/** What the referrer answered, written where it was asked. */
export function AnswerForm({ course, onDone }: IntakeFormProps) {
  const { course: shared, intake } = useWords();
  const words = intake.answer;
  const { language } = useLanguage();
  const today = useToday();
  const initial: z.infer<typeof schema> = { on: today, what: "" };
  const form = useCommandForm({
    course,
    key: `intake:answer:${course.courseId}`,
    initial,
    schema,
    said: words.saved,
    onDone,
    read: ({ on, what }) => {
      if (what.trim() === "") return { missing: { what: words.needed } };
      if (on === undefined) return { missing: { on: shared.form.needDate } };
      return { draft: { type: "recordReferrerAnswer", on, what } };
    },
  });
  const { value, change, faultOf } = form;
  return (
    <CommandForm form={form} submit={words.save} onCancel={onDone}>
      <p>{words.text}</p>
      <TextArea
        label={words.what}
        value={value.what}
        onChange={(what) => change({ what })}
        error={faultOf("what")}
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

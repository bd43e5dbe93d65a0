import { localDateSchema } from "@tovholder/domain/time/local-date.ts";
import { z } from "zod";
import { CommandForm } from "../course/CommandForm.tsx";
import { useCommandForm } from "../course/use-command-form.ts";
import { useToday } from "../i18n/use-today.ts";
import { useLanguage, useWords } from "../i18n/words.tsx";
import { DateField } from "../ui/parts/DateField.tsx";
import { TextArea } from "../ui/parts/TextArea.tsx";
import { TextField } from "../ui/parts/TextField.tsx";
import type { IntakeFormProps } from "./IntakeCase.tsx";

const schema = z.strictObject({ on: localDateSchema.optional(), whom: z.string(), what: z.string() });

/** What is missing before the referral can be taken on: written down here, asked by phone or letter. */
export function AskForm({ course, onDone }: IntakeFormProps) {
  const { course: shared, intake } = useWords();
  const words = intake.ask;
  const { language } = useLanguage();
  const today = useToday();
  const initial: z.infer<typeof schema> = { on: today, whom: course.state.referral.from, what: "" };
  const form = useCommandForm({
    course,
    key: `intake:askReferrer:${course.courseId}`,
    initial,
    schema,
    said: words.saved,
    onDone,
    read: ({ on, whom, what }) => {
      if (what.trim() === "") return { missing: { what: words.needed } };
      if (on === undefined) return { missing: { on: shared.form.needDate } };
      return { draft: { type: "askReferrer", on, whom, what } };
    },
  });
  const { value, change, faultOf } = form;
  return (
    <CommandForm form={form} submit={words.save} onCancel={onDone}>
      <p>{words.text}</p>
      <TextField
        label={words.whom}
        optional
        value={value.whom}
        onChange={(whom) => change({ whom })}
        error={faultOf("whom")}
        language={language}
      />
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

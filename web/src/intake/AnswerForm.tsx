import { channels } from "@tovholder/domain/contact/contact.ts";
import { localDateSchema } from "@tovholder/domain/time/local-date.ts";
import { useState } from "react";
import { z } from "zod";
import { choicesOf } from "../contact/codes.ts";
import { CommandForm } from "../course/CommandForm.tsx";
import { useCommandForm } from "../course/use-command-form.ts";
import { useToday } from "../i18n/use-today.ts";
import { useLanguage, useWords } from "../i18n/words.tsx";
import { newId } from "../replica/ids.ts";
import { RadioGroup } from "../ui/parts/Choices.tsx";
import { DateField } from "../ui/parts/DateField.tsx";
import { TextArea } from "../ui/parts/TextArea.tsx";
import type { IntakeFormProps } from "./IntakeCase.tsx";

const schema = z.strictObject({
  on: localDateSchema.optional(),
  channel: z.enum(channels).optional(),
  text: z.string(),
});

/** What the referrer answered: a contact with the authority like any other, written where it was asked. */
export function AnswerForm({ course, onDone }: IntakeFormProps) {
  const { course: shared, intake } = useWords();
  const words = intake.answer;
  const { language } = useLanguage();
  const today = useToday();
  const [contactId] = useState(newId);
  const initial: z.infer<typeof schema> = { on: today, text: "" };
  const form = useCommandForm({
    course,
    key: `intake:answer:${course.courseId}`,
    initial,
    schema,
    said: words.saved,
    onDone,
    read: ({ on, channel, text }) => {
      if (text.trim() === "") return { missing: { text: words.needed } };
      if (channel === undefined) return { missing: { channel: shared.form.needChoice } };
      if (on === undefined) return { missing: { on: shared.form.needDate } };
      const place = channel === "meeting" ? "office" : "phone";
      const what = { contactId, outcome: "made", on, channel, place, text } as const;
      return { draft: { type: "recordContact", ...what, with: ["authority"], memberIds: [], focus: [] } };
    },
  });
  const { value, change, faultOf } = form;
  return (
    <CommandForm form={form} submit={words.save} onCancel={onDone}>
      <p>{words.text}</p>
      <RadioGroup
        label={words.channel}
        choices={choicesOf("channel", channels, language)}
        value={value.channel}
        onChange={(channel) => change({ channel })}
        error={faultOf("channel")}
        language={language}
      />
      <TextArea
        label={words.what}
        value={value.text}
        onChange={(text) => change({ text })}
        error={faultOf("text")}
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

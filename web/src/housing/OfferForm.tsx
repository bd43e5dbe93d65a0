import { homeKinds } from "@tovholder/domain/housing/housing.ts";
import { localDateSchema } from "@tovholder/domain/time/local-date.ts";
import { label } from "@tovholder/domain/words/glossary.ts";
import { z } from "zod";
import { CommandForm } from "../course/CommandForm.tsx";
import { useCommandForm } from "../course/use-command-form.ts";
import { useToday } from "../i18n/use-today.ts";
import { useLanguage, useWords } from "../i18n/words.tsx";
import { newId } from "../replica/ids.ts";
import { RadioGroup } from "../ui/parts/Choices.tsx";
import { DateField } from "../ui/parts/DateField.tsx";
import { TextArea } from "../ui/parts/TextArea.tsx";
import { TextField } from "../ui/parts/TextField.tsx";
import type { HousingFormProps } from "./SituationForm.tsx";

const schema = z.strictObject({
  home: z.enum(homeKinds).optional(),
  where: z.string(),
  on: localDateSchema.optional(),
  note: z.string(),
});

/** A home that the citizen was offered. The answer is written by itself, when the citizen has given it. */
export function OfferForm({ course, onDone }: HousingFormProps) {
  const { course: shared, housing } = useWords();
  const words = housing.offers;
  const { language } = useLanguage();
  const today = useToday();
  const initial: z.infer<typeof schema> = { where: "", on: today, note: "" };
  const form = useCommandForm({
    course,
    key: `course:offerHome:${course.courseId}`,
    initial,
    schema,
    said: words.saved,
    onDone,
    read: ({ home, where, on, note }) => {
      if (home === undefined) return { missing: { home: shared.form.needChoice } };
      if (on === undefined) return { missing: { on: shared.form.needDate } };
      return { draft: { type: "offerHome", offerId: newId(), home, where, on, note } };
    },
  });
  const { value, change, faultOf } = form;
  return (
    <CommandForm form={form} submit={words.save} onCancel={onDone}>
      <RadioGroup
        label={housing.home.kind}
        choices={homeKinds.map((code) => ({ value: code, label: label("homeKind", code, language) }))}
        value={value.home}
        onChange={(home) => change({ home })}
        error={faultOf("home")}
        language={language}
      />
      <TextField
        label={words.where}
        hint={words.whereHint}
        optional
        value={value.where}
        onChange={(where) => change({ where })}
        error={faultOf("where")}
        language={language}
      />
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

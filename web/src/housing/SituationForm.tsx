import { situations } from "@tovholder/domain/housing/housing.ts";
import { localDateSchema } from "@tovholder/domain/time/local-date.ts";
import { label } from "@tovholder/domain/words/glossary.ts";
import { z } from "zod";
import { CommandForm } from "../course/CommandForm.tsx";
import { useCommandForm } from "../course/use-command-form.ts";
import { useToday } from "../i18n/use-today.ts";
import { useLanguage, useWords } from "../i18n/words.tsx";
import type { CourseView } from "../replica/course-view.ts";
import { DateField } from "../ui/parts/DateField.tsx";
import { Select } from "../ui/parts/Select.tsx";
import { TextArea } from "../ui/parts/TextArea.tsx";

const schema = z.strictObject({
  situation: z.enum(situations).optional(),
  on: localDateSchema.optional(),
  note: z.string(),
});

export interface HousingFormProps {
  readonly course: CourseView;
  readonly onDone: () => void;
}

/** Where the citizen lives from a day on: one of the nine situations, a home of one's own, or neither. */
export function SituationForm({ course, onDone }: HousingFormProps) {
  const { course: shared, housing } = useWords();
  const words = housing.now;
  const { language } = useLanguage();
  const today = useToday();
  const initial: z.infer<typeof schema> = { on: today, note: "" };
  const form = useCommandForm({
    course,
    key: `course:recordSituation:${course.courseId}`,
    initial,
    schema,
    said: words.saved,
    onDone,
    read: ({ situation, on, note }) => {
      if (situation === undefined) return { missing: { situation: shared.form.needChoice } };
      if (on === undefined) return { missing: { on: shared.form.needDate } };
      return { draft: { type: "recordSituation", situation, on, note } };
    },
  });
  const { value, change, faultOf } = form;
  return (
    <CommandForm form={form} submit={words.save} onCancel={onDone}>
      <Select
        label={words.situation}
        hint={words.situationHint}
        placeholder={words.choose}
        value={value.situation ?? ""}
        onChange={(situation) => change({ situation })}
        options={situations.map((code) => ({ value: code, label: label("situation", code, language) }))}
        error={faultOf("situation")}
        language={language}
      />
      <DateField
        label={words.since}
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

import { localDateSchema } from "@tovholder/domain/time/local-date.ts";
import { z } from "zod";
import { CommandForm } from "../course/CommandForm.tsx";
import { useCommandForm } from "../course/use-command-form.ts";
import { useToday } from "../i18n/use-today.ts";
import { useLanguage, useWords } from "../i18n/words.tsx";
import type { CourseView } from "../replica/course-view.ts";
import { DateField } from "../ui/parts/DateField.tsx";
import { TextArea } from "../ui/parts/TextArea.tsx";

const schema = z.strictObject({ helpedTo: z.string(), note: z.string(), on: localDateSchema.optional() });
type Value = z.infer<typeof schema>;

export interface EndFormProps {
  readonly course: CourseView;
  readonly reason: "not-in-target-group" | "handed-over";
  readonly onDone: () => void;
}

/** The course ends: outside the target group, with where the citizen was helped on to; or handed over. */
export function EndForm({ course, reason, onDone }: EndFormProps) {
  const { course: shared, outreach } = useWords();
  const { contact: words, bridge } = outreach;
  const { language } = useLanguage();
  const today = useToday();
  const outside = reason === "not-in-target-group";
  const initial: Value = { helpedTo: "", note: "", on: today };
  const form = useCommandForm({
    course,
    key: `course:closeCourse:${course.courseId}${reason}`,
    initial,
    schema,
    said: words.ended,
    onDone,
    read: ({ helpedTo, note, on }) => {
      if (outside && helpedTo.trim() === "") return { missing: { helpedTo: shared.form.needText } };
      if (on === undefined) return { missing: { on: shared.form.needDate } };
      const helped = outside ? { helpedTo } : {};
      return { draft: { type: "closeCourse", on, reason, note, overrideReason: "", ...helped } };
    },
  });
  const { value, change, faultOf } = form;
  return (
    <CommandForm form={form} submit={words.noSave} onCancel={onDone} danger={outside}>
      <p>{outside ? words.noText : bridge.closeText}</p>
      {outside ? (
        <TextArea
          label={words.helpedTo}
          hint={words.helpedToHint}
          rows={2}
          value={value.helpedTo}
          onChange={(helpedTo) => change({ helpedTo })}
          error={faultOf("helpedTo")}
          language={language}
        />
      ) : null}
      <TextArea
        label={outside ? words.note : bridge.closeNote}
        optional
        value={value.note}
        onChange={(note) => change({ note })}
        error={faultOf("note")}
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

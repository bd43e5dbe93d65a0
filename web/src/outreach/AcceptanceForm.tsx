import { localDateSchema } from "@tovholder/domain/time/local-date.ts";
import { z } from "zod";
import { CommandForm } from "../course/CommandForm.tsx";
import { useCommandForm } from "../course/use-command-form.ts";
import { useToday } from "../i18n/use-today.ts";
import { useLanguage, useWords } from "../i18n/words.tsx";
import type { CourseView } from "../replica/course-view.ts";
import { DateField } from "../ui/parts/DateField.tsx";
import { TextArea } from "../ui/parts/TextArea.tsx";

const schema = z.strictObject({ words: z.string(), agreed: z.string(), on: localDateSchema.optional() });
type Value = z.infer<typeof schema>;

/** The citizen agrees to a steadier contact: in own words, and with what was agreed. */
export function AcceptanceForm({ course, onDone }: { readonly course: CourseView; readonly onDone: () => void }) {
  const { course: shared, outreach } = useWords();
  const words = outreach.contact;
  const { language } = useLanguage();
  const today = useToday();
  const initial: Value = { words: "", agreed: "", on: today };
  const form = useCommandForm({
    course,
    key: `course:acceptStableContact:${course.courseId}`,
    initial,
    schema,
    said: words.yesSaved,
    onDone,
    read: ({ agreed, on, words: said }) => {
      if (agreed.trim() === "") return { missing: { agreed: shared.form.needText } };
      if (on === undefined) return { missing: { on: shared.form.needDate } };
      return { draft: { type: "acceptStableContact", words: said, agreed, on } };
    },
  });
  const { value, change, faultOf } = form;
  return (
    <CommandForm form={form} submit={words.yesSave} onCancel={onDone}>
      <TextArea
        label={words.words}
        hint={words.wordsHint}
        optional
        value={value.words}
        onChange={(said) => change({ words: said })}
        error={faultOf("words")}
        language={language}
      />
      <TextArea
        label={words.agreed}
        hint={words.agreedHint}
        value={value.agreed}
        onChange={(agreed) => change({ agreed })}
        error={faultOf("agreed")}
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

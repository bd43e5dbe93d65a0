import { localDateSchema } from "@tovholder/domain/time/local-date.ts";
import { z } from "zod";
import { useToday } from "../i18n/use-today.ts";
import { useLanguage, useWords } from "../i18n/words.tsx";
import type { CourseView } from "../replica/course-view.ts";
import { RadioGroup } from "../ui/parts/Choices.tsx";
import { DateField } from "../ui/parts/DateField.tsx";
import { TextArea } from "../ui/parts/TextArea.tsx";
import { TextField } from "../ui/parts/TextField.tsx";
import { CommandForm } from "./CommandForm.tsx";
import { useCommandForm } from "./use-command-form.ts";

const schema = z.strictObject({
  about: z.string(),
  to: z.string(),
  given: z.enum(["yes", "no"]).optional(),
  on: localDateSchema.optional(),
});

/** Information given or consent to share: about what, to whom, and what the citizen said. */
export function ConsentForm({ course, onDone }: { readonly course: CourseView; readonly onDone: () => void }) {
  const { form: common, contactPeriod: words } = useWords().course;
  const { language } = useLanguage();
  const today = useToday();
  const initial: z.infer<typeof schema> = { about: "", to: "", on: today };
  const form = useCommandForm({
    course,
    key: `course:recordConsent:${course.courseId}`,
    initial,
    schema,
    said: words.consentSaved,
    onDone,
    read: ({ about, to, given, on }) => {
      if (on === undefined) return { missing: { on: common.needDate } };
      if (given === undefined) return { missing: { given: common.needChoice } };
      return { draft: { type: "recordConsent", about, to, given: given === "yes", on } };
    },
  });
  const { value, change, faultOf } = form;
  return (
    <CommandForm form={form} submit={words.consentSave} onCancel={onDone}>
      <TextArea
        label={words.consentAbout}
        hint={words.consentAboutHint}
        value={value.about}
        onChange={(about) => change({ about })}
        error={faultOf("about")}
        language={language}
      />
      <TextField
        label={words.consentTo}
        optional
        value={value.to}
        onChange={(to) => change({ to })}
        error={faultOf("to")}
        language={language}
      />
      <RadioGroup
        label={words.consentGiven}
        choices={[
          { value: "yes", label: words.consentYes },
          { value: "no", label: words.consentNo },
        ]}
        value={value.given}
        onChange={(given) => change({ given })}
        error={faultOf("given")}
        language={language}
      />
      <DateField
        label={common.on}
        value={value.on}
        onChange={(on) => change({ on })}
        max={today}
        error={faultOf("on")}
        language={language}
      />
    </CommandForm>
  );
}

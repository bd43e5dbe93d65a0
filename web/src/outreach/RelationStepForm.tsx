import { relationStepNow } from "@tovholder/domain/course/state.ts";
import { relationSteps } from "@tovholder/domain/outreach/outreach.ts";
import { localDateSchema } from "@tovholder/domain/time/local-date.ts";
import { z } from "zod";
import { choicesOf } from "../contact/codes.ts";
import { CommandForm } from "../course/CommandForm.tsx";
import { useCommandForm } from "../course/use-command-form.ts";
import { useToday } from "../i18n/use-today.ts";
import { useLanguage, useWords } from "../i18n/words.tsx";
import type { CourseView } from "../replica/course-view.ts";
import { RadioGroup } from "../ui/parts/Choices.tsx";
import { DateField } from "../ui/parts/DateField.tsx";
import { TextArea } from "../ui/parts/TextArea.tsx";

const schema = z.strictObject({
  step: z.enum(relationSteps).optional(),
  words: z.string(),
  evidence: z.string(),
  on: localDateSchema.optional(),
});
type Value = z.infer<typeof schema>;

/** Where on the path the citizen was seen, in own words and with what shows it. */
export function RelationStepForm({ course, onDone }: { readonly course: CourseView; readonly onDone: () => void }) {
  const { course: shared, outreach } = useWords();
  const words = outreach.relation;
  const { language } = useLanguage();
  const today = useToday();
  const initial: Value = { step: relationStepNow(course.state), words: "", evidence: "", on: today };
  const form = useCommandForm({
    course,
    key: `course:seeRelationStep:${course.courseId}`,
    initial,
    schema,
    said: words.saved,
    onDone,
    read: ({ step, words: said, evidence, on }) => {
      if (step === undefined) return { missing: { step: shared.form.needChoice } };
      if (evidence.trim() === "") return { missing: { evidence: shared.form.needText } };
      if (on === undefined) return { missing: { on: shared.form.needDate } };
      return { draft: { type: "seeRelationStep", step, words: said, evidence, on } };
    },
  });
  const { value, change, faultOf } = form;
  return (
    <CommandForm form={form} submit={words.save} onCancel={onDone}>
      <RadioGroup
        label={words.step}
        hint={value.step === undefined ? undefined : words.steps[value.step]}
        choices={choicesOf("relationStep", relationSteps, language)}
        value={value.step}
        onChange={(step) => change({ step })}
        error={faultOf("step")}
        language={language}
      />
      <TextArea
        label={words.words}
        optional
        value={value.words}
        onChange={(said) => change({ words: said })}
        error={faultOf("words")}
        language={language}
      />
      <TextArea
        label={words.evidence}
        hint={words.evidenceHint}
        value={value.evidence}
        onChange={(evidence) => change({ evidence })}
        error={faultOf("evidence")}
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

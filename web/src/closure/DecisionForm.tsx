import { decisionOutcomes } from "@tovholder/domain/course/entries.ts";
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
  on: localDateSchema.optional(),
  outcome: z.enum(decisionOutcomes).optional(),
  text: z.string(),
});

/** A decision on the course's legal basis, as the authority made it. */
export function DecisionForm({ course, onDone }: ActFormProps) {
  const { course: shared, closure } = useWords();
  const words = closure.decision;
  const { language } = useLanguage();
  const today = useToday();
  const initial: z.infer<typeof schema> = { on: today, text: "" };
  const form = useCommandForm({
    course,
    key: `course:recordDecision:${course.courseId}`,
    initial,
    schema,
    said: words.saved,
    onDone,
    read: ({ on, outcome, text }) => {
      if (outcome === undefined) return { missing: { outcome: shared.form.needChoice } };
      if (on === undefined) return { missing: { on: shared.form.needDate } };
      return { draft: { type: "recordDecision", on, outcome, text } };
    },
  });
  const { value, change, faultOf } = form;
  return (
    <CommandForm form={form} submit={words.save} onCancel={onDone}>
      <RadioGroup
        label={words.outcome}
        choices={choicesOf("decision", decisionOutcomes, language)}
        value={value.outcome}
        onChange={(outcome) => change({ outcome })}
        error={faultOf("outcome")}
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
      <TextArea
        label={words.text}
        optional
        value={value.text}
        onChange={(text) => change({ text })}
        error={faultOf("text")}
        language={language}
      />
    </CommandForm>
  );
}

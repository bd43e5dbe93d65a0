import { decisionOutcomes } from "@tovholder/domain/course/entries.ts";
import { localDateSchema } from "@tovholder/domain/time/local-date.ts";
import { z } from "zod";
import { choicesOf } from "../contact/codes.ts";
import { CommandForm } from "../course/CommandForm.tsx";
import { useCommandForm } from "../course/use-command-form.ts";
import { useToday } from "../i18n/use-today.ts";
import { useLanguage, useWords } from "../i18n/words.tsx";
import { RadioGroup } from "../ui/parts/Choices.tsx";
import { Checkbox } from "../ui/parts/Checkbox.tsx";
import { DateField } from "../ui/parts/DateField.tsx";
import { TextArea } from "../ui/parts/TextArea.tsx";
import type { ActFormProps } from "./CourseActs.tsx";
import { DecisionDays } from "./DecisionDays.tsx";

const schema = z.strictObject({
  on: localDateSchema.optional(),
  outcome: z.enum(decisionOutcomes).optional(),
  text: z.string(),
  facts: z.string().default(""),
  hearing: z.boolean().default(false),
  sentOn: localDateSchema.optional(),
  receivedOn: localDateSchema.optional(),
});

/** A decision on the course's legal basis, as the authority made it. */
export function DecisionForm({ course, onDone }: ActFormProps) {
  const { course: shared, closure } = useWords();
  const words = closure.decision;
  const { language } = useLanguage();
  const today = useToday();
  const initial: z.infer<typeof schema> = { on: today, text: "", facts: "", hearing: false };
  const form = useCommandForm({
    course,
    key: `course:recordDecision:${course.courseId}`,
    initial,
    schema,
    said: words.saved,
    onDone,
    read: ({ on, outcome, text, facts, hearing, sentOn, receivedOn }) => {
      if (outcome === undefined) return { missing: { outcome: shared.form.needChoice } };
      if (on === undefined) return { missing: { on: shared.form.needDate } };
      const detail = {
        ...(facts.trim() === "" ? {} : { facts }),
        ...(hearing ? { hearing } : {}),
        ...(sentOn === undefined ? {} : { sentOn }),
        ...(receivedOn === undefined ? {} : { receivedOn }),
      };
      return { draft: { type: "recordDecision", on, outcome, text, ...detail } };
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
      <TextArea
        label={words.facts}
        hint={words.factsHint}
        optional
        value={value.facts}
        onChange={(facts) => change({ facts })}
        error={faultOf("facts")}
        language={language}
      />
      <Checkbox label={words.hearing} checked={value.hearing} onChange={(hearing) => change({ hearing })} />
      <DecisionDays {...form} />
    </CommandForm>
  );
}

import { localDateSchema } from "@tovholder/domain/time/local-date.ts";
import { useState } from "react";
import { z } from "zod";
import { CommandForm } from "../course/CommandForm.tsx";
import { useCommandForm } from "../course/use-command-form.ts";
import { useToday } from "../i18n/use-today.ts";
import { useLanguage, useWords } from "../i18n/words.tsx";
import { newId } from "../replica/ids.ts";
import { DateField } from "../ui/parts/DateField.tsx";
import { NumberField } from "../ui/parts/NumberField.tsx";
import { TextArea } from "../ui/parts/TextArea.tsx";
import { TextField } from "../ui/parts/TextField.tsx";
import type { ActFormProps } from "./CourseActs.tsx";

const schema = z.strictObject({
  employer: z.string(),
  from: localDateSchema.optional(),
  hoursPerWeek: z.number().optional(),
  support: z.string(),
  goal: z.string(),
  subGoals: z.string(),
});

/** What is agreed with the employer: hours, support, goal and sub-goals (job variant). */
export function EmployerForm({ course, onDone }: ActFormProps) {
  const { course: shared, closure } = useWords();
  const words = closure.employer;
  const { language } = useLanguage();
  const today = useToday();
  const [agreementId] = useState(() => newId());
  const initial: z.infer<typeof schema> = { employer: "", from: today, support: "", goal: "", subGoals: "" };
  const form = useCommandForm({
    course,
    key: `course:recordEmployerAgreement:${course.courseId}`,
    initial,
    schema,
    said: words.saved,
    onDone,
    read: ({ from, hoursPerWeek, subGoals, ...rest }) => {
      if (from === undefined) return { missing: { from: shared.form.needDate } };
      if (hoursPerWeek === undefined) return { missing: { hoursPerWeek: words.needHours } };
      const goals = subGoals.split("\n").filter((goal) => goal.trim() !== "");
      return { draft: { type: "recordEmployerAgreement", agreementId, ...rest, from, hoursPerWeek, subGoals: goals } };
    },
  });
  const { value, change, faultOf } = form;
  return (
    <CommandForm form={form} submit={words.save} onCancel={onDone}>
      <TextField
        label={words.employer}
        value={value.employer}
        onChange={(employer) => change({ employer })}
        error={faultOf("employer")}
        language={language}
      />
      <DateField
        label={words.from}
        value={value.from}
        onChange={(from) => change({ from })}
        error={faultOf("from")}
        language={language}
      />
      <NumberField
        label={words.hours}
        unit={words.hoursUnit}
        decimals
        value={value.hoursPerWeek}
        onChange={(hoursPerWeek) => change({ hoursPerWeek })}
        error={faultOf("hoursPerWeek")}
        language={language}
      />
      <TextArea
        label={words.goal}
        value={value.goal}
        onChange={(goal) => change({ goal })}
        error={faultOf("goal")}
        language={language}
      />
      <TextArea
        label={words.subGoals}
        hint={words.subGoalsHint}
        optional
        value={value.subGoals}
        onChange={(subGoals) => change({ subGoals })}
        error={faultOf("subGoals")}
        language={language}
      />
      <TextArea
        label={words.support}
        optional
        value={value.support}
        onChange={(support) => change({ support })}
        error={faultOf("support")}
        language={language}
      />
    </CommandForm>
  );
}

import { localDateSchema } from "@tovholder/domain/time/local-date.ts";
import { z } from "zod";
import { CommandForm } from "../course/CommandForm.tsx";
import { useCommandForm } from "../course/use-command-form.ts";
import { useToday } from "../i18n/use-today.ts";
import { useLanguage, useWords } from "../i18n/words.tsx";
import type { CourseView } from "../replica/course-view.ts";
import { RadioGroup } from "../ui/parts/Choices.tsx";
import { DateField } from "../ui/parts/DateField.tsx";
import { TextArea } from "../ui/parts/TextArea.tsx";

export interface StepFormProps {
  readonly course: CourseView;
  readonly onDone: () => void;
}

type YesNo = "yes" | "no";
const yesNo = z.enum(["yes", "no"]).optional();
const agreeSchema = z.strictObject({ on: localDateSchema.optional(), words: z.string() });
const evaluateSchema = z.strictObject({
  on: localDateSchema.optional(),
  withCitizen: yesNo,
  words: z.string(),
  view: z.string(),
});
const adjustSchema = z.strictObject({ on: localDateSchema.optional(), withCitizen: yesNo, what: z.string() });

/** The plan is agreed, with what the citizen says of it. */
export function AgreeForm({ course, onDone }: StepFormProps) {
  const { course: shared, plan } = useWords();
  const words = plan.agree;
  const { language } = useLanguage();
  const today = useToday();
  const initial: z.infer<typeof agreeSchema> = { on: today, words: "" };
  const form = useCommandForm({
    course,
    key: `plan:agree:${course.courseId}`,
    initial,
    schema: agreeSchema,
    said: words.saved,
    onDone,
    read: ({ on, words: said }) =>
      on === undefined ? { missing: { on: shared.form.needDate } } : { draft: { type: "agreePlan", on, words: said } },
  });
  const { value, change, faultOf } = form;
  return (
    <CommandForm form={form} submit={words.save} onCancel={onDone}>
      <TextArea
        label={words.words}
        optional
        value={value.words}
        onChange={(said) => change({ words: said })}
        error={faultOf("words")}
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
    </CommandForm>
  );
}

/** Plan and effort looked back on: the citizen's words first, then the worker's. */
export function EvaluateForm({ course, onDone }: StepFormProps) {
  const { course: shared, plan } = useWords();
  const words = plan.evaluate;
  const { language } = useLanguage();
  const today = useToday();
  const initial: z.infer<typeof evaluateSchema> = { on: today, words: "", view: "" };
  const form = useCommandForm({
    course,
    key: `plan:evaluate:${course.courseId}`,
    initial,
    schema: evaluateSchema,
    said: words.saved,
    onDone,
    read: ({ on, withCitizen, words: said, view }) => {
      if (withCitizen === undefined) return { missing: { withCitizen: shared.form.needChoice } };
      if (on === undefined) return { missing: { on: shared.form.needDate } };
      return { draft: { type: "evaluatePlan", on, withCitizen: withCitizen === "yes", words: said, view } };
    },
  });
  const { value, change, faultOf } = form;
  return (
    <CommandForm form={form} submit={words.save} onCancel={onDone}>
      <TextArea
        label={words.words}
        value={value.words}
        onChange={(said) => change({ words: said })}
        error={faultOf("words")}
        language={language}
      />
      <TextArea
        label={words.view}
        optional
        value={value.view}
        onChange={(view) => change({ view })}
        error={faultOf("view")}
        language={language}
      />
      <Together
        label={words.with}
        value={value.withCitizen}
        onChange={(withCitizen) => change({ withCitizen })}
        error={faultOf("withCitizen")}
      />
      <DateField
        label={words.on}
        value={value.on}
        onChange={(on) => change({ on })}
        max={today}
        error={faultOf("on")}
        language={language}
      />
    </CommandForm>
  );
}

/** What was changed in the plan after looking back. */
export function AdjustForm({ course, onDone }: StepFormProps) {
  const { course: shared, plan } = useWords();
  const words = plan.adjust;
  const { language } = useLanguage();
  const today = useToday();
  const initial: z.infer<typeof adjustSchema> = { on: today, what: "" };
  const form = useCommandForm({
    course,
    key: `plan:adjust:${course.courseId}`,
    initial,
    schema: adjustSchema,
    said: words.saved,
    onDone,
    read: ({ on, withCitizen, what }) => {
      if (withCitizen === undefined) return { missing: { withCitizen: shared.form.needChoice } };
      if (on === undefined) return { missing: { on: shared.form.needDate } };
      return { draft: { type: "adjustPlan", on, withCitizen: withCitizen === "yes", what } };
    },
  });
  const { value, change, faultOf } = form;
  return (
    <CommandForm form={form} submit={words.save} onCancel={onDone}>
      <TextArea
        label={words.what}
        value={value.what}
        onChange={(what) => change({ what })}
        error={faultOf("what")}
        language={language}
      />
      <Together
        label={words.with}
        value={value.withCitizen}
        onChange={(withCitizen) => change({ withCitizen })}
        error={faultOf("withCitizen")}
      />
      <DateField
        label={words.on}
        value={value.on}
        onChange={(on) => change({ on })}
        max={today}
        error={faultOf("on")}
        language={language}
      />
    </CommandForm>
  );
}

interface TogetherProps {
  readonly label: string;
  readonly value: YesNo | undefined;
  readonly onChange: (value: YesNo) => void;
  readonly error: string | undefined;
}

function Together(props: TogetherProps) {
  const words = useWords().plan.withCitizen;
  const { language } = useLanguage();
  const choices = [
    { value: "yes", label: words.yes },
    { value: "no", label: words.no },
  ] as const;
  return <RadioGroup {...props} choices={choices} language={language} />;
}

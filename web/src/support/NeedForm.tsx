import type { Dimension } from "@tovholder/domain/methods/definition.ts";
import { perceivedNeeds } from "@tovholder/domain/support/support.ts";
import { localDateSchema } from "@tovholder/domain/time/local-date.ts";
import { z } from "zod";
import { choicesOf } from "../contact/codes.ts";
import { CommandForm } from "../course/CommandForm.tsx";
import styles from "../course/Course.module.css";
import { useCommandForm, type Reading } from "../course/use-command-form.ts";
import { useToday } from "../i18n/use-today.ts";
import { useLanguage, useWords } from "../i18n/words.tsx";
import type { CourseView } from "../replica/course-view.ts";
import { RadioGroup } from "../ui/parts/Choices.tsx";
import { DateField } from "../ui/parts/DateField.tsx";
import { TextArea } from "../ui/parts/TextArea.tsx";

const schema = z.strictObject({
  on: localDateSchema.optional(),
  need: z.enum(perceivedNeeds).optional(),
  words: z.string(),
});
type Value = z.infer<typeof schema>;

export interface NeedFormProps {
  readonly course: CourseView;
  readonly dimension: Dimension;
  readonly onDone: () => void;
}

/** What the citizen says of an area: the own words first, then how great the need is to the citizen. */
export function NeedForm({ course, dimension, onDone }: NeedFormProps) {
  const { course: shared, support, plan } = useWords();
  const words = support.needs.form;
  const { language } = useLanguage();
  const today = useToday();
  const { code, prompts } = dimension;
  const initial: Value = { on: today, words: "" };
  const form = useCommandForm({
    course,
    key: `support:hearNeed:${course.courseId}:${code}`,
    initial,
    schema,
    said: words.saved,
    onDone,
    read: ({ on, need, words: said }): Reading => {
      if (need === undefined) return { missing: { need: shared.form.needChoice } };
      if (on === undefined) return { missing: { on: shared.form.needDate } };
      return { draft: { type: "hearNeed", dimension: code, on, need, words: said } };
    },
  });
  const { value, change, faultOf } = form;
  return (
    <CommandForm form={form} submit={words.save} onCancel={onDone}>
      {prompts.length === 0 ? null : (
        <details className={styles["fold"]}>
          <summary>{plan.prompts}</summary>
          <ul>
            {prompts.map((prompt) => (
              <li key={prompt.da}>{prompt[language]}</li>
            ))}
          </ul>
          <p className={styles["quiet"]}>{plan.promptsStanding}</p>
        </details>
      )}
      <TextArea
        label={words.words}
        hint={plan.wordsHint}
        optional
        value={value.words}
        onChange={(said) => change({ words: said })}
        error={faultOf("words")}
        language={language}
      />
      <RadioGroup
        label={words.need}
        choices={choicesOf("perceivedNeed", perceivedNeeds, language)}
        value={value.need}
        onChange={(need) => change({ need })}
        error={faultOf("need")}
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

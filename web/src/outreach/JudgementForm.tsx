import { judgements } from "@tovholder/domain/outreach/outreach.ts";
import { localDateSchema } from "@tovholder/domain/time/local-date.ts";
import { z } from "zod";
import { choicesOf } from "../contact/codes.ts";
import { CommandForm } from "../course/CommandForm.tsx";
import styles from "../course/Course.module.css";
import { useCommandForm } from "../course/use-command-form.ts";
import { useToday } from "../i18n/use-today.ts";
import { useLanguage, useWords } from "../i18n/words.tsx";
import type { CourseView } from "../replica/course-view.ts";
import { RadioGroup } from "../ui/parts/Choices.tsx";
import { DateField } from "../ui/parts/DateField.tsx";
import { TextArea } from "../ui/parts/TextArea.tsx";

const schema = z.strictObject({
  judgement: z.enum(judgements).optional(),
  reason: z.string(),
  on: localDateSchema.optional(),
});
type Value = z.infer<typeof schema>;

export interface JudgementFormProps {
  readonly course: CourseView;
  readonly onDone: () => void;
  /** Where cancelling leads, when that is elsewhere than saving. */
  readonly onCancel?: (() => void) | undefined;
  /** The judgement that is asked for, where only one leads on. */
  readonly only?: "yes" | "no" | undefined;
}

/** Yes, no or not clear yet, and what it is built on. */
export function JudgementForm({ course, onDone, onCancel = onDone, only }: JudgementFormProps) {
  const { course: shared, outreach } = useWords();
  const words = outreach.contact;
  const { language } = useLanguage();
  const today = useToday();
  const initial: Value = { judgement: only, reason: "", on: today };
  const form = useCommandForm({
    course,
    key: `course:judgeTargetGroup:${course.courseId}${only ?? ""}`,
    initial,
    schema,
    said: words.judgeSaved,
    onDone,
    read: ({ judgement, reason, on }) => {
      if (judgement === undefined) return { missing: { judgement: shared.form.needChoice } };
      if (reason.trim() === "") return { missing: { reason: shared.form.needText } };
      if (on === undefined) return { missing: { on: shared.form.needDate } };
      return { draft: { type: "judgeTargetGroup", judgement, reason, on } };
    },
  });
  const { value, change, faultOf } = form;
  return (
    <CommandForm form={form} submit={words.judgeSave} onCancel={onCancel}>
      <p className={styles["quiet"]}>
        {words.judgeText} {course.method.targetGroup[language]}
      </p>
      {only === undefined ? (
        <RadioGroup
          label={words.judgement}
          choices={choicesOf("judgement", judgements, language)}
          value={value.judgement}
          onChange={(judgement) => change({ judgement })}
          error={faultOf("judgement")}
          language={language}
        />
      ) : null}
      <TextArea
        label={words.judgeReason}
        hint={words.judgeReasonHint}
        value={value.reason}
        onChange={(reason) => change({ reason })}
        error={faultOf("reason")}
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

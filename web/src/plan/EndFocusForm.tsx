import type { FocusArea } from "@tovholder/domain/course/state.ts";
import { localDateSchema } from "@tovholder/domain/time/local-date.ts";
import { z } from "zod";
import { CommandForm } from "../course/CommandForm.tsx";
import styles from "../course/Course.module.css";
import { useCommandForm } from "../course/use-command-form.ts";
import { useToday } from "../i18n/use-today.ts";
import { useLanguage, useWords } from "../i18n/words.tsx";
import type { CourseView } from "../replica/course-view.ts";
import { DateField } from "../ui/parts/DateField.tsx";
import { TextArea } from "../ui/parts/TextArea.tsx";

const schema = z.strictObject({ on: localDateSchema.optional(), reason: z.string() });

interface EndFocusProps {
  readonly course: CourseView;
  readonly focus: FocusArea;
  readonly onDone: () => void;
}

/** Work on an area ends before the phase does. */
export function EndFocusForm({ course, focus, onDone }: EndFocusProps) {
  const { course: shared, plan: words } = useWords();
  const { language } = useLanguage();
  const today = useToday();
  const { focusId } = focus;
  const initial: z.infer<typeof schema> = { on: today, reason: "" };
  const form = useCommandForm({
    course,
    key: `plan:endFocus:${focusId}`,
    initial,
    schema,
    said: words.endSaved,
    onDone,
    read: ({ on, reason }) =>
      on === undefined
        ? { missing: { on: shared.form.needDate } }
        : { draft: { type: "endFocus", focusId, on, reason } },
  });
  const { value, change, faultOf } = form;
  return (
    <div className={styles["versions"]}>
      <CommandForm form={form} submit={words.end} onCancel={onDone}>
        <p>{words.endText}</p>
        <TextArea
          label={words.endReason}
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
    </div>
  );
}

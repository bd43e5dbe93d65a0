import { localDateSchema } from "@tovholder/domain/time/local-date.ts";
import { z } from "zod";
import { CommandForm } from "../course/CommandForm.tsx";
import { useCommandForm } from "../course/use-command-form.ts";
import { useToday } from "../i18n/use-today.ts";
import { useLanguage, useWords } from "../i18n/words.tsx";
import type { CourseView } from "../replica/course-view.ts";
import { DateField } from "../ui/parts/DateField.tsx";
import { TextArea } from "../ui/parts/TextArea.tsx";

const schema = z.strictObject({ reason: z.string(), on: localDateSchema.optional() });
type Value = z.infer<typeof schema>;

export interface StageFormProps {
  readonly course: CourseView;
  readonly stage: "relation" | "bridge";
  readonly onDone: () => void;
}

/** Onto the bridge, or back to the relation with a reason. */
export function StageForm({ course, stage, onDone }: StageFormProps) {
  const { course: shared, outreach } = useWords();
  const { language } = useLanguage();
  const today = useToday();
  const back = stage === "relation";
  const { relation, bridge } = outreach;
  const initial: Value = { reason: "", on: today };
  const form = useCommandForm({
    course,
    key: `course:startStage:${course.courseId}${stage}`,
    initial,
    schema,
    said: back ? bridge.backSaved : relation.bridgeSaved,
    onDone,
    read: ({ reason, on }) => {
      if (back && reason.trim() === "") return { missing: { reason: shared.form.needText } };
      if (on === undefined) return { missing: { on: shared.form.needDate } };
      return { draft: { type: "startStage", stage, reason, on } };
    },
  });
  const { value, change, faultOf } = form;
  return (
    <CommandForm form={form} submit={back ? bridge.backSave : relation.bridgeSave} onCancel={onDone}>
      <TextArea
        label={back ? bridge.why : relation.why}
        optional={!back}
        value={value.reason}
        onChange={(reason) => change({ reason })}
        error={faultOf("reason")}
        language={language}
      />
      <DateField
        label={bridge.on}
        value={value.on}
        onChange={(on) => change({ on })}
        max={today}
        error={faultOf("on")}
        language={language}
      />
    </CommandForm>
  );
}

import { addMonths, localDateSchema } from "@tovholder/domain/time/local-date.ts";
import { useState } from "react";
import { z } from "zod";
import { CommandForm } from "../course/CommandForm.tsx";
import { emptyTexts, useCommandForm, type Reading } from "../course/use-command-form.ts";
import { useToday } from "../i18n/use-today.ts";
import { useLanguage, useWords } from "../i18n/words.tsx";
import type { CourseView } from "../replica/course-view.ts";
import { newId } from "../replica/ids.ts";
import { DateField } from "../ui/parts/DateField.tsx";
import { TextArea } from "../ui/parts/TextArea.tsx";
import type { AreaNow } from "./needs-now.ts";

const schema = z.strictObject({
  workerView: z.string(),
  citizenView: z.string(),
  revisitOn: localDateSchema.optional(),
});
type Value = z.infer<typeof schema>;

export interface DisagreementFormProps {
  readonly course: CourseView;
  readonly area: AreaNow;
  readonly onDone: () => void;
}

/** Both views side by side and the day to take it up again: no goal grows from it meanwhile. */
export function DisagreementForm({ course, area, onDone }: DisagreementFormProps) {
  const { course: shared, support } = useWords();
  const words = support.disagreement;
  const { language } = useLanguage();
  const today = useToday();
  const [disagreementId] = useState(newId);
  const { code } = area.dimension;
  const read = ({ workerView, citizenView, revisitOn }: Value): Reading => {
    const views = { workerView, citizenView };
    const missing = {
      ...emptyTexts(views, ["workerView", "citizenView"], { text: shared.form.needText }),
      ...(revisitOn === undefined ? { revisitOn: shared.form.needDate } : {}),
    };
    if (revisitOn === undefined || Object.keys(missing).length > 0) return { missing };
    return { draft: { type: "parkDisagreement", disagreementId, dimension: code, on: today, ...views, revisitOn } };
  };
  const initial: Value = { workerView: "", citizenView: area.need?.words ?? "", revisitOn: addMonths(today, 1) };
  const form = useCommandForm({
    course,
    key: `support:parkDisagreement:${course.courseId}:${code}`,
    initial,
    schema,
    said: words.saved,
    onDone,
    read,
  });
  const { value, change, faultOf } = form;
  return (
    <CommandForm form={form} submit={words.save} onCancel={onDone}>
      <p>{words.text}</p>
      <TextArea
        label={words.citizen}
        value={value.citizenView}
        onChange={(citizenView) => change({ citizenView })}
        error={faultOf("citizenView")}
        language={language}
      />
      <TextArea
        label={words.worker}
        value={value.workerView}
        onChange={(workerView) => change({ workerView })}
        error={faultOf("workerView")}
        language={language}
      />
      <DateField
        label={words.revisit}
        value={value.revisitOn}
        onChange={(revisitOn) => change({ revisitOn })}
        min={today}
        error={faultOf("revisitOn")}
        language={language}
      />
    </CommandForm>
  );
}

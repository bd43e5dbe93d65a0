import { supportOf } from "@tovholder/domain/course/state.ts";
import { lossCauses } from "@tovholder/domain/support/support.ts";
import { localDateSchema } from "@tovholder/domain/time/local-date.ts";
import { useState } from "react";
import { z } from "zod";
import { choicesOf } from "../contact/codes.ts";
import { CommandForm } from "../course/CommandForm.tsx";
import { emptyTexts, useCommandForm, type Reading } from "../course/use-command-form.ts";
import { useToday } from "../i18n/use-today.ts";
import { useLanguage, useWords } from "../i18n/words.tsx";
import type { CourseView } from "../replica/course-view.ts";
import { newId } from "../replica/ids.ts";
import { RadioGroup } from "../ui/parts/Choices.tsx";
import { DateField } from "../ui/parts/DateField.tsx";
import { Select } from "../ui/parts/Select.tsx";
import { TextArea } from "../ui/parts/TextArea.tsx";

const schema = z.strictObject({
  on: localDateSchema.optional(),
  cause: z.enum(lossCauses).optional(),
  linkId: z.string(),
  text: z.string(),
  agreed: z.string(),
});
type Value = z.infer<typeof schema>;

/** Why the citizen lost heart, and what was agreed about it. */
export function LossForm({ course, onDone }: { readonly course: CourseView; readonly onDone: () => void }) {
  const { course: shared, support } = useWords();
  const words = support.loss;
  const { language } = useLanguage();
  const today = useToday();
  const [lossId] = useState(newId);
  const { services } = supportOf(course.state);
  const read = ({ on, cause, linkId, text, agreed }: Value): Reading => {
    const missing = {
      ...emptyTexts({ text }, ["text"], { text: shared.form.needText }),
      ...(cause === undefined ? { cause: shared.form.needChoice } : {}),
      ...(on === undefined ? { on: shared.form.needDate } : {}),
    };
    if (cause === undefined || on === undefined || Object.keys(missing).length > 0) return { missing };
    const service = linkId === "" ? {} : { linkId };
    return { draft: { type: "noteMotivationLoss", lossId, on, cause, ...service, text, agreed } };
  };
  const initial: Value = { on: today, linkId: "", text: "", agreed: "" };
  const form = useCommandForm({
    course,
    key: `support:noteMotivationLoss:${course.courseId}`,
    initial,
    schema,
    said: words.saved,
    onDone,
    read,
  });
  const { value, change, faultOf } = form;
  const options = [
    { value: "", label: support.meeting.noService },
    ...services.map((link) => ({ value: link.linkId, label: link.name })),
  ];
  return (
    <CommandForm form={form} submit={words.save} onCancel={onDone}>
      <TextArea
        label={words.what}
        value={value.text}
        onChange={(text) => change({ text })}
        error={faultOf("text")}
        language={language}
      />
      <RadioGroup
        label={words.cause}
        choices={choicesOf("lossCause", lossCauses, language)}
        value={value.cause}
        onChange={(cause) => change({ cause })}
        error={faultOf("cause")}
        language={language}
      />
      {services.length === 0 ? null : (
        <Select
          label={words.service}
          options={options}
          value={value.linkId}
          onChange={(linkId) => change({ linkId })}
          error={faultOf("linkId")}
          language={language}
        />
      )}
      <TextArea
        label={words.agreed}
        optional
        value={value.agreed}
        onChange={(agreed) => change({ agreed })}
        error={faultOf("agreed")}
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

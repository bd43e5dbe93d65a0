import type { ServiceLink } from "@tovholder/domain/course/state.ts";
import { serviceStatus } from "@tovholder/domain/course/state.ts";
import { serviceStatuses } from "@tovholder/domain/support/service.ts";
import { addMonths, localDateSchema } from "@tovholder/domain/time/local-date.ts";
import { z } from "zod";
import { choicesOf } from "../contact/codes.ts";
import { CommandForm } from "../course/CommandForm.tsx";
import { useCommandForm, type Reading } from "../course/use-command-form.ts";
import { useToday } from "../i18n/use-today.ts";
import { useLanguage, useWords } from "../i18n/words.tsx";
import type { CourseView } from "../replica/course-view.ts";
import { RadioGroup } from "../ui/parts/Choices.tsx";
import { DateField } from "../ui/parts/DateField.tsx";
import { TextArea } from "../ui/parts/TextArea.tsx";

const schema = z.strictObject({
  status: z.enum(serviceStatuses).optional(),
  on: localDateSchema.optional(),
  note: z.string(),
  followUpOn: localDateSchema.optional(),
});
type Value = z.infer<typeof schema>;

export interface ServiceStatusFormProps {
  readonly course: CourseView;
  readonly link: ServiceLink;
  readonly onDone: () => void;
}

/** How far a service has come now, and when to look again. */
export function ServiceStatusForm({ course, link, onDone }: ServiceStatusFormProps) {
  const { course: shared, support } = useWords();
  const words = support.services;
  const { language } = useLanguage();
  const today = useToday();
  const { linkId } = link;
  const read = ({ status, on, note, followUpOn }: Value): Reading => {
    if (status === undefined) return { missing: { status: shared.form.needChoice } };
    if (on === undefined) return { missing: { on: shared.form.needDate } };
    const later = status === "stopped" || followUpOn === undefined ? {} : { followUpOn };
    return { draft: { type: "seeServiceStatus", linkId, status, on, note, ...later } };
  };
  const now = serviceStatus(link);
  const next = { proposed: "started", started: "holds", holds: "holds", stopped: "proposed" } as const;
  const initial: Value = { status: next[now], on: today, note: "", followUpOn: addMonths(today, 1) };
  const form = useCommandForm({
    course,
    key: `support:seeServiceStatus:${linkId}`,
    initial,
    schema,
    said: words.setSaved,
    onDone,
    read,
  });
  const { value, change, faultOf } = form;
  return (
    <CommandForm form={form} submit={words.setSave} onCancel={onDone}>
      <RadioGroup
        label={words.status}
        hint={words.statusHint}
        choices={choicesOf("serviceStatus", serviceStatuses, language)}
        value={value.status}
        onChange={(status) => change({ status })}
        error={faultOf("status")}
        language={language}
      />
      <TextArea
        label={words.note}
        optional
        value={value.note}
        onChange={(note) => change({ note })}
        error={faultOf("note")}
        language={language}
      />
      {value.status === "stopped" ? null : (
        <DateField
          label={words.followUp}
          optional
          value={value.followUpOn}
          onChange={(followUpOn) => change({ followUpOn })}
          min={today}
          error={faultOf("followUpOn")}
          language={language}
        />
      )}
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

import { serviceStatus, supportOf } from "@tovholder/domain/course/state.ts";
import { coordinations, type Coordination } from "@tovholder/domain/support/service.ts";
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
import { TextField } from "../ui/parts/TextField.tsx";
import { YesNo, yesNoSchema } from "./YesNo.tsx";

const schema = z.strictObject({
  on: localDateSchema.optional(),
  coordination: z.enum(coordinations).optional(),
  linkId: z.string(),
  with: z.string(),
  withCitizen: yesNoSchema.optional(),
  text: z.string(),
});
type Value = z.infer<typeof schema>;

export interface MeetingFormProps {
  readonly course: CourseView;
  readonly coordination?: Coordination | undefined;
  /** The service it is about; chosen in the form without it. */
  readonly linkId?: string | undefined;
  readonly onDone: () => void;
}

/** A meeting or call on the citizen's behalf: which duty it was, with whom, and what was agreed. */
export function MeetingForm({ course, coordination, linkId = "", onDone }: MeetingFormProps) {
  const { course: shared, support } = useWords();
  const words = support.meeting;
  const { language } = useLanguage();
  const today = useToday();
  const [meetingId] = useState(newId);
  const read = (value: Value): Reading => {
    const missing = {
      ...(value.coordination === undefined ? { coordination: shared.form.needChoice } : {}),
      ...emptyTexts({ with: value.with }, ["with"], { text: shared.form.needText }),
      ...(value.withCitizen === undefined ? { withCitizen: shared.form.needChoice } : {}),
      ...(value.on === undefined ? { on: shared.form.needDate } : {}),
    };
    const { on, coordination: what, linkId: link, with: whom, withCitizen, text } = value;
    if (what === undefined || on === undefined || Object.keys(missing).length > 0) return { missing };
    const service = link === "" ? {} : { linkId: link };
    return {
      draft: {
        type: "meetService",
        meetingId,
        on,
        coordination: what,
        ...service,
        with: whom,
        withCitizen: withCitizen === "yes",
        text,
      },
    };
  };
  const initial: Value = { on: today, coordination, linkId, with: "", text: "" };
  const form = useCommandForm({
    course,
    key: `support:meetService:${course.courseId}:${coordination ?? ""}${linkId}`,
    initial,
    schema,
    said: words.saved,
    onDone,
    read,
  });
  const { value, change, faultOf } = form;
  const links = supportOf(course.state).services.filter((link) => serviceStatus(link) !== "stopped");
  const options = [
    { value: "", label: words.noService },
    ...links.map((link) => ({ value: link.linkId, label: link.name })),
  ];
  return (
    <CommandForm form={form} submit={words.save} onCancel={onDone}>
      <RadioGroup
        label={words.coordination}
        choices={choicesOf("coordination", coordinations, language)}
        value={value.coordination}
        onChange={(what) => change({ coordination: what })}
        error={faultOf("coordination")}
        language={language}
      />
      {links.length === 0 || linkId !== "" ? null : (
        <Select
          label={words.service}
          options={options}
          value={value.linkId}
          onChange={(link) => change({ linkId: link })}
          error={faultOf("linkId")}
          language={language}
        />
      )}
      <TextField
        label={words.with}
        hint={words.withHint}
        value={value.with}
        onChange={(whom) => change({ with: whom })}
        error={faultOf("with")}
        language={language}
      />
      <YesNo
        label={words.withCitizen}
        value={value.withCitizen}
        onChange={(withCitizen) => change({ withCitizen })}
        error={faultOf("withCitizen")}
      />
      <TextArea
        label={words.text}
        optional
        value={value.text}
        onChange={(text) => change({ text })}
        error={faultOf("text")}
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

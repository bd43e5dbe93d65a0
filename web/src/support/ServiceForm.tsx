import { localDateSchema } from "@tovholder/domain/time/local-date.ts";
import { useState } from "react";
import { z } from "zod";
import { CommandForm } from "../course/CommandForm.tsx";
import { emptyTexts, useCommandForm, type Reading } from "../course/use-command-form.ts";
import { useToday } from "../i18n/use-today.ts";
import { useLanguage, useWords } from "../i18n/words.tsx";
import type { CourseView } from "../replica/course-view.ts";
import { newId } from "../replica/ids.ts";
import { RadioGroup } from "../ui/parts/Choices.tsx";
import { DateField } from "../ui/parts/DateField.tsx";
import { TextArea } from "../ui/parts/TextArea.tsx";
import { TextField } from "../ui/parts/TextField.tsx";

const schema = z.strictObject({
  name: z.string(),
  dimension: z.string(),
  contactPerson: z.string(),
  words: z.string(),
  on: localDateSchema.optional(),
});
type Value = z.infer<typeof schema>;

/** A service proposed: what it is, what it helps with, and what the citizen wants from it. */
export function ServiceForm({ course, onDone }: { readonly course: CourseView; readonly onDone: () => void }) {
  const { course: shared, support, plan } = useWords();
  const words = support.services;
  const { language } = useLanguage();
  const today = useToday();
  const [linkId] = useState(newId);
  const read = ({ on, ...said }: Value): Reading => {
    const missing = {
      ...emptyTexts({ name: said.name }, ["name"], { text: shared.form.needText }),
      ...(said.dimension === "" ? { dimension: shared.form.needChoice } : {}),
      ...(on === undefined ? { on: shared.form.needDate } : {}),
    };
    if (on === undefined || Object.keys(missing).length > 0) return { missing };
    return { draft: { type: "linkService", linkId, ...said, on } };
  };
  const initial: Value = { name: "", dimension: "", contactPerson: "", words: "", on: today };
  const form = useCommandForm({
    course,
    key: `support:linkService:${course.courseId}`,
    initial,
    schema,
    said: words.saved,
    onDone,
    read,
  });
  const { value, change, faultOf } = form;
  const choices = course.method.dimensions.map(({ code, name }) => ({ value: code, label: name[language] }));
  return (
    <CommandForm form={form} submit={words.save} onCancel={onDone}>
      <TextField
        label={words.name}
        value={value.name}
        onChange={(name) => change({ name })}
        error={faultOf("name")}
        language={language}
      />
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
        label={words.dimension}
        choices={choices}
        value={value.dimension}
        onChange={(dimension) => change({ dimension })}
        error={faultOf("dimension")}
        language={language}
      />
      <TextField
        label={words.contactPerson}
        optional
        value={value.contactPerson}
        onChange={(contactPerson) => change({ contactPerson })}
        error={faultOf("contactPerson")}
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

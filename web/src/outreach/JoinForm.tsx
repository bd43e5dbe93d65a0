import { localDateSchema } from "@tovholder/domain/time/local-date.ts";
import { useState } from "react";
import { z } from "zod";
import { CommandForm } from "../course/CommandForm.tsx";
import { useCommandForm } from "../course/use-command-form.ts";
import { useToday } from "../i18n/use-today.ts";
import { useLanguage, useWords } from "../i18n/words.tsx";
import type { CourseView } from "../replica/course-view.ts";
import { RadioGroup } from "../ui/parts/Choices.tsx";
import { DateField } from "../ui/parts/DateField.tsx";
import { TextArea } from "../ui/parts/TextArea.tsx";
import { TextField } from "../ui/parts/TextField.tsx";
import { usePersons } from "./use-persons.ts";

interface FormProps {
  readonly course: CourseView;
  readonly onDone: () => void;
}

const joinSchema = z.strictObject({
  citizenId: z.string(),
  intoCourseId: z.string().optional(),
  name: z.string(),
  why: z.string(),
  on: localDateSchema.optional(),
});
type Join = z.infer<typeof joinSchema>;

/** Joins to a person, or to another possible citizen, found within one's access. */
export function JoinForm({ course, onDone }: FormProps) {
  const { course: shared, outreach } = useWords();
  const words = outreach.join;
  const { language } = useLanguage();
  const today = useToday();
  const [text, setText] = useState("");
  const persons = usePersons(text, course.citizen.citizenId);
  const initial: Join = { citizenId: "", name: "", why: "", on: today };
  const form = useCommandForm({
    course,
    key: `course:joinCitizen:${course.courseId}`,
    initial,
    schema: joinSchema,
    said: words.saved,
    onDone,
    read: ({ citizenId, intoCourseId, why, on }) => {
      if (citizenId === "") return { missing: { citizenId: words.needWho } };
      if (why.trim() === "") return { missing: { why: shared.form.needText } };
      if (on === undefined) return { missing: { on: shared.form.needDate } };
      return { draft: { type: "joinCitizen", citizenId, intoCourseId, why, on } };
    },
  });
  const { value, change, faultOf } = form;
  const chosen = value.citizenId === "" ? [] : [{ value: value.citizenId, label: value.name }];
  const found = persons.map((one) => ({ value: one.citizenId, label: one.shown }));
  const choices = [...chosen.filter((one) => !found.some((other) => other.value === one.value)), ...found];
  const pick = (citizenId: string) => {
    const person = persons.find((one) => one.citizenId === citizenId);
    if (person !== undefined) change({ citizenId, intoCourseId: person.courseId, name: person.shown });
  };
  return (
    <CommandForm form={form} submit={words.save} onCancel={onDone}>
      <p>{words.explain}</p>
      <TextField
        label={words.find}
        hint={words.findHint}
        type="search"
        value={text}
        onChange={setText}
        error={choices.length === 0 ? faultOf("citizenId") : undefined}
        language={language}
      />
      {choices.length === 0 && text.trim().length > 1 ? <output>{words.nobody}</output> : null}
      {choices.length === 0 ? null : (
        <RadioGroup
          label={words.who}
          choices={choices}
          value={value.citizenId}
          onChange={pick}
          error={faultOf("citizenId")}
          language={language}
        />
      )}
      {value.citizenId === "" ? null : (
        <output>{value.intoCourseId === undefined ? words.goesOn : words.intoOther}</output>
      )}
      <TextArea
        label={words.why}
        value={value.why}
        onChange={(why) => change({ why })}
        error={faultOf("why")}
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

const apartSchema = z.strictObject({ why: z.string(), on: localDateSchema.optional() });
type Apart = z.infer<typeof apartSchema>;

/** Takes apart what was joined: nothing has been moved, so everything is still there. */
export function UnjoinForm({ course, onDone }: FormProps) {
  const { course: shared, outreach } = useWords();
  const words = outreach.join;
  const { language } = useLanguage();
  const today = useToday();
  const initial: Apart = { why: "", on: today };
  const form = useCommandForm({
    course,
    key: `course:unjoinCitizen:${course.courseId}`,
    initial,
    schema: apartSchema,
    said: words.apartSaved,
    onDone,
    read: ({ why, on }) => {
      if (why.trim() === "") return { missing: { why: shared.form.needText } };
      if (on === undefined) return { missing: { on: shared.form.needDate } };
      return { draft: { type: "unjoinCitizen", why, on } };
    },
  });
  const { value, change, faultOf } = form;
  return (
    <CommandForm form={form} submit={words.apartSave} onCancel={onDone}>
      <p>{words.apartText}</p>
      <TextArea
        label={words.apartWhy}
        value={value.why}
        onChange={(why) => change({ why })}
        error={faultOf("why")}
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

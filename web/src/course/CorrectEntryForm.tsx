import { plainEntrySchema, type PlainEntry } from "@tovholder/domain/course/entries.ts";
import { parseLocalDate } from "@tovholder/domain/time/local-date.ts";
import { label } from "@tovholder/domain/words/glossary.ts";
import { useState } from "react";
import { z } from "zod";
import { useLanguage, useWords } from "../i18n/words.tsx";
import type { CourseView } from "../replica/course-view.ts";
import { RadioGroup } from "../ui/parts/Choices.tsx";
import { DateField } from "../ui/parts/DateField.tsx";
import { readNumber } from "../ui/parts/number-text.ts";
import { Select } from "../ui/parts/Select.tsx";
import { TextArea } from "../ui/parts/TextArea.tsx";
import { TextField } from "../ui/parts/TextField.tsx";
import { CommandForm } from "./CommandForm.tsx";
import styles from "./Course.module.css";
import { codesOf, entryFields, type EntryField } from "./journal-fields.ts";
import type { JournalLine } from "./journal.ts";
import { useCommandForm, type Reading } from "./use-command-form.ts";
import { useFieldLabel } from "./use-field-label.ts";

const schema = z.strictObject({ values: z.record(z.string(), z.string()), why: z.string() });

/** What an entry is about stays as it is; what was said of it may be mended. */
const fixed = new Set(["phase", "legalBasis", "plannedOn", "instrument", "strength", "appealable"]);

function mendable(says: PlainEntry): readonly EntryField[] {
  return entryFields(says).filter((field) => !fixed.has(field.key));
}

/** The entry with the new values in place of the old; a value that is not one stays out and is told by the schema. */
function replaced(says: PlainEntry, values: Readonly<Record<string, string>>): Record<string, unknown> {
  const next = new Map<string, unknown>(Object.entries(says));
  for (const { key, shape } of mendable(says)) {
    const text = values[key] ?? "";
    if (shape.kind === "flag") next.set(key, text === "yes");
    else if (shape.kind === "number") next.set(key, readNumber(text));
    else if (shape.kind === "date" && text === "") next.delete(key);
    else next.set(key, text);
  }
  return Object.fromEntries(next);
}

function startValues(says: PlainEntry): Record<string, string> {
  return Object.fromEntries(
    mendable(says).map(({ key, value, shape }) => [
      key,
      shape.kind === "flag" ? (value === true ? "yes" : "no") : String(value),
    ]),
  );
}

export interface CorrectEntryFormProps {
  readonly course: CourseView;
  readonly line: JournalLine;
  readonly onDone: () => void;
}

/** A new wording beside the old, with the reason. */
export function CorrectEntryForm({ course, line, onDone }: CorrectEntryFormProps) {
  const { form: common, journal: words } = useWords().course;
  const { language } = useLanguage();
  const { entryId } = line.entry;
  const [says] = useState(line.says);
  const initial: z.infer<typeof schema> = { values: startValues(says), why: "" };
  const read = ({ values, why }: z.infer<typeof schema>): Reading => {
    const replacement = plainEntrySchema.safeParse(replaced(says, values));
    if (!replacement.success) {
      return {
        missing: Object.fromEntries(replacement.error.issues.map((one) => [String(one.path[0]), common.needText])),
      };
    }
    if (why.trim() === "") return { missing: { why: common.needText } };
    return { draft: { type: "correctEntry", entryId, replacement: replacement.data, reason: why } };
  };
  const form = useCommandForm({
    course,
    key: `course:correctEntry:${entryId}`,
    initial,
    schema,
    said: words.correctionSaved,
    onDone,
    read,
  });
  const { value, change, faultOf } = form;
  const set = (key: string, text: string) => change({ values: { ...value.values, [key]: text } });
  return (
    <CommandForm form={form} submit={words.saveCorrection} onCancel={onDone}>
      <h3>{label("entry", says.kind, language)}</h3>
      <p className={styles["quiet"]}>{words.correctText}</p>
      {mendable(says).map((field) => (
        <Mended
          key={field.key}
          field={field}
          text={value.values[field.key] ?? ""}
          onChange={(text) => set(field.key, text)}
          error={faultOf(field.key)}
        />
      ))}
      <TextArea
        label={words.why}
        value={value.why}
        onChange={(why) => change({ why })}
        error={faultOf("why") ?? faultOf("reason")}
        language={language}
      />
    </CommandForm>
  );
}

interface MendedProps {
  readonly field: EntryField;
  readonly text: string;
  readonly onChange: (text: string) => void;
  readonly error: string | undefined;
}

function Mended({ field, text, onChange, error }: MendedProps) {
  const words = useWords().course.journal;
  const { language } = useLanguage();
  const labelText = useFieldLabel()(field.key);
  const common = { label: labelText, error, language };
  switch (field.shape.kind) {
    case "text":
      return <TextArea {...common} value={text} onChange={onChange} />;
    case "number":
      return <TextField {...common} inputMode="decimal" value={text} onChange={onChange} />;
    case "date":
      return <DateField {...common} value={parseLocalDate(text)} onChange={(date) => onChange(date ?? "")} />;
    case "flag":
      return (
        <RadioGroup
          {...common}
          choices={[
            { value: "yes", label: words.yes },
            { value: "no", label: words.no },
          ]}
          value={text}
          onChange={onChange}
        />
      );
    case "code":
      return <Select {...common} value={text} onChange={onChange} options={codesOf(field.shape.group, language)} />;
  }
}

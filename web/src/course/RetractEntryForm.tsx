import { label } from "@tovholder/domain/words/glossary.ts";
import { z } from "zod";
import { useLanguage, useWords } from "../i18n/words.tsx";
import { TextArea } from "../ui/parts/TextArea.tsx";
import { CommandForm } from "./CommandForm.tsx";
import type { CorrectEntryFormProps } from "./CorrectEntryForm.tsx";
import { EntryText } from "./JournalEntry.tsx";
import { useCommandForm } from "./use-command-form.ts";

const schema = z.strictObject({ reason: z.string() });

/** Takes an entry out of every count, with the reason; it stays readable. */
export function RetractEntryForm({ course, line, onDone }: CorrectEntryFormProps) {
  const words = useWords().course.journal;
  const { language } = useLanguage();
  const { entryId } = line.entry;
  const form = useCommandForm({
    course,
    key: `course:retractEntry:${entryId}`,
    initial: { reason: "" },
    schema,
    said: words.retractedSaved,
    onDone,
    read: ({ reason }) => ({ draft: { type: "retractEntry", entryId, reason } }),
  });
  return (
    <CommandForm form={form} submit={words.retract} onCancel={onDone} danger>
      <h3>{label("entry", line.says.kind, language)}</h3>
      <EntryText course={course} says={line.says} />
      <p>{words.retractText}</p>
      {line.leads ? <p>{words.retractBeside}</p> : null}
      <TextArea
        label={words.whyRetract}
        value={form.value.reason}
        onChange={(reason) => form.change({ reason })}
        error={form.faultOf("reason")}
        language={language}
      />
    </CommandForm>
  );
}

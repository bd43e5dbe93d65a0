import { professions } from "@tovholder/domain/fidelity/outside.ts";
import { trainingSchema, type Training, type WrittenTraining } from "@tovholder/domain/implementation/records.ts";
import { trainingCodes } from "@tovholder/domain/implementation/training.ts";
import type { TeamMember } from "../app/staff.ts";
import { useToday } from "../i18n/use-today.ts";
import { useLanguage, useWords } from "../i18n/words.tsx";
import { newId } from "../replica/ids.ts";
import { Checkbox } from "../ui/parts/Checkbox.tsx";
import { DateField } from "../ui/parts/DateField.tsx";
import { Select } from "../ui/parts/Select.tsx";
import { TextArea } from "../ui/parts/TextArea.tsx";
import { TextField } from "../ui/parts/TextField.tsx";
import { FormFrame } from "./RecordFrame.tsx";
import { useRecordForm, type RecordForm, type Unfinished } from "./use-record-form.ts";

interface TrainingFormProps {
  readonly path: string;
  readonly members: readonly TeamMember[];
  readonly from?: WrittenTraining;
  readonly onClose: () => void;
  readonly onWritten: () => void;
}

/** A training of a member of staff; one written by mistake is taken back, and stays in the history. */
export function TrainingForm({ path, members, from, onClose, onWritten }: TrainingFormProps) {
  const words = useWords().implementation.trainings;
  const chooseWord = useWords().implementation.steps.choose;
  const { language } = useLanguage();
  const form = useRecordForm<Training>({
    path,
    name: "training",
    from,
    schema: trainingSchema,
    read: (stored) => trainingSchema.partial().safeParse(stored).data,
    initial: begun(from),
    onSaved: onWritten,
    onDone: onClose,
  });
  const { value, change, fault } = form;
  return (
    <FormFrame form={form.form} submit={form.submit} draft={form.draft} onCancel={onClose}>
      {from === undefined ? (
        <Select
          label={words.who}
          placeholder={chooseWord}
          value={value.accountId ?? ""}
          onChange={(accountId) => change({ accountId })}
          options={members.map(({ accountId, name }) => ({ value: accountId, label: name }))}
          error={fault("accountId")}
          language={language}
        />
      ) : null}
      <Select
        label={words.code}
        placeholder={words.code}
        value={value.code ?? ""}
        onChange={(code) => change({ code, ...(code === "profession" ? {} : { profession: null }) })}
        options={trainingCodes.map((one) => ({ value: one, label: words.codes[one] }))}
        error={fault("code")}
        language={language}
      />
      <Named form={form} />
      <Days form={form} />
      <TextArea
        label={words.note}
        optional
        value={value.note ?? ""}
        onChange={(note) => change({ note })}
        error={fault("note")}
        language={language}
      />
      {from === undefined ? null : (
        <Checkbox
          label={words.withdrawn}
          checked={value.withdrawn ?? false}
          onChange={(withdrawn) => change({ withdrawn })}
        />
      )}
    </FormFrame>
  );
}

function Named({ form: { value, change, fault } }: { readonly form: RecordForm<Training> }) {
  const words = useWords().implementation.trainings;
  const { language } = useLanguage();
  if (value.code === "profession") {
    return (
      <Select
        label={words.profession}
        placeholder={words.chooseProfession}
        value={value.profession ?? ""}
        onChange={(profession) => change({ profession })}
        options={professions.map((one) => ({ value: one, label: words.professions[one] }))}
        error={fault("profession")}
        language={language}
      />
    );
  }
  return (
    <TextField
      label={words.ownText}
      optional={value.code !== "other"}
      value={value.ownText ?? ""}
      onChange={(ownText) => change({ ownText })}
      error={fault("ownText")}
      language={language}
    />
  );
}

function Days({ form: { value, change, fault } }: { readonly form: RecordForm<Training> }) {
  const words = useWords().implementation.trainings;
  const { language } = useLanguage();
  const today = useToday();
  return (
    <>
      <DateField
        label={words.completedOn}
        value={value.completedOn}
        onChange={(completedOn) => change({ completedOn })}
        max={today}
        error={fault("completedOn")}
        language={language}
      />
      <DateField
        label={words.validUntil}
        optional
        value={value.validUntil ?? undefined}
        onChange={(validUntil) => change({ validUntil: validUntil ?? null })}
        error={fault("validUntil")}
        language={language}
      />
    </>
  );
}

function begun(from: WrittenTraining | undefined): Unfinished<Training> {
  const fresh = { kind: "training", recordId: newId(), seen: 0, ownText: "", profession: null } as const;
  if (from === undefined) return { ...fresh, validUntil: null, note: "", withdrawn: false };
  const { name: _name, at: _at, subjectName: _subject, ...said } = from;
  return { ...said, seen: from.seen + 1 };
}

import type { Driver } from "@tovholder/domain/implementation/drivers.ts";
import { stepSchema, type NextStep } from "@tovholder/domain/implementation/records.ts";
import { useToday } from "../i18n/use-today.ts";
import { useLanguage, useWords } from "../i18n/words.tsx";
import { newId } from "../replica/ids.ts";
import { DateField } from "../ui/parts/DateField.tsx";
import { Select } from "../ui/parts/Select.tsx";
import { TextArea } from "../ui/parts/TextArea.tsx";
import { TextField } from "../ui/parts/TextField.tsx";
import type { PartProps, WrittenAs } from "./part.ts";
import { FormFrame } from "./RecordFrame.tsx";
import { useRecordForm, type Unfinished } from "./use-record-form.ts";

interface StepFormProps extends Omit<PartProps, "records"> {
  readonly driver: Driver;
  /** The step to settle; a new one without. */
  readonly from?: WrittenAs<"step">;
  readonly onClose: () => void;
}

/** A next step, or the end of one, which can be told better afterwards. */
export function StepForm({ path, members, driver, from, onClose, onWritten }: StepFormProps) {
  const words = useWords().implementation.steps;
  const { language } = useLanguage();
  const today = useToday();
  const fresh: Unfinished<NextStep> = {
    kind: "step",
    recordId: newId(),
    seen: 0,
    driver,
    settledOn: null,
    outcome: "",
  };
  const form = useRecordForm<NextStep>({
    path,
    name: `step ${driver}`,
    from,
    schema: stepSchema,
    read: (stored) => stepSchema.partial().safeParse(stored).data,
    initial: from === undefined ? fresh : { ...saidIn(from), settledOn: from.settledOn ?? today },
    onSaved: onWritten,
    onDone: onClose,
  });
  const { value, change, fault } = form;
  if (from !== undefined) {
    return (
      <FormFrame form={form.form} submit={form.submit} draft={form.draft} onCancel={onClose}>
        <DateField
          label={words.settledOn}
          value={value.settledOn ?? undefined}
          onChange={(settledOn) => change({ settledOn })}
          max={today}
          error={fault("settledOn")}
          language={language}
        />
        <TextArea
          label={words.outcome}
          optional
          value={value.outcome ?? ""}
          onChange={(outcome) => change({ outcome })}
          error={fault("outcome")}
          language={language}
        />
      </FormFrame>
    );
  }
  return (
    <FormFrame form={form.form} submit={form.submit} draft={form.draft} onCancel={onClose}>
      <TextField
        label={words.what}
        value={value.what ?? ""}
        onChange={(text) => change({ what: text === "" ? undefined : text })}
        error={fault("what")}
        language={language}
      />
      <Select
        label={words.owner}
        placeholder={words.choose}
        value={value.ownerId ?? ""}
        onChange={(ownerId) => change({ ownerId })}
        options={members.map(({ accountId, name }) => ({ value: accountId, label: name }))}
        error={fault("ownerId")}
        language={language}
      />
      <DateField
        label={words.due}
        value={value.due}
        onChange={(due) => change({ due })}
        error={fault("due")}
        language={language}
      />
    </FormFrame>
  );
}

function saidIn({ name: _name, at: _at, subjectName: _subject, ...said }: WrittenAs<"step">): NextStep {
  return { ...said, seen: said.seen + 1 };
}

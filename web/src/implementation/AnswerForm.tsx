import { driverScale, scaleNames, type Driver, type DriverList } from "@tovholder/domain/implementation/drivers.ts";
import { answerSchema, type DriverAnswer } from "@tovholder/domain/implementation/records.ts";
import { useToday } from "../i18n/use-today.ts";
import { useLanguage, useSay, useWords } from "../i18n/words.tsx";
import { newId } from "../replica/ids.ts";
import { RadioGroup } from "../ui/parts/Choices.tsx";
import { DateField } from "../ui/parts/DateField.tsx";
import { TextArea } from "../ui/parts/TextArea.tsx";
import { FormFrame } from "./RecordFrame.tsx";
import { useRecordForm } from "./use-record-form.ts";

interface AnswerFormProps {
  readonly list: DriverList;
  readonly driver: Driver;
  readonly path: string;
  readonly onClose: () => void;
  readonly onWritten: () => void;
}

/** The four statements of a driver. One left out keeps the answer it had. */
export function AnswerForm({ list, driver, path, onClose, onWritten }: AnswerFormProps) {
  const words = useWords().implementation.drivers;
  const { language } = useLanguage();
  const say = useSay();
  const today = useToday();
  const form = useRecordForm<DriverAnswer>({
    path,
    name: `answer ${driver}`,
    from: undefined,
    schema: answerSchema,
    read: (stored) => answerSchema.partial().safeParse(stored).data,
    initial: { kind: "answer", recordId: newId(), seen: 0, listVersion: list.version, driver, on: today, note: "" },
    onSaved: onWritten,
    onDone: onClose,
  });
  const { value, change, fault } = form;
  const values = value.values ?? [];
  const items = list.items.filter((item) => item.driver === driver);
  return (
    <FormFrame form={form.form} submit={form.submit} draft={form.draft} onCancel={onClose}>
      {items.map((item, index) => {
        const chosen = values.find((one) => one.item === item.code)?.value;
        return (
          <RadioGroup
            key={item.code}
            label={say(item.name)}
            choices={driverScale.map((one) => ({ value: String(one), label: `${one}: ${say(scaleNames[one])}` }))}
            value={chosen === undefined || chosen === null ? undefined : String(chosen)}
            onChange={(text) => {
              const step = driverScale.find((one) => String(one) === text) ?? null;
              const others = values.filter((one) => one.item !== item.code);
              change({ values: [...others, { item: item.code, value: step }] });
            }}
            error={index === 0 ? fault("values") : undefined}
            language={language}
          />
        );
      })}
      <TextArea
        label={words.note}
        hint={words.noteHint}
        optional
        value={value.note ?? ""}
        onChange={(note) => change({ note })}
        error={fault("note")}
        language={language}
      />
      <DateField
        label={words.on}
        value={value.on}
        onChange={(on) => change({ on })}
        max={today}
        error={fault("on")}
        language={language}
      />
    </FormFrame>
  );
}

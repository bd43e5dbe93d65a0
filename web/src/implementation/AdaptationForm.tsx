import { instrumentFor } from "@tovholder/domain/fidelity/instruments.ts";
import { elementsOf } from "@tovholder/domain/implementation/elements.ts";
import { adaptationSchema, type Adaptation } from "@tovholder/domain/implementation/records.ts";
import type { Method } from "@tovholder/domain/methods/definition.ts";
import { useToday } from "../i18n/use-today.ts";
import { useLanguage, useSay, useWords } from "../i18n/words.tsx";
import { newId } from "../replica/ids.ts";
import { DateField } from "../ui/parts/DateField.tsx";
import { Select } from "../ui/parts/Select.tsx";
import { TextArea } from "../ui/parts/TextArea.tsx";
import { TextField } from "../ui/parts/TextField.tsx";
import type { WrittenAs } from "./part.ts";
import { FormFrame } from "./RecordFrame.tsx";
import { useRecordForm, type RecordForm, type Unfinished } from "./use-record-form.ts";

interface AdaptationFormProps {
  readonly method: Method;
  readonly path: string;
  readonly from?: WrittenAs<"adaptation">;
  readonly onClose: () => void;
  readonly onWritten: () => void;
}

/** An adaptation; of the method's rules only those that are not its core can be chosen. */
export function AdaptationForm({ method, path, from, onClose, onWritten }: AdaptationFormProps) {
  const { implementation: words } = useWords();
  const { language } = useLanguage();
  const say = useSay();
  const form = useRecordForm<Adaptation>({
    path,
    name: `adaptation ${method.code}`,
    from,
    schema: adaptationSchema,
    read: (stored) => adaptationSchema.partial().safeParse(stored).data,
    initial: begun(method, from),
    onSaved: onWritten,
    onDone: onClose,
  });
  const { value, change, fault } = form;
  const items = instrumentFor(method.code)?.indicators.map(({ item }) => item) ?? [];
  return (
    <FormFrame form={form.form} submit={form.submit} draft={form.draft} onCancel={onClose}>
      <Select
        label={words.adaptations.element}
        hint={words.adaptations.lockedText}
        placeholder={words.adaptations.chooseElement}
        value={value.element ?? ""}
        onChange={(element) => change({ element })}
        options={elementsOf(method)
          .filter(({ locked }) => !locked)
          .map(({ code, name }) => ({ value: code, label: say(name) }))}
        error={fault("element")}
        language={language}
      />
      <TextArea
        label={words.adaptations.what}
        value={value.what ?? ""}
        onChange={(text) => change({ what: text === "" ? undefined : text })}
        error={fault("what")}
        language={language}
      />
      <Reasons form={form} />
      <Select
        label={words.adaptations.item}
        value={value.fidelityItem ?? "none"}
        onChange={(item) => change({ fidelityItem: item === "none" ? null : item })}
        options={[
          { value: "none", label: words.adaptations.noItem },
          ...items.map(({ code, name }) => ({ value: code, label: say(name) })),
        ]}
        error={fault("fidelityItem")}
        language={language}
      />
      <TextArea
        label={words.adaptations.effect}
        value={value.effect ?? ""}
        onChange={(text) => change({ effect: text === "" ? undefined : text })}
        error={fault("effect")}
        language={language}
      />
      {from === undefined ? null : <Ending form={form} />}
    </FormFrame>
  );
}

function Reasons({ form: { value, change, fault } }: { readonly form: RecordForm<Adaptation> }) {
  const words = useWords().implementation.decisions;
  const { language } = useLanguage();
  return (
    <>
      <TextArea
        label={words.why}
        value={value.why ?? ""}
        onChange={(text) => change({ why: text === "" ? undefined : text })}
        error={fault("why")}
        language={language}
      />
      <TextField
        label={words.decidedBy}
        value={value.decidedBy ?? ""}
        onChange={(text) => change({ decidedBy: text === "" ? undefined : text })}
        error={fault("decidedBy")}
        language={language}
      />
      <DateField
        label={words.fromOn}
        value={value.fromOn}
        onChange={(fromOn) => change({ fromOn })}
        error={fault("fromOn")}
        language={language}
      />
    </>
  );
}

function Ending({ form: { value, change, fault } }: { readonly form: RecordForm<Adaptation> }) {
  const words = useWords().implementation.adaptations;
  const { language } = useLanguage();
  const today = useToday();
  return (
    <DateField
      label={words.endedOn}
      optional
      value={value.endedOn ?? undefined}
      onChange={(endedOn) => change({ endedOn: endedOn ?? null })}
      max={today}
      error={fault("endedOn")}
      language={language}
    />
  );
}

function begun(method: Method, from: WrittenAs<"adaptation"> | undefined): Unfinished<Adaptation> {
  const fresh = { kind: "adaptation", recordId: newId(), seen: 0, method: method.code } as const;
  if (from === undefined) return { ...fresh, fidelityItem: null, endedOn: null };
  const { name: _name, at: _at, subjectName: _subject, ...said } = from;
  return { ...said, seen: from.seen + 1 };
}

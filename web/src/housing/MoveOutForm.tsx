import { tenancyEndReasons } from "@tovholder/domain/housing/housing.ts";
import { localDateSchema } from "@tovholder/domain/time/local-date.ts";
import { label } from "@tovholder/domain/words/glossary.ts";
import { z } from "zod";
import { CommandForm } from "../course/CommandForm.tsx";
import { useCommandForm } from "../course/use-command-form.ts";
import { useToday } from "../i18n/use-today.ts";
import { useLanguage, useWords } from "../i18n/words.tsx";
import { DateField } from "../ui/parts/DateField.tsx";
import { Select } from "../ui/parts/Select.tsx";
import { TextArea } from "../ui/parts/TextArea.tsx";
import type { HousingFormProps } from "./SituationForm.tsx";

const schema = z.strictObject({
  reason: z.enum(tenancyEndReasons).optional(),
  on: localDateSchema.optional(),
  note: z.string(),
});

/** A home that ended, and why. Nothing else ends with it. */
export function MoveOutForm({ course, tenancyId, onDone }: HousingFormProps & { readonly tenancyId: string }) {
  const { course: shared, housing } = useWords();
  const words = housing.home;
  const { language } = useLanguage();
  const today = useToday();
  const initial: z.infer<typeof schema> = { on: today, note: "" };
  const form = useCommandForm({
    course,
    key: `course:endTenancy:${tenancyId}`,
    initial,
    schema,
    said: words.endSaved,
    onDone,
    read: ({ reason, on, note }) => {
      if (reason === undefined) return { missing: { reason: shared.form.needChoice } };
      if (on === undefined) return { missing: { on: shared.form.needDate } };
      return { draft: { type: "endTenancy", tenancyId, reason, on, note } };
    },
  });
  const { value, change, faultOf } = form;
  return (
    <CommandForm form={form} submit={words.saveEnd} onCancel={onDone}>
      <p>{housing.support.goesOn}</p>
      <Select
        label={words.endReason}
        placeholder={housing.now.choose}
        value={value.reason ?? ""}
        onChange={(reason) => change({ reason })}
        options={tenancyEndReasons.map((code) => ({ value: code, label: label("tenancyEnd", code, language) }))}
        error={faultOf("reason")}
        language={language}
      />
      <DateField
        label={words.endOn}
        hint={words.endOnHint}
        value={value.on}
        onChange={(on) => change({ on })}
        max={today}
        error={faultOf("on")}
        language={language}
      />
      <TextArea
        label={words.endNote}
        optional
        value={value.note}
        onChange={(note) => change({ note })}
        error={faultOf("note")}
        language={language}
      />
    </CommandForm>
  );
}

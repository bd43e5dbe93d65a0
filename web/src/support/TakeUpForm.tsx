import type { Disagreement } from "@tovholder/domain/course/state.ts";
import { disagreementOutcomes } from "@tovholder/domain/support/support.ts";
import { addMonths, localDateSchema } from "@tovholder/domain/time/local-date.ts";
import { z } from "zod";
import { choicesOf } from "../contact/codes.ts";
import { CommandForm } from "../course/CommandForm.tsx";
import { emptyTexts, useCommandForm, type Reading } from "../course/use-command-form.ts";
import { useToday } from "../i18n/use-today.ts";
import { useLanguage, useWords } from "../i18n/words.tsx";
import type { CourseView } from "../replica/course-view.ts";
import { RadioGroup } from "../ui/parts/Choices.tsx";
import { DateField } from "../ui/parts/DateField.tsx";
import { TextArea } from "../ui/parts/TextArea.tsx";

const schema = z.strictObject({
  on: localDateSchema.optional(),
  outcome: z.enum(disagreementOutcomes).optional(),
  note: z.string(),
  revisitOn: localDateSchema.optional(),
});
type Value = z.infer<typeof schema>;

export interface TakeUpFormProps {
  readonly course: CourseView;
  readonly disagreement: Disagreement;
  readonly onDone: () => void;
}

/** What came of a disagreement when it was taken up again. */
export function TakeUpForm({ course, disagreement, onDone }: TakeUpFormProps) {
  const { course: shared, support } = useWords();
  const words = support.disagreement;
  const { language } = useLanguage();
  const today = useToday();
  const { disagreementId } = disagreement;
  const read = ({ on, outcome, note, revisitOn }: Value): Reading => {
    const again = outcome === "parked-again";
    const missing = {
      ...(outcome === undefined ? { outcome: shared.form.needChoice } : {}),
      ...emptyTexts({ note }, ["note"], { text: shared.form.needText }),
      ...(again && revisitOn === undefined ? { revisitOn: shared.form.needDate } : {}),
      ...(on === undefined ? { on: shared.form.needDate } : {}),
    };
    if (outcome === undefined || on === undefined || Object.keys(missing).length > 0) return { missing };
    const later = again && revisitOn !== undefined ? { revisitOn } : {};
    return { draft: { type: "takeUpDisagreement", disagreementId, on, outcome, note, ...later } };
  };
  const initial: Value = { on: today, note: "", revisitOn: addMonths(today, 1) };
  const form = useCommandForm({
    course,
    key: `support:takeUp:${disagreementId}`,
    initial,
    schema,
    said: words.takeUpSaved,
    onDone,
    read,
  });
  const { value, change, faultOf } = form;
  return (
    <CommandForm form={form} submit={words.takeUpSave} onCancel={onDone}>
      <RadioGroup
        label={words.outcome}
        choices={choicesOf("disagreementOutcome", disagreementOutcomes, language)}
        value={value.outcome}
        onChange={(outcome) => change({ outcome })}
        error={faultOf("outcome")}
        language={language}
      />
      <TextArea
        label={words.note}
        value={value.note}
        onChange={(note) => change({ note })}
        error={faultOf("note")}
        language={language}
      />
      {value.outcome === "parked-again" ? (
        <DateField
          label={words.revisit}
          value={value.revisitOn}
          onChange={(revisitOn) => change({ revisitOn })}
          min={today}
          error={faultOf("revisitOn")}
          language={language}
        />
      ) : null}
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

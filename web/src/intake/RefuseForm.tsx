import { closureReasons } from "@tovholder/domain/course/closure-reason.ts";
import { decisionOutcomes } from "@tovholder/domain/course/entries.ts";
import { localDateSchema } from "@tovholder/domain/time/local-date.ts";
import { z } from "zod";
import { decisionMissing, reasonsNow } from "../closure/ending.ts";
import { choicesOf } from "../contact/codes.ts";
import { CommandForm } from "../course/CommandForm.tsx";
import { useCommandForm, type CommandFormState, type Reading } from "../course/use-command-form.ts";
import { useToday } from "../i18n/use-today.ts";
import { useLanguage, useWords } from "../i18n/words.tsx";
import { RadioGroup } from "../ui/parts/Choices.tsx";
import { DateField } from "../ui/parts/DateField.tsx";
import { TextArea } from "../ui/parts/TextArea.tsx";
import type { IntakeFormProps } from "./IntakeCase.tsx";
import styles from "./Intake.module.css";

const schema = z.strictObject({
  on: localDateSchema.optional(),
  reason: z.enum(closureReasons).optional(),
  note: z.string(),
  outcome: z.enum(decisionOutcomes).optional(),
  text: z.string(),
});
type Value = z.infer<typeof schema>;

/** What may become of a support that was decided on and is not begun here. */
const outcomes = ["ended", "changed"] as const;

/** A referral that is not taken on ends with its reason, and where the law asks for it with the decision on the support. */
export function RefuseForm({ course, onDone }: IntakeFormProps) {
  const { course: shared, intake } = useWords();
  const words = intake.refuse;
  const { language } = useLanguage();
  const today = useToday();
  const { state, method } = course;
  // The list's own word for what has none of its own (Oversigt over faser, 2015); a method without it names its reasons.
  const reasons = reasonsNow(state, method);
  const usual = reasons.find((reason) => reason === "other");
  const read = ({ on, reason, note, outcome, text }: Value): Reading => {
    if (note.trim() === "") return { missing: { note: words.needed } };
    if (reason === undefined) return { missing: { reason: shared.form.needChoice } };
    if (on === undefined) return { missing: { on: shared.form.needDate } };
    const ending = { type: "closeCourse", on, reason, note, overrideReason: "" } as const;
    if (!decisionMissing(state, reason)) return { draft: ending };
    if (outcome === undefined) return { missing: { outcome: shared.form.needChoice } };
    return { draft: { ...ending, decision: { on, outcome, text } } };
  };
  const initial: Value = { on: today, reason: usual, note: "", text: "" };
  const form = useCommandForm({
    course,
    key: `intake:refuse:${course.courseId}`,
    initial,
    schema,
    said: words.saved,
    onDone,
    read,
  });
  const { value, change, faultOf } = form;
  return (
    <CommandForm form={form} submit={words.save} onCancel={onDone} danger>
      <p>{words.text}</p>
      {usual === undefined ? (
        <RadioGroup
          label={words.reason}
          choices={choicesOf("closureReason", reasons, language)}
          value={value.reason}
          onChange={(reason) => change({ reason })}
          error={faultOf("reason")}
          language={language}
        />
      ) : null}
      <TextArea
        label={words.note}
        hint={words.noteHint}
        value={value.note}
        onChange={(note) => change({ note })}
        error={faultOf("note")}
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
      {decisionMissing(state, value.reason) ? <DecisionPart form={form} legalBasis={state.legalBasis} /> : null}
    </CommandForm>
  );
}

function DecisionPart({ form, legalBasis }: { readonly form: CommandFormState<Value>; readonly legalBasis: string }) {
  const { intake, closure } = useWords();
  const { language } = useLanguage();
  const { value, change, faultOf } = form;
  return (
    <fieldset className={styles["decision"]}>
      <legend>{closure.close.decisionTitle}</legend>
      <p>{intake.refuse.decision(legalBasis)}</p>
      <RadioGroup
        label={closure.close.outcome}
        choices={choicesOf("decision", outcomes, language)}
        value={value.outcome}
        onChange={(outcome) => change({ outcome })}
        error={faultOf("outcome")}
        language={language}
      />
      <TextArea
        label={closure.close.decisionText2}
        optional
        value={value.text}
        onChange={(text) => change({ text })}
        language={language}
      />
    </fieldset>
  );
}

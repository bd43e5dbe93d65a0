import { closureReasons } from "@tovholder/domain/course/closure-reason.ts";
import { decisionOutcomes } from "@tovholder/domain/course/entries.ts";
import { plannedTimeline } from "@tovholder/domain/course/transition.ts";
import { localDateSchema } from "@tovholder/domain/time/local-date.ts";
import { label } from "@tovholder/domain/words/glossary.ts";
import { z } from "zod";
import { choicesOf } from "../contact/codes.ts";
import { CommandForm } from "../course/CommandForm.tsx";
import styles from "../course/Course.module.css";
import { useCommandForm, type CommandFormState, type Reading } from "../course/use-command-form.ts";
import { useToday } from "../i18n/use-today.ts";
import { useLanguage, useWords } from "../i18n/words.tsx";
import type { CourseView } from "../replica/course-view.ts";
import { dayText } from "../ui/day-text.ts";
import { RadioGroup } from "../ui/parts/Choices.tsx";
import { DateField } from "../ui/parts/DateField.tsx";
import { Notice } from "../ui/parts/Notice.tsx";
import { TextArea } from "../ui/parts/TextArea.tsx";
import { TextField } from "../ui/parts/TextField.tsx";
import type { ActFormProps } from "./CourseActs.tsx";
import { decisionMissing, deviationsOn, missingSteps, reasonsNow } from "./ending.ts";

const schema = z.strictObject({
  on: localDateSchema.optional(),
  reason: z.enum(closureReasons).optional(),
  note: z.string(),
  helpedTo: z.string().default(""),
  overrideReason: z.string(),
  outcome: z.enum(decisionOutcomes).optional(),
  decision: localDateSchema.optional(),
  decisionText: z.string(),
});
type Value = z.infer<typeof schema>;

/** Outcomes that say what becomes of a running support. */
const decisionsOnEnd = [
  "ended",
  "continued",
  "changed",
] as const satisfies readonly (typeof decisionOutcomes)[number][];

/** The ending: one of the method's reasons, what is missing, what departs from the plan, and the decision that the law asks for. */
export function CloseForm({ course, onDone }: ActFormProps) {
  const { course: shared, closure, support } = useWords();
  const words = closure.close;
  const { language } = useLanguage();
  const today = useToday();
  const { state, method } = course;
  const read = (value: Value): Reading => {
    const { on, reason, note, helpedTo, overrideReason, outcome, decision, decisionText } = value;
    if (reason === undefined) return { missing: { reason: shared.form.needChoice } };
    if (on === undefined) return { missing: { on: shared.form.needDate } };
    const needed = decisionMissing(state, reason);
    if (needed && outcome === undefined) return { missing: { outcome: shared.form.needChoice } };
    if (needed && decision === undefined) return { missing: { decision: shared.form.needDate } };
    const decided =
      needed && outcome !== undefined && decision !== undefined
        ? { decision: { on: decision, outcome, text: decisionText } }
        : {};
    const helped = reason === "not-in-target-group" && helpedTo.trim() !== "" ? { helpedTo } : {};
    return { draft: { type: "closeCourse", on, reason, note, ...helped, overrideReason, ...decided } };
  };
  const initial: Value = { on: today, note: "", helpedTo: "", overrideReason: "", decision: today, decisionText: "" };
  const form = useCommandForm({
    course,
    key: `course:closeCourse:${course.courseId}`,
    initial,
    schema,
    said: words.saved,
    onDone,
    read,
  });
  const { value, change, faultOf } = form;
  const lastDay = plannedTimeline(state)?.lastDay;
  return (
    <CommandForm form={form} submit={words.save} onCancel={onDone} danger>
      {method.ending.kind === "open-ended" ? <Notice quiet>{support.close.neverEnds}</Notice> : null}
      <RadioGroup
        label={method.ending.kind === "timed" ? words.reason : support.close.why}
        choices={choicesOf("closureReason", reasonsNow(state, method), language)}
        value={value.reason}
        onChange={(reason) => change({ reason })}
        error={faultOf("reason")}
        language={language}
      />
      <DateField
        label={words.on}
        hint={lastDay === undefined ? undefined : words.planned(dayText(lastDay, language))}
        value={value.on}
        onChange={(on) => change({ on })}
        max={today}
        error={faultOf("on")}
        language={language}
      />
      <TextArea
        label={words.note}
        hint={words.noteHint}
        value={value.note}
        onChange={(note) => change({ note })}
        error={faultOf("note")}
        language={language}
      />
      {value.reason === "not-in-target-group" ? (
        <TextField
          label={support.close.helpedTo}
          hint={support.close.helpedToHint}
          optional
          value={value.helpedTo}
          onChange={(helpedTo) => change({ helpedTo })}
          error={faultOf("helpedTo")}
          language={language}
        />
      ) : null}
      <Missing course={course} form={form} />
      <Decision course={course} form={form} />
      <Deviations course={course} value={value} />
    </CommandForm>
  );
}

interface PartProps {
  readonly course: CourseView;
  readonly form: CommandFormState<Value>;
}

function Missing({ course, form }: PartProps) {
  const words = useWords().closure;
  const { language } = useLanguage();
  const { value, change, faultOf } = form;
  const missing = missingSteps(course.state, value.reason);
  if (missing.length === 0) return null;
  return (
    <div className={styles["stack"]}>
      <Notice quiet tone="warn" title={words.close.missing}>
        <ul>
          {missing.map((step) => (
            <li key={step}>{words.steps[step]}</li>
          ))}
        </ul>
        <p>{words.close.missingText}</p>
      </Notice>
      <TextArea
        label={words.close.override}
        value={value.overrideReason}
        onChange={(overrideReason) => change({ overrideReason })}
        error={faultOf("overrideReason")}
        language={language}
      />
    </div>
  );
}

function Decision({ course, form }: PartProps) {
  const words = useWords().closure.close;
  const { language } = useLanguage();
  const today = useToday();
  const { value, change, faultOf } = form;
  if (!decisionMissing(course.state, value.reason)) return null;
  return (
    <fieldset className={styles["versions"]}>
      <legend>{words.decisionTitle}</legend>
      <p>{words.decisionText(course.state.legalBasis)}</p>
      <RadioGroup
        label={words.outcome}
        choices={choicesOf("decision", decisionsOnEnd, language)}
        value={value.outcome}
        onChange={(outcome) => change({ outcome })}
        error={faultOf("outcome")}
        language={language}
      />
      <DateField
        label={words.decisionOn}
        value={value.decision}
        onChange={(decision) => change({ decision })}
        max={today}
        error={faultOf("decision")}
        language={language}
      />
      <TextArea
        label={words.decisionText2}
        optional
        value={value.decisionText}
        onChange={(decisionText) => change({ decisionText })}
        language={language}
      />
    </fieldset>
  );
}

function Deviations({ course, value }: { readonly course: CourseView; readonly value: Value }) {
  const words = useWords().closure.close;
  const { language } = useLanguage();
  const deviations = deviationsOn(course.state, value.on);
  if (deviations.length === 0) return null;
  return (
    <Notice quiet title={words.deviations}>
      <ul>
        {deviations.map((code) => (
          <li key={code}>{label("deviation", code, language)}</li>
        ))}
      </ul>
    </Notice>
  );
}

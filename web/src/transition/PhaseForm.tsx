import { phases, type Phase } from "@tovholder/domain/course/state.ts";
import { transitionConditions } from "@tovholder/domain/course/transition.ts";
import { localDateSchema } from "@tovholder/domain/time/local-date.ts";
import { z } from "zod";
import { CommandForm } from "../course/CommandForm.tsx";
import styles from "../course/Course.module.css";
import { emptyTexts, useCommandForm, type Reading } from "../course/use-command-form.ts";
import { useToday } from "../i18n/use-today.ts";
import { useLanguage, useWords } from "../i18n/words.tsx";
import type { CourseView } from "../replica/course-view.ts";
import { DateField } from "../ui/parts/DateField.tsx";
import { FieldError } from "../ui/parts/Field.tsx";
import { Panel } from "../ui/parts/Panel.tsx";
import { TextArea } from "../ui/parts/TextArea.tsx";
import { focusDraftSchema } from "./focus-drafts.ts";
import { NewFocus } from "./NewFocus.tsx";

const schema = z.strictObject({
  on: localDateSchema.optional(),
  status: z.string(),
  overrideReason: z.string(),
  focus: z.array(focusDraftSchema),
});
type Value = z.infer<typeof schema>;

interface PhaseFormProps {
  readonly course: CourseView;
  readonly next: Phase;
}

/** Status, the new focus and the day: what makes the change. A reason is asked for only when something advised is missing. */
export function PhaseForm({ course, next }: PhaseFormProps) {
  const { course: shared, transition: words } = useWords();
  const { language } = useLanguage();
  const today = useToday();
  const number = phases.indexOf(next) + 1;
  const { min, max } = course.method.focus;
  const missing = transitionConditions(course.state, course.method).filter((one) => !one.met);
  const asksReason = missing.some((one) => one.condition.force === "advised");
  const read = ({ on, status, overrideReason, focus }: Value): Reading => {
    const texts = focus.map((one, index) =>
      emptyTexts(one, ["goal", "reason"], { text: shared.form.needText, prefix: `focus.${index}.` }),
    );
    const empty: Readonly<Record<string, string>> = Object.assign({}, ...texts);
    if (Object.keys(empty).length > 0) return { missing: empty };
    return on === undefined
      ? { missing: { on: shared.form.needDate } }
      : {
          draft: {
            type: "startPhase",
            phase: next,
            on,
            status,
            focus,
            overrideReason: asksReason ? overrideReason : "",
          },
        };
  };
  const initial: Value = { on: today, status: "", overrideReason: "", focus: [] };
  const form = useCommandForm({
    course,
    key: `transition:${next}:${course.courseId}`,
    initial,
    schema,
    said: words.saved(number),
    read,
  });
  const { value, change, faultOf } = form;
  const fault = faultOf("focus") ?? faultOf("dimension");
  return (
    <Panel title={words.next(number)}>
      <CommandForm form={form} submit={words.save(number)}>
        <TextArea
          label={words.status}
          hint={words.statusHint}
          optional
          value={value.status}
          onChange={(status) => change({ status })}
          error={faultOf("status")}
          language={language}
        />
        <section
          className={styles["stack"]}
          aria-label={words.focus}
          data-refusal={fault === undefined ? undefined : true}
          tabIndex={-1}
        >
          <h3>{words.focus}</h3>
          <p className={styles["quiet"]}>{words.focusHint(min, max)}</p>
          <FieldError id={undefined} error={fault} />
          <NewFocus
            course={course}
            focus={value.focus}
            onChange={(focus) => change({ focus: [...focus] })}
            faultOf={faultOf}
          />
        </section>
        {asksReason ? (
          <TextArea
            label={words.override}
            value={value.overrideReason}
            onChange={(overrideReason) => change({ overrideReason })}
            error={faultOf("overrideReason")}
            language={language}
          />
        ) : null}
        <DateField
          label={words.on}
          value={value.on}
          onChange={(on) => change({ on })}
          max={today}
          error={faultOf("on")}
          language={language}
        />
      </CommandForm>
    </Panel>
  );
}

import type { StartGate } from "@tovholder/domain/methods/definition.ts";
import { localDateSchema } from "@tovholder/domain/time/local-date.ts";
import { timeline } from "@tovholder/domain/time/timeline.ts";
import { z } from "zod";
import { useToday } from "../i18n/use-today.ts";
import { useLanguage, useWords } from "../i18n/words.tsx";
import type { CourseView } from "../replica/course-view.ts";
import { dayText } from "../ui/day-text.ts";
import { RadioGroup } from "../ui/parts/Choices.tsx";
import { DateField } from "../ui/parts/DateField.tsx";
import { SourceNote } from "../ui/parts/SourceNote.tsx";
import { TextArea } from "../ui/parts/TextArea.tsx";
import { CommandForm } from "./CommandForm.tsx";
import styles from "./Course.module.css";
import { useCommandForm } from "./use-command-form.ts";

const schema = z.strictObject({
  on: localDateSchema.optional(),
  gateMet: z.enum(["yes", "no"]).optional(),
  overrideReason: z.string(),
  status: z.string(),
});

interface Props {
  readonly course: CourseView;
  readonly gate: StartGate;
  readonly onDone: () => void;
}

/** Begins phase 1: the method's start gate, the day that everything is reckoned from, and what that makes the plan. */
export function StartPhase1Form({ course, gate, onDone }: Props) {
  const { form: common, contactPeriod: words } = useWords().course;
  const { language } = useLanguage();
  const today = useToday();
  const initial: z.infer<typeof schema> = { on: today, overrideReason: "", status: "" };
  const form = useCommandForm({
    course,
    key: `course:startPhase:${course.courseId}`,
    initial,
    schema,
    said: words.phase1Saved,
    onDone,
    read: ({ on, gateMet, overrideReason, status }) => {
      if (on === undefined) return { missing: { on: common.needDate } };
      if (gateMet === undefined) return { missing: { gateMet: common.needChoice } };
      const met = gateMet === "yes";
      return {
        draft: {
          type: "startPhase",
          phase: "phase1",
          on,
          gateMet: met,
          status,
          focus: [],
          overrideReason: met ? "" : overrideReason,
        },
      };
    },
  });
  const { value, change, faultOf } = form;
  const plan =
    value.on === undefined || course.state.months === undefined ? undefined : timeline(value.on, course.state.months);
  return (
    <CommandForm form={form} submit={words.phase1} onCancel={onDone}>
      <p>{words.phase1Text}</p>
      <RadioGroup
        label={gate.question[language]}
        choices={[
          { value: "yes", label: words.gateYes },
          { value: "no", label: words.gateNo },
        ]}
        value={value.gateMet}
        onChange={(gateMet) => change({ gateMet })}
        error={faultOf("gateMet")}
        language={language}
      />
      {value.gateMet === "no" ? (
        <div className={styles["stack"]}>
          {gate.overridable ? (
            <TextArea
              label={words.override}
              value={value.overrideReason}
              onChange={(overrideReason) => change({ overrideReason })}
              error={faultOf("overrideReason")}
              language={language}
            />
          ) : null}
          {form.refusal === undefined ? <SourceNote source={gate.source} language={language} /> : null}
        </div>
      ) : null}
      <DateField
        label={common.on}
        value={value.on}
        onChange={(on) => change({ on })}
        max={today}
        error={faultOf("on")}
        language={language}
      />
      {plan === undefined ? null : (
        <p className={styles["quiet"]}>
          {words.planned(dayText(plan.phases[1].start, language), dayText(plan.lastDay, language))}
        </p>
      )}
      <TextArea
        label={words.status}
        optional
        value={value.status}
        onChange={(status) => change({ status })}
        error={faultOf("status")}
        language={language}
      />
    </CommandForm>
  );
}

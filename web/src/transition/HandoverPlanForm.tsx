import { localDateSchema } from "@tovholder/domain/time/local-date.ts";
import { useRef } from "react";
import { z } from "zod";
import { dimensionName } from "../contact/codes.ts";
import { CommandForm } from "../course/CommandForm.tsx";
import styles from "../course/Course.module.css";
import { useCommandForm } from "../course/use-command-form.ts";
import { useLanguage, useWords } from "../i18n/words.tsx";
import type { CourseView } from "../replica/course-view.ts";
import { Button } from "../ui/parts/Button.tsx";
import { DateField } from "../ui/parts/DateField.tsx";
import { FieldError } from "../ui/parts/Field.tsx";
import { useFocusHome } from "../ui/parts/focus-home.ts";
import { Select } from "../ui/parts/Select.tsx";
import { TextArea } from "../ui/parts/TextArea.tsx";
import { TextField } from "../ui/parts/TextField.tsx";
import { emptyRow, rowDraftSchema, startRows, writtenRows, type RowDraft } from "./handover-rows.ts";

const schema = z.strictObject({ rows: z.array(rowDraftSchema), finalMeetingOn: localDateSchema.optional() });

interface HandoverPlanProps {
  readonly course: CourseView;
  readonly onDone: () => void;
}

/** Area by area: who carries on, and with what; and the day of the final meeting. */
export function HandoverPlanForm({ course, onDone }: HandoverPlanProps) {
  const words = useWords().transition.ending;
  const { language } = useLanguage();
  const { state, method } = course;
  const initial: z.infer<typeof schema> = {
    rows: [...startRows(state)],
    finalMeetingOn: state.handoverPlan?.finalMeetingOn,
  };
  const form = useCommandForm({
    course,
    key: `transition:handoverPlan:${course.courseId}`,
    initial,
    schema,
    said: words.planSaved,
    onDone,
    read: ({ rows: drafts, finalMeetingOn }) => {
      const rows = writtenRows(drafts);
      if (rows.length === 0) return { missing: { rows: words.needRow } };
      return { draft: { type: "setHandoverPlan", rows, ...(finalMeetingOn === undefined ? {} : { finalMeetingOn }) } };
    },
  });
  const { value, change, faultOf } = form;
  const set = (changed: RowDraft, index: number) =>
    change({ rows: value.rows.map((row, place) => (place === index ? changed : row)) });
  const chosen = new Set(value.rows.map((row) => row.dimension));
  const others = method.dimensions.filter(({ code }) => !chosen.has(code));
  const fault = faultOf("rows");
  return (
    <CommandForm form={form} submit={words.savePlan} onCancel={onDone}>
      <p>{words.planText}</p>
      <div data-refusal={fault === undefined ? undefined : true} tabIndex={-1}>
        <FieldError id={undefined} error={fault} />
      </div>
      {value.rows.map((row, index) => (
        <Row
          key={row.dimension}
          course={course}
          row={row}
          onChange={(changed) => set(changed, index)}
          onRemove={() => change({ rows: value.rows.filter((one) => one.dimension !== row.dimension) })}
        />
      ))}
      {others.length === 0 ? null : (
        <Select
          label={words.add}
          placeholder={words.add}
          labelHidden
          value=""
          onChange={(dimension) => change({ rows: [...value.rows, emptyRow(dimension)] })}
          options={others.map(({ code, name }) => ({ value: code, label: name[language] }))}
          language={language}
        />
      )}
      <DateField
        label={words.finalMeeting}
        optional
        value={value.finalMeetingOn}
        onChange={(finalMeetingOn) => change({ finalMeetingOn })}
        error={faultOf("finalMeetingOn")}
        language={language}
      />
    </CommandForm>
  );
}

interface RowProps {
  readonly course: CourseView;
  readonly row: RowDraft;
  readonly onChange: (row: RowDraft) => void;
  readonly onRemove: () => void;
}

function Row({ course, row, onChange, onRemove }: RowProps) {
  const words = useWords().transition.ending;
  const { language } = useLanguage();
  const ref = useRef<HTMLElement>(null);
  useFocusHome(ref);
  const area = dimensionName(course.method, row.dimension, language);
  const members = course.state.network.filter((member) => member.left === undefined);
  const options = [
    { value: "", label: words.someone },
    ...members.map(({ memberId, name, relation }) => ({
      value: memberId,
      label: relation === "" ? name : `${name}, ${relation}`,
    })),
  ];
  const choose = (memberId: string) =>
    onChange({ ...row, memberId, who: members.find((one) => one.memberId === memberId)?.name ?? "" });
  return (
    <section ref={ref} className={styles["versions"]} aria-label={area}>
      <div className={`${styles["line"]} ${styles["spread"]}`}>
        <h3>{area}</h3>
        <Button kind="link" onClick={onRemove}>
          {words.remove(area)}
        </Button>
      </div>
      {members.length === 0 ? null : (
        <Select label={words.member} value={row.memberId} onChange={choose} options={options} language={language} />
      )}
      {row.memberId === "" ? (
        <TextField
          label={words.who}
          value={row.who}
          onChange={(who) => onChange({ ...row, who })}
          language={language}
        />
      ) : null}
      <TextArea
        label={words.task}
        optional
        rows={2}
        value={row.what}
        onChange={(what) => onChange({ ...row, what })}
        language={language}
      />
    </section>
  );
}

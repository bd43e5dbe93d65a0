import { localDateSchema } from "@tovholder/domain/time/local-date.ts";
import { z } from "zod";
import { teamsSchema } from "../app/staff.ts";
import { useAnswer } from "../app/use-answer.ts";
import { CommandForm } from "../course/CommandForm.tsx";
import styles from "../course/Course.module.css";
import { useCommandForm } from "../course/use-command-form.ts";
import { useToday } from "../i18n/use-today.ts";
import { useLanguage, useWords } from "../i18n/words.tsx";
import { Button } from "../ui/parts/Button.tsx";
import { DateField } from "../ui/parts/DateField.tsx";
import { Notice } from "../ui/parts/Notice.tsx";
import { Select } from "../ui/parts/Select.tsx";
import { Skeleton } from "../ui/parts/Skeleton.tsx";
import { TextArea } from "../ui/parts/TextArea.tsx";
import { CarriedList } from "./CarriedList.tsx";
import type { ActFormProps } from "./CourseActs.tsx";

const schema = z.strictObject({
  workerId: z.string(),
  on: localDateSchema.optional(),
  jointVisitOn: localDateSchema.optional(),
  reason: z.string(),
});

/** A new worker for the course. The list of workers is asked for each time, so that nobody gets a course who has left. */
export function AssignForm({ course, onDone }: ActFormProps) {
  const { course: shared, closure, support } = useWords();
  const words = closure.assign;
  const { language } = useLanguage();
  const today = useToday();
  const teams = useAnswer("/api/teams", teamsSchema);
  // One value names both, since a worker may be in several teams.
  const options = (teams.value ?? []).flatMap((team) =>
    team.members
      .filter((member) => team.active && member.roles.includes("worker"))
      .map((member) => ({ value: `${member.accountId} ${team.teamId}`, label: `${member.name}, ${team.name}` })),
  );
  const initial: z.infer<typeof schema> = { workerId: "", on: today, reason: "" };
  const form = useCommandForm({
    course,
    key: `course:assignWorker:${course.courseId}`,
    initial,
    schema,
    said: words.saved,
    onDone,
    read: ({ workerId: both, on, jointVisitOn, reason }) => {
      const [workerId = "", teamId = ""] = both.split(" ");
      if (workerId === "") return { missing: { workerId: shared.form.needChoice } };
      if (on === undefined) return { missing: { on: shared.form.needDate } };
      const visit = jointVisitOn === undefined ? {} : { jointVisitOn };
      return { draft: { type: "assignWorker", workerId, teamId, on, reason, ...visit } };
    },
  });
  const { value, change, faultOf } = form;
  if (teams.value === undefined) {
    if (teams.error === undefined) return <Skeleton language={language} />;
    return (
      <Notice tone="warn" action={<Button onClick={teams.again}>{shared.gone.again}</Button>}>
        {words.offline}
      </Notice>
    );
  }
  return (
    <CommandForm form={form} submit={words.save} onCancel={onDone}>
      <p>{words.text}</p>
      <Select
        label={words.worker}
        placeholder={words.choose}
        value={value.workerId}
        onChange={(workerId) => change({ workerId })}
        options={options}
        error={faultOf("workerId")}
        language={language}
      />
      <DateField
        label={words.on}
        value={value.on}
        onChange={(on) => change({ on })}
        max={today}
        error={faultOf("on")}
        language={language}
      />
      <DateField
        label={support.change.joint}
        hint={support.change.jointHint}
        optional
        value={value.jointVisitOn}
        onChange={(jointVisitOn) => change({ jointVisitOn })}
        max={today}
        error={faultOf("jointVisitOn")}
        language={language}
      />
      <TextArea
        label={words.reason}
        optional
        value={value.reason}
        onChange={(reason) => change({ reason })}
        error={faultOf("reason")}
        language={language}
      />
      <section className={styles["versions"]} aria-label={support.follows.title}>
        <h3>{support.follows.title}</h3>
        <p>{support.follows.text}</p>
        <CarriedList state={course.state} />
      </section>
    </CommandForm>
  );
}

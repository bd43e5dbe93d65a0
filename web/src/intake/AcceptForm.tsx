import { firstSce } from "@tovholder/domain/caseload/caseload.ts";
import { localDateSchema } from "@tovholder/domain/time/local-date.ts";
import { z } from "zod";
import { useAnswer } from "../app/use-answer.ts";
import { CommandForm } from "../course/CommandForm.tsx";
import { useCommandForm } from "../course/use-command-form.ts";
import { plannedSchema } from "../forecast/answers.ts";
import { useToday } from "../i18n/use-today.ts";
import { useLanguage, useWords } from "../i18n/words.tsx";
import { Button } from "../ui/parts/Button.tsx";
import { DateField } from "../ui/parts/DateField.tsx";
import { Notice } from "../ui/parts/Notice.tsx";
import { Skeleton } from "../ui/parts/Skeleton.tsx";
import { TextArea } from "../ui/parts/TextArea.tsx";
import { CandidateChoice } from "./CandidateChoice.tsx";
import { candidatesOf } from "./candidates.ts";
import type { IntakeFormProps } from "./IntakeCase.tsx";

const schema = z.strictObject({ workerId: z.string(), on: localDateSchema.optional(), reason: z.string() });

/** Taking a referral on is giving it to somebody: who has room is shown, and the coordinator decides. */
export function AcceptForm({ course, teamId, onDone }: IntakeFormProps) {
  const { course: shared, intake } = useWords();
  const words = intake.accept;
  const { language } = useLanguage();
  const today = useToday();
  const ahead = useAnswer(`/api/teams/${teamId}/forecast`, plannedSchema);
  const initial: z.infer<typeof schema> = { workerId: "", on: today, reason: "" };
  const form = useCommandForm({
    course,
    key: `intake:accept:${course.courseId}`,
    initial,
    schema,
    said: words.saved,
    onDone,
    read: ({ workerId, on, reason }) => {
      if (workerId === "") return { missing: { workerId: words.needed } };
      if (on === undefined) return { missing: { on: shared.form.needDate } };
      return { draft: { type: "assignWorker", workerId, teamId, on, reason } };
    },
  });
  const { value, change, faultOf } = form;
  if (ahead.value === undefined) {
    if (ahead.error === undefined) return <Skeleton count={5} language={language} />;
    return (
      <Notice tone="warn" title={words.offline} action={<Button onClick={ahead.again}>{intake.again}</Button>}>
        {ahead.error.detail}
      </Notice>
    );
  }
  const first = firstSce(course.method);
  return (
    <CommandForm form={form} submit={words.save} onCancel={onDone}>
      <p>{words.text}</p>
      <CandidateChoice
        candidates={candidatesOf(ahead.value.workers ?? [], { first, today })}
        weeks={ahead.value.weeks}
        value={value.workerId}
        onChange={(workerId) => change({ workerId })}
        error={faultOf("workerId")}
      />
      <DateField
        label={shared.form.on}
        value={value.on}
        onChange={(on) => change({ on })}
        max={today}
        error={faultOf("on")}
        language={language}
      />
      <TextArea
        label={words.reason}
        hint={words.reasonHint}
        optional
        value={value.reason}
        onChange={(reason) => change({ reason })}
        error={faultOf("reason")}
        language={language}
      />
    </CommandForm>
  );
}

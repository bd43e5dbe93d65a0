import { localDateSchema } from "@tovholder/domain/time/local-date.ts";
import { z } from "zod";
import { CommandForm } from "../course/CommandForm.tsx";
import { useCommandForm } from "../course/use-command-form.ts";
import { useToday } from "../i18n/use-today.ts";
import { useLanguage, useWords } from "../i18n/words.tsx";
import type { CourseView } from "../replica/course-view.ts";
import { RadioGroup } from "../ui/parts/Choices.tsx";
import { DateField } from "../ui/parts/DateField.tsx";
import { TextArea } from "../ui/parts/TextArea.tsx";

const schema = z.strictObject({
  on: localDateSchema.optional(),
  citizenAgrees: z.enum(["yes", "no"]).optional(),
  withWhom: z.string(),
  what: z.string(),
});

interface AgreementProps {
  readonly course: CourseView;
  readonly onDone: () => void;
}

/** What the citizen, the worker and the network have agreed on for the time after (Socialstyrelsen, CTI 3. fase). */
export function AgreementForm({ course, onDone }: AgreementProps) {
  const { course: shared, transition } = useWords();
  const words = transition.ending;
  const { language } = useLanguage();
  const today = useToday();
  const initial: z.infer<typeof schema> = { on: today, withWhom: "", what: "" };
  const form = useCommandForm({
    course,
    key: `transition:agreement:${course.courseId}`,
    initial,
    schema,
    said: words.saved,
    onDone,
    read: ({ on, citizenAgrees, withWhom, what }) => {
      if (citizenAgrees === undefined) return { missing: { citizenAgrees: shared.form.needChoice } };
      if (on === undefined) return { missing: { on: shared.form.needDate } };
      return { draft: { type: "agreeContinuedSupport", on, citizenAgrees: citizenAgrees === "yes", withWhom, what } };
    },
  });
  const { value, change, faultOf } = form;
  return (
    <CommandForm form={form} submit={words.save} onCancel={onDone}>
      <TextArea
        label={words.what}
        value={value.what}
        onChange={(what) => change({ what })}
        error={faultOf("what")}
        language={language}
      />
      <TextArea
        label={words.withWhom}
        hint={words.withWhomHint}
        rows={2}
        value={value.withWhom}
        onChange={(withWhom) => change({ withWhom })}
        error={faultOf("withWhom")}
        language={language}
      />
      <RadioGroup
        label={words.citizenAgrees}
        choices={[
          { value: "yes", label: words.yes },
          { value: "no", label: words.no },
        ]}
        value={value.citizenAgrees}
        onChange={(citizenAgrees) => change({ citizenAgrees })}
        error={faultOf("citizenAgrees")}
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
    </CommandForm>
  );
}

import { localDateSchema } from "@tovholder/domain/time/local-date.ts";
import { z } from "zod";
import { useToday } from "../i18n/use-today.ts";
import { useLanguage, useWords } from "../i18n/words.tsx";
import type { CourseView } from "../replica/course-view.ts";
import { DateField } from "../ui/parts/DateField.tsx";
import { CommandForm } from "./CommandForm.tsx";
import { useCommandForm } from "./use-command-form.ts";

const schema = z.strictObject({ on: localDateSchema.optional() });

/** The day on which making contact began. */
export function StartContactForm({ course }: { readonly course: CourseView }) {
  const { form: common, contactPeriod: words } = useWords().course;
  const { language } = useLanguage();
  const today = useToday();
  const initial: z.infer<typeof schema> = { on: today };
  const form = useCommandForm({
    course,
    key: `course:startContactPeriod:${course.courseId}`,
    initial,
    schema,
    said: words.started,
    read: ({ on }) =>
      on === undefined ? { missing: { on: common.needDate } } : { draft: { type: "startContactPeriod", on } },
  });
  const { value, change, faultOf } = form;
  return (
    <CommandForm form={form} submit={words.start}>
      <DateField
        label={common.on}
        value={value.on}
        onChange={(on) => change({ on })}
        max={today}
        error={faultOf("on")}
        language={language}
      />
    </CommandForm>
  );
}

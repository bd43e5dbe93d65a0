import type { EntryOf } from "@tovholder/domain/course/entries.ts";
import { localDateSchema } from "@tovholder/domain/time/local-date.ts";
import { z } from "zod";
import { CommandForm } from "../course/CommandForm.tsx";
import { useCommandForm } from "../course/use-command-form.ts";
import { useWords } from "../i18n/words.tsx";
import type { ActFormProps } from "./CourseActs.tsx";
import { DecisionDays } from "./DecisionDays.tsx";

const schema = z.strictObject({ sentOn: localDateSchema.optional(), receivedOn: localDateSchema.optional() });

export interface DecisionDaysFormProps extends ActFormProps {
  readonly entryId: string;
  readonly decision: EntryOf<"decision-recorded">;
}

/** The days that come after the decision was written down: a correction that adds them to it. */
export function DecisionDaysForm({ course, entryId, decision, onDone }: DecisionDaysFormProps) {
  const words = useWords().closure.decision;
  const { sentOn, receivedOn, ...rest } = decision;
  const initial: z.infer<typeof schema> = { sentOn, receivedOn };
  const form = useCommandForm({
    course,
    key: `course:correctEntry:${entryId}-days`,
    initial,
    schema,
    said: words.daysSaved,
    onDone,
    read: (days) => {
      const given = {
        ...(days.sentOn === undefined ? {} : { sentOn: days.sentOn }),
        ...(days.receivedOn === undefined ? {} : { receivedOn: days.receivedOn }),
      };
      return { draft: { type: "correctEntry", entryId, replacement: { ...rest, ...given }, reason: words.daysReason } };
    },
  });
  return (
    <CommandForm form={form} submit={words.saveDays} onCancel={onDone}>
      <DecisionDays {...form} />
    </CommandForm>
  );
}

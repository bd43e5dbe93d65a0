import { addDays, localDateSchema } from "@tovholder/domain/time/local-date.ts";
import { useState } from "react";
import { z } from "zod";
import { CommandForm } from "../course/CommandForm.tsx";
import { emptyTexts, useCommandForm, type Reading } from "../course/use-command-form.ts";
import { useTeams } from "../course/use-colleagues.ts";
import { useToday } from "../i18n/use-today.ts";
import { useLanguage, useWords } from "../i18n/words.tsx";
import { newId } from "../replica/ids.ts";
import type { CourseView } from "../replica/course-view.ts";
import { useActor } from "../replica/ReplicaProvider.tsx";
import { DateField } from "../ui/parts/DateField.tsx";
import { Select } from "../ui/parts/Select.tsx";
import { TextField } from "../ui/parts/TextField.tsx";

const schema = z.strictObject({
  taskId: z.string(),
  what: z.string(),
  ownerId: z.string(),
  due: localDateSchema.optional(),
});

/** A task of one's own, or for a colleague of the team. */
export function TaskForm({ course, onDone }: { readonly course: CourseView; readonly onDone: () => void }) {
  const { supervision: words, course: shared } = useWords();
  const { language } = useLanguage();
  const today = useToday();
  const actor = useActor();
  const members = useTeams().find((team) => team.teamId === course.state.teamId)?.members ?? [];
  const others = members.filter((one) => one.accountId !== actor.accountId);
  const [taskId] = useState(() => newId());
  const form = useCommandForm<z.infer<typeof schema>>({
    course,
    key: `task:${course.courseId}`,
    initial: { taskId, what: "", ownerId: actor.accountId, due: addDays(today, 7) },
    schema,
    said: words.taskAdded,
    onDone,
    read({ taskId: id, what, ownerId, due }): Reading {
      const missing = emptyTexts({ what }, ["what"], { text: shared.form.needText });
      if (due === undefined) return { missing: { ...missing, due: shared.form.needDate } };
      if (Object.keys(missing).length > 0) return { missing };
      return { draft: { type: "addTask", taskId: id, what, ownerId, due, origin: "own" } };
    },
  });
  const { what, ownerId, due } = form.value;
  return (
    <CommandForm form={form} submit={words.addTask} onCancel={onDone}>
      <TextField
        label={words.what}
        value={what}
        onChange={(value) => form.change({ what: value })}
        error={form.faultOf("what")}
        language={language}
      />
      <Select
        label={words.owner}
        value={ownerId}
        onChange={(value) => form.change({ ownerId: value })}
        options={[
          { value: actor.accountId, label: words.me },
          ...others.map(({ accountId, name }) => ({ value: accountId, label: name })),
        ]}
        language={language}
      />
      <DateField
        label={words.due}
        value={due}
        onChange={(value) => form.change({ due: value })}
        min={today}
        error={form.faultOf("due")}
        language={language}
      />
    </CommandForm>
  );
}

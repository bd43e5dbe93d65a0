import { addDays, localDateSchema } from "@tovholder/domain/time/local-date.ts";
import { useState } from "react";
import { z } from "zod";
import { useToday } from "../i18n/use-today.ts";
import { DraftsBeside } from "../drafts/DraftsBeside.tsx";
import { useLanguage, useWords } from "../i18n/words.tsx";
import { newId } from "../replica/ids.ts";
import { useDraft } from "../replica/use-draft.ts";
import { useSubmit } from "../session/use-submit.ts";
import { Button } from "../ui/parts/Button.tsx";
import { DateField } from "../ui/parts/DateField.tsx";
import { Notice } from "../ui/parts/Notice.tsx";
import { Select } from "../ui/parts/Select.tsx";
import { TextField } from "../ui/parts/TextField.tsx";
import { useToast } from "../ui/parts/Toast.tsx";
import type { AgendaLine, Attendee } from "./supervision.ts";
import styles from "./Supervision.module.css";
import type { MinuteHandle } from "./use-minute.ts";

const draftSchema = z.strictObject({
  what: z.string(),
  ownerId: z.string(),
  due: localDateSchema.optional(),
});

interface DecisionFormProps {
  readonly path: string;
  readonly minute: MinuteHandle;
  readonly item: AgendaLine;
  readonly attendance: readonly Attendee[];
}

function freshIds() {
  return { commandId: newId(), taskId: newId() };
}

/** A decision with owner and day: it is a task in the course once it is saved, together with what is written. */
export function DecisionForm({ path, minute, item, attendance }: DecisionFormProps) {
  const { supervision: words, course } = useWords();
  const { language } = useLanguage();
  const today = useToday();
  const toast = useToast();
  const owner = attendance.some((one) => one.accountId === item.workerId) ? (item.workerId ?? "") : "";
  const [initial] = useState((): z.infer<typeof draftSchema> => ({ what: "", ownerId: owner, due: addDays(today, 7) }));
  /** One pair of ids for one decision, however often it is sent. */
  const [ids, setIds] = useState(freshIds);
  const draft = useDraft({
    key: `supervision:${path}/decision`,
    initial,
    read: (stored) => draftSchema.safeParse(stored).data,
  });
  const { what, ownerId, due } = draft.value;
  const [tried, setTried] = useState(false);
  const change = (part: Partial<z.infer<typeof draftSchema>>) => draft.change((before) => ({ ...before, ...part }));
  const submit = useSubmit(async () => {
    setTried(true);
    if (what.trim() === "" || ownerId === "" || due === undefined) return;
    await minute.save([{ ...ids, what, ownerId, due }]);
    setIds(freshIds());
    if (await draft.finish(draft.value)) setTried(false);
    toast({ text: words.decided });
  });
  const fault = (field: string, isMissing: boolean, text: string) =>
    (tried && isMissing ? text : undefined) ?? submit.faultOf(`decisions.0.${field}`);
  return (
    <form className={styles["form"]} noValidate onSubmit={submit.onSubmit} aria-label={words.decision}>
      <DraftsBeside draft={draft} />
      <TextField
        label={words.what}
        value={what}
        onChange={(value) => change({ what: value })}
        error={fault("what", what.trim() === "", course.form.needText)}
        language={language}
      />
      <div className={styles["pair"]}>
        <Select
          label={words.owner}
          value={ownerId}
          onChange={(value) => change({ ownerId: value })}
          placeholder={words.chooseOwner}
          options={attendance.map(({ accountId, name }) => ({ value: accountId, label: name }))}
          error={fault("ownerId", ownerId === "", course.form.needChoice)}
          language={language}
        />
        <DateField
          label={words.due}
          value={due}
          onChange={(value) => change({ due: value })}
          min={today}
          error={fault("due", due === undefined, course.form.needDate)}
          language={language}
        />
      </div>
      {submit.problem === undefined ? null : <Notice tone="error">{submit.problem}</Notice>}
      <div className={styles["buttons"]}>
        <Button type="submit" busy={submit.busy}>
          {words.decide}
        </Button>
      </div>
    </form>
  );
}

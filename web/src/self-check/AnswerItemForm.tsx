import { selfCheckAnswers, type SelfCheckAnswer } from "@tovholder/domain/self-check/self-check.ts";
import { localDateSchema } from "@tovholder/domain/time/local-date.ts";
import { useEffect, useRef, useState } from "react";
import { z } from "zod";
import { callApi, noContent } from "../app/api.ts";
import { useToday } from "../i18n/use-today.ts";
import { DraftsBeside } from "../drafts/DraftsBeside.tsx";
import { useLanguage, useWords } from "../i18n/words.tsx";
import { newId } from "../replica/ids.ts";
import { useDraft } from "../replica/use-draft.ts";
import { useSubmit } from "../session/use-submit.ts";
import { Button } from "../ui/parts/Button.tsx";
import { RadioGroup } from "../ui/parts/Choices.tsx";
import { DateField } from "../ui/parts/DateField.tsx";
import { Notice } from "../ui/parts/Notice.tsx";
import { TextArea } from "../ui/parts/TextArea.tsx";
import { useToast } from "../ui/parts/Toast.tsx";
import styles from "./SelfCheck.module.css";

const schema = z.strictObject({
  /** One id for one answer, however often it is sent. */
  answerId: z.string(),
  answer: z.enum(selfCheckAnswers).optional(),
  evidence: z.string(),
  on: localDateSchema.optional(),
});

interface AnswerItemProps {
  readonly path: string;
  readonly item: string;
  /** Closes the form: cancelled, or all of it saved. */
  readonly onClose: () => void;
  /** The server has it; something may have been typed since. */
  readonly onSaved: () => void;
}

/** One answer with what it rests on. What is typed stays on the device until the server has it. */
export function AnswerItemForm({ path, item, onClose, onSaved }: AnswerItemProps) {
  const { course, selfCheck: words } = useWords();
  const { language } = useLanguage();
  const today = useToday();
  const toast = useToast();
  const form = useRef<HTMLFormElement>(null);
  const [initial] = useState((): z.infer<typeof schema> => ({ answerId: newId(), evidence: "", on: today }));
  const draft = useDraft({
    key: `selfCheck:${path}/${item}`,
    initial,
    read: (stored) => schema.safeParse(stored).data,
  });
  const { answerId, answer, evidence, on } = draft.value;
  const [tried, setTried] = useState(0);
  const missing = missingIn(draft.value, {
    choice: course.form.needChoice,
    text: words.needEvidence,
    day: course.form.needDate,
  });
  const change = (part: Partial<z.infer<typeof schema>>) => draft.change((before) => ({ ...before, ...part }));
  const submit = useSubmit(async () => {
    setTried(tried + 1);
    if (Object.keys(missing).length > 0) return;
    await callApi(path, { method: "POST", body: { answerId, item, answer, evidence, on }, schema: noContent });
    const finished = await draft.finish(draft.value, (typed) => ({ ...typed, answerId: newId() }));
    toast({ text: words.saved });
    onSaved();
    if (finished) onClose();
  });
  useEffect(() => {
    if (tried > 0)
      form.current?.querySelector<HTMLElement>('[aria-invalid="true"], fieldset[aria-describedby] input')?.focus();
  }, [tried]);
  const fault = (field: keyof typeof missing) => (tried > 0 ? missing[field] : undefined) ?? submit.faultOf(field);
  return (
    <form ref={form} className={styles["form"]} noValidate onSubmit={submit.onSubmit}>
      <DraftsBeside draft={draft} />
      <RadioGroup<SelfCheckAnswer>
        label={words.question}
        choices={selfCheckAnswers.map((value) => ({ value, label: words.answers[value] }))}
        value={answer}
        onChange={(value) => change({ answer: value })}
        error={fault("answer")}
        language={language}
      />
      <TextArea
        label={words.evidence}
        hint={words.evidenceHint}
        value={evidence}
        onChange={(value) => change({ evidence: value })}
        error={fault("evidence")}
        language={language}
      />
      <DateField
        label={words.on}
        value={on}
        onChange={(value) => change({ on: value })}
        max={today}
        error={fault("on")}
        language={language}
      />
      {submit.problem === undefined ? null : <Notice tone="error">{submit.problem}</Notice>}
      <div className={styles["buttons"]}>
        <Button kind="primary" type="submit" busy={submit.busy}>
          {words.save}
        </Button>
        <Button onClick={onClose}>{course.form.cancel}</Button>
      </div>
    </form>
  );
}

/** What the form lacks; only an item that is not judged goes without evidence. */
function missingIn(
  { answer, evidence, on }: z.infer<typeof schema>,
  said: { readonly choice: string; readonly text: string; readonly day: string },
): Partial<Record<"answer" | "evidence" | "on", string>> {
  return {
    ...(answer === undefined ? { answer: said.choice } : {}),
    ...(answer !== "not-judged" && evidence.trim() === "" ? { evidence: said.text } : {}),
    ...(on === undefined ? { on: said.day } : {}),
  };
}

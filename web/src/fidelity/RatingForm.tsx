import type { GivingKind } from "@tovholder/domain/fidelity/two-raters.ts";
import { useRef, useState } from "react";
import { z } from "zod";
import { callApi, noContent } from "../app/api.ts";
import { DraftsBeside } from "../drafts/DraftsBeside.tsx";
import { useLanguage, useWords } from "../i18n/words.tsx";
import { newId } from "../replica/ids.ts";
import { useDraft } from "../replica/use-draft.ts";
import { useSubmit } from "../session/use-submit.ts";
import { Button } from "../ui/parts/Button.tsx";
import { RadioGroup } from "../ui/parts/Choices.tsx";
import { Notice } from "../ui/parts/Notice.tsx";
import { TextArea } from "../ui/parts/TextArea.tsx";
import { useToast } from "../ui/parts/Toast.tsx";
import type { CardItem } from "./answers.ts";
import styles from "./Fidelity.module.css";

const schema = z.strictObject({
  /** One id for one rating, however often it is sent. */
  ratingId: z.string(),
  value: z.string(),
  reason: z.string(),
});

interface RatingFormProps {
  readonly item: CardItem;
  readonly kind: GivingKind;
  readonly query: string;
  /** Closes the form: cancelled, or all of it saved. */
  readonly onClose: () => void;
  /** The server has it; something may have been typed since. */
  readonly onSaved: () => void;
}

/** One rating with what it rests on. What is typed stays on the device until the server has it. */
export function RatingForm({ item, kind, query, onClose, onSaved }: RatingFormProps) {
  const words = useWords().fidelity;
  const { language } = useLanguage();
  const toast = useToast();
  const form = useRef<HTMLFormElement>(null);
  const [initial] = useState(() => ({ ratingId: newId(), value: "", reason: "" }));
  const draft = useDraft({
    key: `fidelity:${query}/${item.code}/${kind}`,
    initial,
    read: (stored) => schema.safeParse(stored).data,
  });
  const { ratingId, value, reason } = draft.value;
  const [tried, setTried] = useState(false);
  const submit = useSubmit(async () => {
    setTried(true);
    if (value === "") {
      form.current?.querySelector<HTMLElement>("input")?.focus();
      return;
    }
    const asked = Object.fromEntries(new URLSearchParams(query));
    const body = { ...asked, ratingId, item: item.code, kind, value: Number(value), reason };
    await callApi("/api/fidelity/ratings", { method: "POST", body, schema: noContent });
    const finished = await draft.finish(draft.value, (typed) => ({ ...typed, ratingId: newId() }));
    toast({ text: words.saved });
    onSaved();
    if (finished) onClose();
  });
  const scale = item.answer === "scale";
  const choices = scale
    ? ["1", "2", "3", "4", "5"].map((score) => ({ value: score, label: score }))
    : [
        { value: "100", label: words.yes },
        { value: "0", label: words.no },
      ];
  return (
    <form ref={form} className={styles["form"]} noValidate onSubmit={submit.onSubmit}>
      <DraftsBeside draft={draft} />
      <RadioGroup
        label={words.scale}
        hint={scale ? words.scaleHint : undefined}
        choices={choices}
        value={value === "" ? undefined : value}
        onChange={(next) => draft.change((before) => ({ ...before, value: next }))}
        error={tried && value === "" ? words.needValue : submit.faultOf("value")}
        language={language}
      />
      <TextArea
        label={words.reason}
        hint={words.reasonHint}
        value={reason}
        onChange={(next) => draft.change((before) => ({ ...before, reason: next }))}
        error={submit.faultOf("reason")}
        language={language}
      />
      {submit.problem === undefined ? null : <Notice tone="error">{submit.problem}</Notice>}
      <div className={styles["files"]}>
        <Button kind="primary" type="submit" busy={submit.busy}>
          {words.save}
        </Button>
        <Button onClick={onClose}>{words.cancel}</Button>
      </div>
    </form>
  );
}

import { useEffect, useRef, type ReactNode } from "react";
import type { Refusal } from "@tovholder/domain/course/refusal.ts";
import { DraftKept } from "../drafts/DraftKept.tsx";
import { DraftsBeside } from "../drafts/DraftsBeside.tsx";
import { useLanguage, useSay, useWords } from "../i18n/words.tsx";
import { Button } from "../ui/parts/Button.tsx";
import { useFocusHome } from "../ui/parts/focus-home.ts";
import { Notice } from "../ui/parts/Notice.tsx";
import { SourceNote } from "../ui/parts/SourceNote.tsx";
import { ConflictView } from "./ConflictView.tsx";
import styles from "./Course.module.css";
import type { CommandFormState } from "./use-command-form.ts";

export interface CommandFormProps<Value extends object> {
  readonly form: CommandFormState<Value>;
  readonly submit: string;
  readonly onCancel?: (() => void) | undefined;
  readonly danger?: boolean | undefined;
  readonly children: ReactNode;
}

const faulty = '[aria-invalid="true"], fieldset[aria-describedby$="error"] input, [data-refusal]';

/** Fields, the rule that stood in the way, and the buttons. */
export function CommandForm<Value extends object>({
  form,
  submit,
  onCancel,
  danger,
  children,
}: CommandFormProps<Value>) {
  const words = useWords().course.form;
  const ref = useRef<HTMLFormElement>(null);
  useFocusHome(ref);
  const { refusal, refusedAtField, conflict, course, trouble } = form;
  useEffect(() => {
    if (trouble !== undefined) ref.current?.querySelector<HTMLElement>(faulty)?.focus();
  }, [trouble]);
  return (
    <form ref={ref} className={styles["form"]} noValidate onSubmit={form.onSubmit}>
      <DraftsBeside draft={form.draft} />
      {children}
      {refusal === undefined ? null : <RuleInTheWay refusal={refusal} atField={refusedAtField} />}
      {conflict === undefined ? null : <ConflictView conflict={conflict} course={course} />}
      <div className={styles["buttons"]}>
        <Button kind={danger ? "danger" : "primary"} type="submit" busy={form.busy}>
          {submit}
        </Button>
        {onCancel === undefined ? null : <Button onClick={onCancel}>{words.cancel}</Button>}
        {form.kept ? (
          <Button kind="link" onClick={() => void form.discard()}>
            {words.discard}
          </Button>
        ) : null}
      </div>
      <DraftKept draft={form.draft} />
    </form>
  );
}

/** The rule with its source. The message is left to the field when the field says it. */
export function RuleInTheWay({ refusal, atField }: { readonly refusal: Refusal; readonly atField: boolean }) {
  const say = useSay();
  const { language } = useLanguage();
  const source = refusal.source === undefined ? null : <SourceNote source={refusal.source} language={language} />;
  if (atField) return source;
  return (
    <div data-refusal tabIndex={-1}>
      <Notice tone="error">
        <p>{say(refusal.message)}</p>
        {source}
      </Notice>
    </div>
  );
}

import { useEffect, useRef, type ReactNode } from "react";
import styles from "../course/Course.module.css";
import { DraftKept } from "../drafts/DraftKept.tsx";
import { DraftsBeside } from "../drafts/DraftsBeside.tsx";
import { useWords } from "../i18n/words.tsx";
import { Button } from "../ui/parts/Button.tsx";
import { HeldContext } from "../ui/parts/held.ts";
import { Notice } from "../ui/parts/Notice.tsx";
import type { TeamFormState } from "./use-team-form.ts";

export interface TeamFormFrameProps<Value extends object> {
  readonly form: TeamFormState<Value>;
  readonly submit: string;
  readonly onCancel: () => void;
  readonly danger?: boolean | undefined;
  readonly children: ReactNode;
}

/** Fields, what stood in the way, and the buttons. Focus goes to the first field that is wrong. */
export function TeamFormFrame<Value extends object>({
  form,
  submit,
  onCancel,
  danger,
  children,
}: TeamFormFrameProps<Value>) {
  const words = useWords().course.form;
  const ref = useRef<HTMLFormElement>(null);
  const { trouble } = form;
  useEffect(() => {
    if (trouble !== undefined)
      ref.current?.querySelector<HTMLElement>('[aria-invalid="true"], [aria-describedby$="error"] input')?.focus();
  }, [trouble]);
  return (
    <form ref={ref} className={styles["form"]} noValidate onSubmit={form.onSubmit}>
      {form.held ? null : <DraftsBeside draft={form.draft} />}
      <HeldContext value={form.held}>{children}</HeldContext>
      {form.problem === undefined ? null : <Notice tone="error">{form.problem}</Notice>}
      <div className={styles["buttons"]}>
        <Button kind={danger ? "danger" : "primary"} type="submit" busy={form.busy}>
          {submit}
        </Button>
        <Button onClick={onCancel}>{words.cancel}</Button>
        {form.kept && !form.held ? (
          <Button kind="link" onClick={() => void form.discard()}>
            {words.discard}
          </Button>
        ) : null}
        <output className={styles["quiet"]}>{form.held ? words.held : ""}</output>
      </div>
      <DraftKept draft={form.draft} />
    </form>
  );
}

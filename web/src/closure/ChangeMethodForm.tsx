import { findMethod } from "@tovholder/domain/methods/registry.ts";
import { useEffect, useRef, useState, type SyntheticEvent } from "react";
import { useGoOn } from "../app/use-go-on.ts";
import { z } from "zod";
import { ApiError, callApi } from "../app/api.ts";
import styles from "../course/Course.module.css";
import { tabHref } from "../course/tabs.ts";
import { DraftKept } from "../drafts/DraftKept.tsx";
import { DraftsBeside } from "../drafts/DraftsBeside.tsx";
import { useToday } from "../i18n/use-today.ts";
import { useLanguage, useWords } from "../i18n/words.tsx";
import { useSync } from "../replica/ReplicaProvider.tsx";
import { useDraft } from "../replica/use-draft.ts";
import { Button } from "../ui/parts/Button.tsx";
import { Notice } from "../ui/parts/Notice.tsx";
import { useToast } from "../ui/parts/Toast.tsx";
import { changeBody, changeSchema, startChange, stepGaps, stepOfField } from "./change-method.ts";
import type { ChangeFaults, ChangeForm, ChangeStep } from "./change-method.ts";
import { LawStep, MethodStep, PeopleStep } from "./ChangeMethodSteps.tsx";
import type { ActFormProps } from "./CourseActs.tsx";

const madeSchema = z.object({ courseId: z.string(), version: z.number() });
const steps = { 1: MethodStep, 2: LawStep, 3: PeopleStep } as const;
const faulty = '[aria-invalid="true"], fieldset[aria-describedby$="error"] input, [data-refusal]';

/** *Skift metode*: one course ends and the next begins in one act on the server, with all that is open carried along. */
export function ChangeMethodForm({ course, onDone }: ActFormProps) {
  const { support, course: shared } = useWords();
  const words = support.change;
  const ref = useRef<HTMLFormElement>(null);
  const { phase } = useSync();
  const change = useChange({ course, onDone });
  const { draft, faults, trouble, busy } = change;
  const { step } = draft.value;
  useEffect(() => {
    if (trouble !== undefined || Object.keys(faults).length > 0) {
      ref.current?.querySelector<HTMLElement>(faulty)?.focus();
    }
  }, [faults, trouble]);
  const Step = steps[step];
  const waits = course.pending.size > 0;
  return (
    <form ref={ref} className={styles["form"]} noValidate onSubmit={change.onSubmit}>
      <DraftsBeside draft={draft} />
      <p className={styles["quiet"]} aria-live="polite">
        {words.steps(step, 3)}
      </p>
      {phase === "offline" ? (
        <Notice quiet tone="warn">
          {words.offline}
        </Notice>
      ) : null}
      {waits ? (
        <Notice quiet tone="warn">
          {words.waiting}
        </Notice>
      ) : null}
      <Step course={course} form={draft.value} change={change.set} faults={faults} />
      {trouble === undefined ? null : (
        <div data-refusal tabIndex={-1}>
          <Notice tone="error">{trouble}</Notice>
        </div>
      )}
      <div className={styles["buttons"]}>
        {step === 1 ? null : <Button onClick={() => change.set({ step: step === 3 ? 2 : 1 })}>{words.back}</Button>}
        <Button kind="primary" type="submit" busy={busy} aria-disabled={step === 3 && waits}>
          {step === 3 ? words.save : words.next}
        </Button>
        <Button kind="link" onClick={onDone}>
          {shared.form.cancel}
        </Button>
      </div>
      <DraftKept draft={draft} />
    </form>
  );
}

const readDraft = (stored: unknown): ChangeForm | undefined => changeSchema.safeParse(stored).data;

function useChange({ course, onDone }: ActFormProps) {
  const shared = useWords().course.form;
  const today = useToday();
  const { courseId, state } = course;
  const [initial] = useState(() => startChange(state, today));
  const draft = useDraft({ key: `course:changeMethod:${courseId}`, courseId, initial, read: readDraft });
  const [faults, setFaults] = useState<ChangeFaults>({});
  const [trouble, setTrouble] = useState<string>();
  const [busy, setBusy] = useState(false);
  const send = useSend({ course, onDone });
  const set = (part: Partial<ChangeForm>) => draft.change((before) => ({ ...before, ...part }));
  const submit = async () => {
    const form = draft.value;
    const gaps = stepGaps(form, state, shared);
    setFaults(gaps);
    setTrouble(undefined);
    if (Object.keys(gaps).length > 0) return;
    if (form.step < 3) {
      set({ step: form.step === 1 ? 2 : 3 });
      return;
    }
    if (course.pending.size > 0) return;
    setBusy(true);
    const refused = await send(form);
    setBusy(false);
    if (refused === undefined) {
      await draft.discard();
      return;
    }
    setFaults(refused.faults);
    setTrouble(refused.trouble);
    if (refused.step !== undefined) set({ step: refused.step, seen: state.version });
  };
  const onSubmit = (event: SyntheticEvent<HTMLElement>) => {
    event.preventDefault();
    if (!busy) void submit();
  };
  return { draft, faults, trouble, busy, set, onSubmit };
}

interface Refused {
  readonly faults: ChangeFaults;
  readonly trouble: string | undefined;
  readonly step?: ChangeStep;
}

/** Sends the change; gives what stood in the way, or nothing when the citizen now goes on in the new course. */
function useSend({ course, onDone }: ActFormProps): (form: ChangeForm) => Promise<Refused | undefined> {
  const words = useWords().support.change;
  const { language } = useLanguage();
  const { kick } = useSync();
  const toast = useToast();
  const goOn = useGoOn();
  return async (form) => {
    try {
      const made = await callApi(`/api/courses/${course.courseId}/change-method`, {
        method: "POST",
        body: changeBody(form, course.state),
        schema: madeSchema,
      });
      kick();
      toast({ text: words.done(findMethod(form.toMethod)?.name[language] ?? "") });
      onDone();
      goOn(tabHref(made.courseId, "overview"));
      return undefined;
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      return refusedBy(error, words);
    }
  };
}

function refusedBy(error: ApiError, words: { readonly offline: string; readonly failed: string }): Refused {
  if (error.failure === "offline") return { faults: {}, trouble: words.offline };
  if (error.failure === "server" || error.failure === "busy") return { faults: {}, trouble: words.failed };
  const [first] = error.faults;
  if (first === undefined) return { faults: {}, trouble: error.detail };
  const faults = Object.fromEntries(error.faults.map(({ path, message }) => [path.split(".")[0] ?? path, message]));
  return { faults, trouble: error.detail, step: stepOfField(first.path) };
}

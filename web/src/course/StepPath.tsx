import { nearDay } from "../i18n/dates.ts";
import type { WordBook } from "../i18n/da.ts";
import { useToday } from "../i18n/use-today.ts";
import { useLanguage, useWords } from "../i18n/words.tsx";
import type { CourseView } from "../replica/course-view.ts";
import { stepPath, type PathStep, type StepState } from "./step-path.ts";
import styles from "./StepPath.module.css";

export interface StepPathProps {
  readonly course: CourseView;
  /** `row` in lists: only what is under way, as a sentence. */
  readonly size: "row" | "header";
}

/** The steps of a course without a clock, each with how it stands, in words and shape. */
export function StepPath({ course, size }: StepPathProps) {
  const words = useWords().support.path;
  const steps = stepPath(course);
  if (size === "row") return <Row steps={steps} />;
  // Nothing is under way in a course that has ended; how far its steps came stands in the overview.
  if (course.state.stage === "closed") return null;
  return (
    <ol className={styles["path"]} aria-label={words.label}>
      {steps.map((step) => (
        <li key={step.code}>
          <Step step={step} />
        </li>
      ))}
    </ol>
  );
}

function Step({ step: { name, state, on } }: { readonly step: PathStep }) {
  const words = useWords().support.path;
  const { language } = useLanguage();
  const today = useToday();
  const when = standing(words, state, on === undefined ? undefined : nearDay(on, today, language));
  return (
    <>
      <Shape state={state} />
      <span className={styles[state]}>{name[language]}</span>
      <span className={styles["when"]}>{when}</span>
    </>
  );
}

/** `i gang siden 3. marts`, `på plads i går`, `ikke begyndt`. */
export function standing(words: WordBook["support"]["path"], state: StepState, date: string | undefined): string {
  if (date === undefined || state === "ahead") return words[state];
  return state === "open" ? words.openSince(date) : words.doneOn(date);
}

function Row({ steps }: { readonly steps: readonly PathStep[] }) {
  const words = useWords().support.path;
  const { language } = useLanguage();
  const open = steps.filter((step) => step.state === "open");
  const [only] = steps;
  const shown = steps.length === 1 && only !== undefined ? [only] : open;
  return (
    <p className={styles["row"]}>
      {shown.length === 0 ? words.noneOpen : shown.map((step) => step.name[language]).join(" · ")}
    </p>
  );
}

function Shape({ state }: { readonly state: StepState }) {
  return (
    <svg className={styles["shape"]} viewBox="0 0 14 14" width="14" height="14" aria-hidden="true">
      {state === "done" ? <path d="M2.5 7.5 6 11 12 3" fill="none" stroke="currentColor" strokeWidth="2" /> : null}
      {state === "open" ? <circle cx="7" cy="7" r="5" fill="currentColor" /> : null}
      {state === "ahead" ? <circle cx="7" cy="7" r="4.5" fill="none" stroke="currentColor" strokeWidth="1.5" /> : null}
    </svg>
  );
}

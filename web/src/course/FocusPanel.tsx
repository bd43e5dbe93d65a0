import { Link } from "wouter";
import { phases } from "@tovholder/domain/course/state.ts";
import type { PlanAction } from "@tovholder/domain/course/state.ts";
import { label } from "@tovholder/domain/words/glossary.ts";
import { dimensionName } from "../contact/codes.ts";
import { nearDay } from "../i18n/dates.ts";
import { useToday } from "../i18n/use-today.ts";
import { useLanguage, useWords } from "../i18n/words.tsx";
import type { CourseView } from "../replica/course-view.ts";
import { useCanCourse } from "../replica/ReplicaProvider.tsx";
import { buttonClass } from "../ui/parts/Button.tsx";
import { EmptyState } from "../ui/parts/EmptyState.tsx";
import { Mark } from "../ui/parts/Mark.tsx";
import { Panel } from "../ui/parts/Panel.tsx";
import { Quote } from "../ui/parts/Quote.tsx";
import styles from "./Course.module.css";
import { focusNow, phaseShown, type FocusNow } from "./focus-now.ts";
import { hasClock } from "./step-path.ts";
import { tabHref } from "./tabs.ts";

/** What is worked on now: the citizen's own words first, then the goal and the next step. */
export function FocusPanel({ course }: { readonly course: CourseView }) {
  const words = useWords().course.overview;
  const { state, method } = course;
  const mayRecord = useCanCourse(course, "course.record");
  const now = focusNow(state);
  const narrow = method.focus.min > 0;
  const title = useTitle(course);
  const toPlan = (
    <Link href={tabHref(course.courseId, narrow ? "plan" : "needs")} className={buttonClass("plain")}>
      {narrow ? words.chooseFocus : words.askNeeds}
    </Link>
  );
  return (
    <Panel title={title} aside={narrow ? words.ofMost(now.length, method.focus.max) : undefined}>
      {now.length === 0 ? (
        <EmptyState title={words.noFocus} action={mayRecord && state.stage !== "closed" ? toPlan : undefined}>
          {narrow ? words.noFocusText : words.noFocusOpen}
        </EmptyState>
      ) : (
        <ul className={styles["list"]}>
          {now.map((one) => (
            <li key={one.focus.focusId}>
              <FocusShort course={course} now={one} />
            </li>
          ))}
        </ul>
      )}
    </Panel>
  );
}

function useTitle({ state, method }: CourseView): string {
  const words = useWords().course.overview;
  const closed = state.stage === "closed";
  if (!hasClock(method)) return closed ? words.workedOpen : words.workingOpen;
  const number = phases.findIndex((one) => one === phaseShown(state)) + 1;
  return closed ? words.worked(number) : words.working(number);
}

function FocusShort({ course, now }: { readonly course: CourseView; readonly now: FocusNow }) {
  const words = useWords().course.overview;
  const { language } = useLanguage();
  const today = useToday();
  const { focus, open, takenOver } = now;
  const next = open[0];
  return (
    <>
      <h3>{dimensionName(course.method, focus.dimension, language)}</h3>
      {focus.words === "" ? <p className={styles["quiet"]}>{words.noWords}</p> : <Quote>{focus.words}</Quote>}
      <p>
        <span className={styles["quiet"]}>{words.goal}</span> {focus.goal}
      </p>
      <p className={styles["line"]}>
        {next === undefined ? <span className={styles["quiet"]}>{words.allDone}</span> : <NextStep action={next} />}
        {takenOver === undefined ? null : (
          <Mark tone="ok">{words.takenOver(takenOver.who, nearDay(takenOver.on, today, language))}</Mark>
        )}
      </p>
    </>
  );
}

function NextStep({ action }: { readonly action: PlanAction }) {
  const words = useWords().course.overview;
  const { language } = useLanguage();
  const today = useToday();
  const owner = label("actionOwner", action.owner, language).toLowerCase();
  const due = action.due === undefined ? undefined : nearDay(action.due, today, language);
  return (
    <>
      <span>{words.next(action.what, owner, due)}</span>
      {action.due !== undefined && action.due < today ? <Mark tone="warn">{words.overdueStep}</Mark> : null}
    </>
  );
}

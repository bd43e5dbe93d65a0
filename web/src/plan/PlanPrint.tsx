import { phases } from "@tovholder/domain/course/state.ts";
import { label } from "@tovholder/domain/words/glossary.ts";
import { useMemo } from "react";
import { citizenName } from "../app/citizen-name.ts";
import { dimensionName } from "../contact/codes.ts";
import { clockFigures, stageName } from "../course/course-figures.ts";
import { courseRope } from "../course/course-rope.ts";
import { focusNow, type FocusNow, phaseShown } from "../course/focus-now.ts";
import { hasClock } from "../course/step-path.ts";
import { useNameOf } from "../course/use-colleagues.ts";
import { useToday } from "../i18n/use-today.ts";
import { useLanguage, useWords } from "../i18n/words.tsx";
import type { CourseView } from "../replica/course-view.ts";
import { dayText } from "../ui/day-text.ts";
import { Rope } from "../ui/rope/Rope.tsx";
import styles from "./PlanPrint.module.css";

/** The plan on one sheet for the kitchen table: seen only on paper. Holds no number that tells who the citizen is. */
export function PlanPrint({ course }: { readonly course: CourseView }) {
  const words = useWords().plan.paper;
  const { language } = useLanguage();
  const today = useToday();
  const nameOf = useNameOf();
  const { state, method, contacts } = course;
  const rope = useMemo(
    () => courseRope({ state, method, contacts, today, language }),
    [state, method, contacts, today, language],
  );
  const phase = phaseShown(state);
  const timed = hasClock(method);
  const { change, lastDay } = clockFigures(state, today);
  const worker = nameOf(state.workerId);
  const facts = [
    timed
      ? words.phase(phases.findIndex((one) => one === phase) + 1, stageName(method, phase)?.[language] ?? "")
      : method.name[language],
    worker === undefined ? undefined : words.worker(worker),
    change === undefined ? undefined : words.change(dayText(change, language)),
    lastDay === undefined ? undefined : words.ends(dayText(lastDay, language)),
  ];
  return (
    <section className={styles["paper"]}>
      <h1>{words.title(citizenName(course.citizen))}</h1>
      <p>{facts.filter((fact) => fact !== undefined).join(" · ")}</p>
      {timed ? <Rope data={rope} size="print" width={640} /> : null}
      {focusNow(state).map((now) => (
        <PaperFocus key={now.focus.focusId} course={course} now={now} />
      ))}
      <p className={styles["foot"]}>{words.printed(dayText(today, language))}</p>
    </section>
  );
}

function PaperFocus({ course, now }: { readonly course: CourseView; readonly now: FocusNow }) {
  const words = useWords().plan.paper;
  const { language } = useLanguage();
  const { focus, open } = now;
  return (
    <section className={styles["area"]}>
      <h2>{dimensionName(course.method, focus.dimension, language)}</h2>
      {focus.words === "" ? null : <blockquote>»{focus.words}«</blockquote>}
      <p>
        <b>{words.goal}:</b> {focus.goal}
      </p>
      {focus.strategy === "" ? null : (
        <p>
          <b>{words.strategy}:</b> {focus.strategy}
        </p>
      )}
      {open.length === 0 ? null : (
        <>
          <p>
            <b>{words.actions}:</b>
          </p>
          <ul>
            {open.map((action) => (
              <li key={action.actionId}>
                {action.what}
                {" – "}
                {course.state.network.find((one) => one.memberId === action.memberId)?.name ??
                  label("actionOwner", action.owner, language)}
                {action.due === undefined ? "" : `, ${dayText(action.due, language, "without-year")}`}
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

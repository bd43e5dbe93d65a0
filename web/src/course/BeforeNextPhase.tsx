import { agreedSupport } from "@tovholder/domain/course/ending-steps.ts";
import { openActions, phases } from "@tovholder/domain/course/state.ts";
import type { CourseState } from "@tovholder/domain/course/state.ts";
import { nextPhase, transitionConditions } from "@tovholder/domain/course/transition.ts";
import { Link } from "wouter";
import { nearDay } from "../i18n/dates.ts";
import { useToday } from "../i18n/use-today.ts";
import { useLanguage, useWords } from "../i18n/words.tsx";
import type { CourseView } from "../replica/course-view.ts";
import { Mark } from "../ui/parts/Mark.tsx";
import { Panel } from "../ui/parts/Panel.tsx";
import { SourceNote } from "../ui/parts/SourceNote.tsx";
import styles from "./Course.module.css";
import { tabHref } from "./tabs.ts";

/** What must and should be in place before the next phase, and what the worker still holds. */
export function BeforeNextPhase({ course }: { readonly course: CourseView }) {
  const words = useWords().course.overview;
  const { state } = course;
  const next = nextPhase(state);
  const title = next === undefined ? words.beforeEnd : words.before(phases.indexOf(next) + 1);
  return (
    <Panel title={title} aside={<Link href={tabHref(course.courseId, "transition")}>{words.toChange}</Link>}>
      {next === undefined ? <Ending state={state} /> : <Conditions course={course} />}
      <WorkersActions state={state} />
    </Panel>
  );
}

function Conditions({ course }: { readonly course: CourseView }) {
  const words = useWords().course.overview;
  const { language } = useLanguage();
  const today = useToday();
  const conditions = transitionConditions(course.state, course.method);
  if (conditions.length === 0) return <p>{words.nothingMissing}</p>;
  return (
    <ul className={styles["list"]}>
      {conditions.map(({ condition, met, on }) => (
        <li key={condition.code}>
          <div className={styles["line"]}>
            <Mark tone={met ? "ok" : "warn"}>{met ? words.met : words.missing}</Mark>
            <span>{condition.name[language]}</span>
            <span className={styles["quiet"]}>
              {on === undefined ? words[condition.force] : nearDay(on, today, language)}
            </span>
          </div>
          {met ? null : <SourceNote source={condition.source} language={language} />}
        </li>
      ))}
    </ul>
  );
}

function Ending({ state }: { readonly state: CourseState }) {
  const words = useWords().course.overview;
  const steps = useWords().closure.steps;
  const { language } = useLanguage();
  const today = useToday();
  const agreed = agreedSupport(state);
  const rows = [
    { name: steps.agreement, on: agreed?.on, met: agreed !== undefined },
    { name: steps.handoverPlan, on: undefined, met: (state.handoverPlan?.rows.length ?? 0) > 0 },
    { name: steps.measurement, on: undefined, met: state.measurements.some((one) => one.timePoint === "end") },
  ];
  return (
    <ul className={styles["list"]}>
      {rows.map(({ name, on, met }) => (
        <li key={name}>
          <div className={styles["line"]}>
            <Mark tone={met ? "ok" : "warn"}>{met ? words.met : words.missing}</Mark>
            <span>{name}</span>
            {on === undefined ? null : <span className={styles["quiet"]}>{nearDay(on, today, language)}</span>}
          </div>
        </li>
      ))}
    </ul>
  );
}

function WorkersActions({ state }: { readonly state: CourseState }) {
  const words = useWords().course.overview;
  const { language } = useLanguage();
  const today = useToday();
  const mine = openActions(state).filter((action) => action.owner === "worker");
  if (mine.length === 0) return null;
  return (
    <div className={styles["stack"]}>
      <h3>{words.workerActions}</h3>
      <p className={styles["quiet"]}>{words.workerActionsText}</p>
      <ul>
        {mine.map((action) => (
          <li key={action.actionId}>
            {action.what}
            {action.due === undefined ? null : (
              <span className={styles["quiet"]}> {nearDay(action.due, today, language)}</span>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}

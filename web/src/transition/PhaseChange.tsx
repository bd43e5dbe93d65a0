import { openActions, phases, type Phase } from "@tovholder/domain/course/state.ts";
import {
  plannedStart,
  punctuality,
  transitionConditions,
  type ConditionNow,
} from "@tovholder/domain/course/transition.ts";
import { daysBetween } from "@tovholder/domain/time/local-date.ts";
import styles from "../course/Course.module.css";
import { NetworkPanel } from "../course/NetworkPanel.tsx";
import { useToday } from "../i18n/use-today.ts";
import { useLanguage, useWords } from "../i18n/words.tsx";
import { OpenAction } from "../plan/ActionList.tsx";
import { Checklist } from "../plan/Checklist.tsx";
import { StepLine, type Step } from "../plan/PlanSteps.tsx";
import type { CourseView } from "../replica/course-view.ts";
import { useCanCourse } from "../replica/ReplicaProvider.tsx";
import { dayText } from "../ui/day-text.ts";
import { Mark } from "../ui/parts/Mark.tsx";
import { Panel } from "../ui/parts/Panel.tsx";
import { SourceNote } from "../ui/parts/SourceNote.tsx";
import { MeasurementAt } from "./MeasurementAt.tsx";
import { PhaseForm } from "./PhaseForm.tsx";

interface ChangeProps {
  readonly course: CourseView;
  readonly next: Phase;
}

/** From one phase to the next: the day, what must be in place, what is left over, and the new focus. */
export function PhaseChange({ course, next }: ChangeProps) {
  const words = useWords().transition;
  const mayRecord = useCanCourse(course, "course.record");
  const number = phases.indexOf(next) + 1;
  const timePoint = next === "phase2" ? "transition-1-2" : "transition-2-3";
  return (
    <div className={styles["page"]}>
      <h2>{words.title(number - 1, number)}</h2>
      <div className={styles["columns"]}>
        <div className={styles["column"]}>
          <When course={course} next={next} />
          <Conditions course={course} mayRecord={mayRecord} />
          <LeftOpen course={course} mayRecord={mayRecord} />
          <MeasurementAt course={course} timePoint={timePoint} title={words.measurement} mayRecord={mayRecord} />
        </div>
        <div className={styles["column"]}>
          <NetworkPanel course={course} />
          <Checklist course={course} mayRecord={mayRecord} onlyOpen />
        </div>
      </div>
      {mayRecord ? <PhaseForm course={course} next={next} /> : null}
    </div>
  );
}

/** The planned day beside today, in words. */
function When({ course, next }: ChangeProps) {
  const words = useWords().transition;
  const { language } = useLanguage();
  const today = useToday();
  const planned = plannedStart(course.state, next);
  if (planned === undefined) return null;
  const days = daysBetween(planned, today);
  const standing = punctuality(today, planned);
  const distance = days === 0 ? words.today : days < 0 ? words.before(-days) : words.after(days);
  return (
    <Panel title={words.when}>
      <p>
        <b>{words.planned(dayText(planned, language))}</b> {distance} {words.standing[standing]}
      </p>
    </Panel>
  );
}

interface PartProps {
  readonly course: CourseView;
  readonly mayRecord: boolean;
}

const stepOf = {
  "plan-agreed": "agree",
  "evaluated-with-citizen": "evaluate",
  "adjusted-with-citizen": "adjust",
} as const satisfies Partial<Record<ConditionNow["condition"]["satisfiedBy"], Step>>;

/** Each condition with the form that meets it, right where it is missing. */
function Conditions({ course, mayRecord }: PartProps) {
  const { transition: words, course: shared } = useWords();
  const { language } = useLanguage();
  const conditions = transitionConditions(course.state, course.method);
  return (
    <Panel title={words.conditions}>
      {conditions.length === 0 ? <p>{words.conditionsNone}</p> : null}
      <ul className={styles["list"]}>
        {conditions.map(({ condition, met }) => (
          <li key={condition.code}>
            <div className={styles["line"]}>
              <Mark tone={met ? "ok" : "warn"}>{met ? shared.overview.met : shared.overview.missing}</Mark>
              <b>{condition.name[language]}</b>
              <span className={styles["quiet"]}>{shared.overview[condition.force]}</span>
            </div>
            <SourceNote source={condition.source} language={language} />
            {condition.satisfiedBy === "checklist" ? null : (
              <StepLine
                key={String(met)}
                course={course}
                step={stepOf[condition.satisfiedBy]}
                mayRecord={mayRecord}
                asked={!met && mayRecord}
              />
            )}
          </li>
        ))}
      </ul>
    </Panel>
  );
}

/** What is still open, to be settled, taken over or left to follow along. */
function LeftOpen({ course, mayRecord }: PartProps) {
  const words = useWords().transition;
  const open = openActions(course.state);
  return (
    <Panel title={words.open}>
      {open.length === 0 ? <p>{words.openNone}</p> : <p className={styles["quiet"]}>{words.openText}</p>}
      <ul className={styles["list"]}>
        {open.map((action) => (
          <li key={action.actionId}>
            <OpenAction course={course} action={action} mayRecord={mayRecord} />
          </li>
        ))}
      </ul>
    </Panel>
  );
}

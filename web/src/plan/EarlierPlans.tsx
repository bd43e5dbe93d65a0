import { phases, type CourseState, type FocusArea, type PlanPhase } from "@tovholder/domain/course/state.ts";
import { label } from "@tovholder/domain/words/glossary.ts";
import { dimensionName } from "../contact/codes.ts";
import styles from "../course/Course.module.css";
import { withActions, phaseShown } from "../course/focus-now.ts";
import { useLanguage, useWords } from "../i18n/words.tsx";
import type { CourseView } from "../replica/course-view.ts";
import { dayText } from "../ui/day-text.ts";
import { Panel } from "../ui/parts/Panel.tsx";
import { FocusText } from "./FocusText.tsx";

/** Areas that are no longer worked on: ended in the running phase, and those of the phases before. */
export function EarlierPlans({ course }: { readonly course: CourseView }) {
  const words = useWords().plan;
  const groups = earlierGroups(course.state);
  if (groups.length === 0) return null;
  return (
    <Panel title={words.earlier}>
      {groups.map(({ phase, areas, running }) => (
        <details key={phase} className={styles["fold"]}>
          <summary>
            {running || phase === "running" ? words.ended : words.earlierPhase(phases.indexOf(phase) + 1)}
          </summary>
          <ul className={styles["list"]}>
            {areas.map((focus) => (
              <li key={focus.focusId}>
                <Area course={course} focus={focus} />
              </li>
            ))}
          </ul>
        </details>
      ))}
    </Panel>
  );
}

interface Group {
  readonly phase: PlanPhase;
  readonly areas: readonly FocusArea[];
  readonly running: boolean;
}

function earlierGroups(state: CourseState): readonly Group[] {
  const now = phaseShown(state);
  const all: readonly PlanPhase[] = [...phases, "running"];
  return all
    .map((phase) => {
      const running = phase === now;
      const areas = state.focusAreas.filter(
        (focus) => focus.phase === phase && (!running || focus.ended !== undefined),
      );
      return { phase, areas, running };
    })
    .filter((group) => group.areas.length > 0)
    .toReversed();
}

function Area({ course, focus }: { readonly course: CourseView; readonly focus: FocusArea }) {
  const words = useWords().plan;
  const { language } = useLanguage();
  const { open, settled } = withActions(course.state, focus);
  const actions = [...settled, ...open];
  return (
    <>
      <h3>{dimensionName(course.method, focus.dimension, language)}</h3>
      {focus.ended === undefined ? null : (
        <p className={styles["quiet"]}>{words.endedOn(dayText(focus.ended.on, language), focus.ended.reason)}</p>
      )}
      <FocusText focus={focus} />
      {actions.length === 0 ? null : (
        <ul>
          {actions.map((action) => (
            <li key={action.actionId}>
              {action.what}{" "}
              <span className={styles["quiet"]}>
                {action.settled === undefined
                  ? ""
                  : label("actionResult", action.settled.result, language).toLowerCase()}
              </span>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

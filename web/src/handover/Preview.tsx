import { citizenName } from "../app/citizen-name.ts";
import { useLanguage, useWords } from "../i18n/words.tsx";
import { sceText } from "../ui/caseload-stack/stack-data.ts";
import { Mark } from "../ui/parts/Mark.tsx";
import { Panel } from "../ui/parts/Panel.tsx";
import { isHeld, loadsAfter, type Plan, type Step } from "./handover.ts";
import styles from "./Handover.module.css";

/** Everything that will happen, and what will not: nothing is passed over in silence. */
export function Preview({ plan, steps }: { readonly plan: Plan; readonly steps: readonly Step[] }) {
  const words = useWords().handover;
  const { language } = useLanguage();
  const visits = steps.filter(({ visitOn }) => visitOn !== null).length;
  const tasks = steps.reduce((sum, { course }) => sum + course.tasks.length, 0);
  const moved = new Set(steps.map(({ course }) => course.courseId));
  const staying = plan.courses.filter(({ courseId }) => !moved.has(courseId)).map((one) => citizenName(one));
  const passing = steps.filter(({ course }) => isHeld(course));
  const alone = passing.filter(({ visitOn }) => visitOn === null).map(({ course }) => citizenName(course));
  return (
    <Panel title={words.preview}>
      <div className={styles["preview"]}>
        <p>{words.steps(passing.length, visits, tasks)}</p>
        <ul>
          {loadsAfter(plan, steps).map(({ taker, count, sce, over }) => (
            <li key={taker.accountId}>
              {words.after(taker.name, count, words.ofLimit(sceText(sce, language), sceText(taker.limit, language)))}{" "}
              {over ? <Mark tone="warn">{words.over}</Mark> : null}
            </li>
          ))}
        </ul>
        {alone.length === 0 ? null : <p>{words.withoutVisit(alone.join(", "))}</p>}
        {staying.length === 0 ? null : <p>{words.staying(staying.join(", "))}</p>}
        <p className={styles["quiet"]}>{words.undo}</p>
      </div>
    </Panel>
  );
}

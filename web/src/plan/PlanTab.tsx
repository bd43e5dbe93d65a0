import { phases } from "@tovholder/domain/course/state.ts";
import { useState } from "react";
import styles from "../course/Course.module.css";
import { focusNow, openElsewhere, phaseShown } from "../course/focus-now.ts";
import { hasClock } from "../course/step-path.ts";
import { useWords } from "../i18n/words.tsx";
import type { CourseView } from "../replica/course-view.ts";
import { useCanCourse } from "../replica/ReplicaProvider.tsx";
import { Button } from "../ui/parts/Button.tsx";
import { EmptyState } from "../ui/parts/EmptyState.tsx";
import { Panel } from "../ui/parts/Panel.tsx";
import { OpenAction } from "./ActionList.tsx";
import { Checklist } from "./Checklist.tsx";
import { EarlierPlans } from "./EarlierPlans.tsx";
import { FocusCard } from "./FocusCard.tsx";
import { FocusForm } from "./FocusForm.tsx";
import { PlanPrint } from "./PlanPrint.tsx";
import { PlanSteps } from "./PlanSteps.tsx";

/** *Plan*: one to three focus areas with what is done about them, agreed and looked back on with the citizen. */
export function PlanTab({ course }: { readonly course: CourseView }) {
  const words = useWords().plan;
  const { state, method } = course;
  const phase = phaseShown(state);
  const number = phases.findIndex((one) => one === phase) + 1;
  const inForce = focusNow(state);
  const timed = hasClock(method);
  const narrow = method.focus.min > 0;
  const mayRecord = useCanCourse(course, "course.record") && state.stage !== "closed";
  const print = (
    <Button kind="link" onClick={() => window.print()}>
      {words.print}
    </Button>
  );
  return (
    <>
      <div className={styles["page"]} data-print="no">
        {state.stage === "contact" || state.stage === "referred" ? <p>{words.early}</p> : null}
        <div className={styles["columns"]}>
          <div className={styles["column"]}>
            <Panel
              title={timed ? words.title(number) : words.titleOpen}
              aside={narrow ? words.ofMost(inForce.length, method.focus.max) : undefined}
            >
              {inForce.length === 0 ? (
                <EmptyState title={words.none}>{narrow ? words.noneText : words.noneTextOpen}</EmptyState>
              ) : null}
              <ul className={styles["list"]}>
                {inForce.map((now) => (
                  <li key={now.focus.focusId}>
                    <FocusCard course={course} now={now} mayRecord={mayRecord} />
                  </li>
                ))}
              </ul>
              {mayRecord ? <AddFocus course={course} /> : null}
              {inForce.length === 0 ? null : <div className={styles["buttons"]}>{print}</div>}
            </Panel>
            <Elsewhere course={course} mayRecord={mayRecord} />
          </div>
          <div className={styles["column"]}>
            <PlanSteps course={course} mayRecord={mayRecord} />
            <Checklist course={course} mayRecord={mayRecord} />
            <EarlierPlans course={course} />
          </div>
        </div>
      </div>
      <PlanPrint course={course} />
    </>
  );
}

/** What is still open in areas that were left, so that no promise is lost with the area. */
function Elsewhere({ course, mayRecord }: { readonly course: CourseView; readonly mayRecord: boolean }) {
  const words = useWords().plan;
  const open = openElsewhere(course.state);
  if (open.length === 0) return null;
  return (
    <Panel title={words.elsewhere}>
      <p className={styles["quiet"]}>{words.elsewhereText}</p>
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

/** A fourth may be tried: the rule then says why not, and what was written stays. */
function AddFocus({ course }: { readonly course: CourseView }) {
  const words = useWords().plan;
  const [open, setOpen] = useState(false);
  if (!open) {
    return (
      <div className={styles["buttons"]}>
        <Button onClick={() => setOpen(true)}>{words.add}</Button>
      </div>
    );
  }
  return (
    <section className={styles["versions"]} aria-label={words.addTitle}>
      <h3>{words.addTitle}</h3>
      <FocusForm course={course} onDone={() => setOpen(false)} />
    </section>
  );
}

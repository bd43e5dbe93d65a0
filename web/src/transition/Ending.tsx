import { agreedSupport } from "@tovholder/domain/course/ending-steps.ts";
import { openActions } from "@tovholder/domain/course/state.ts";
import { plannedTimeline } from "@tovholder/domain/course/transition.ts";
import { useState } from "react";
import { PendingMark } from "../app/PendingMark.tsx";
import { CloseForm } from "../closure/CloseForm.tsx";
import { dimensionName } from "../contact/codes.ts";
import styles from "../course/Course.module.css";
import { NetworkPanel } from "../course/NetworkPanel.tsx";
import { nearDay } from "../i18n/dates.ts";
import { useToday } from "../i18n/use-today.ts";
import { useLanguage, useWords } from "../i18n/words.tsx";
import { OpenAction } from "../plan/ActionList.tsx";
import { Checklist } from "../plan/Checklist.tsx";
import type { CourseView } from "../replica/course-view.ts";
import { useCanCourse } from "../replica/ReplicaProvider.tsx";
import { dayText } from "../ui/day-text.ts";
import { Button } from "../ui/parts/Button.tsx";
import { DataList } from "../ui/parts/DataList.tsx";
import { Dialog } from "../ui/parts/Dialog.tsx";
import { Mark } from "../ui/parts/Mark.tsx";
import { Panel } from "../ui/parts/Panel.tsx";
import { AgreementForm } from "./AgreementForm.tsx";
import { HandoverPlanForm } from "./HandoverPlanForm.tsx";
import { MeasurementAt } from "./MeasurementAt.tsx";

interface PartProps {
  readonly course: CourseView;
  readonly mayRecord: boolean;
}

/** After phase 3 comes no phase but an ending: the agreement, who carries on, the last measurement, and the closing. */
export function Ending({ course }: { readonly course: CourseView }) {
  const words = useWords().transition;
  const mayRecord = useCanCourse(course, "course.record");
  const part = { course, mayRecord };
  return (
    <div className={styles["page"]}>
      <h2>{words.ending.title}</h2>
      <div className={styles["columns"]}>
        <div className={styles["column"]}>
          <Agreement {...part} />
          <HandoverPlan {...part} />
          <LeftOpen {...part} />
          <MeasurementAt {...part} timePoint="end" title={words.ending.measurement} />
          <Finish course={course} />
        </div>
        <div className={styles["column"]}>
          <NetworkPanel course={course} />
          <Checklist {...part} onlyOpen />
        </div>
      </div>
    </div>
  );
}

function Agreement({ course, mayRecord }: PartProps) {
  const words = useWords().transition.ending;
  const [open, setOpen] = useState(false);
  const { continuedSupport } = course.state;
  return (
    <Panel title={words.agreement}>
      <AgreementState course={course} />
      {continuedSupport === undefined ? null : (
        <>
          <p className={styles["preserve"]}>{continuedSupport.what}</p>
          <p className={styles["line"]}>
            <span className={styles["quiet"]}>{continuedSupport.withWhom}</span>
            <PendingMark course={course} of={{ said: { kind: "continued-support-agreed", ...continuedSupport } }} />
          </p>
        </>
      )}
      {open ? <AgreementForm course={course} onDone={() => setOpen(false)} /> : null}
      {mayRecord && !open ? (
        <div className={styles["buttons"]}>
          <Button onClick={() => setOpen(true)}>{continuedSupport === undefined ? words.write : words.rewrite}</Button>
        </div>
      ) : null}
    </Panel>
  );
}

/** When the agreement was made, or when it must be; what the citizen does not agree with is none. */
function AgreementState({ course: { state } }: { readonly course: CourseView }) {
  const words = useWords().transition.ending;
  const { language } = useLanguage();
  const today = useToday();
  const agreed = agreedSupport(state);
  const by = plannedTimeline(state)?.agreementBy;
  if (agreed !== undefined) {
    return (
      <p className={styles["line"]}>
        <Mark tone="ok">{words.agreed(nearDay(agreed.on, today, language))}</Mark>
        {by !== undefined && by < agreed.on ? <Mark tone="warn">{words.agreedLate}</Mark> : null}
      </p>
    );
  }
  return (
    <>
      {by === undefined ? null : (
        <p className={styles["line"]}>
          <Mark tone={by < today ? "bad" : "warn"}>{words.agreementBy(dayText(by, language))}</Mark>
          <span className={styles["quiet"]}>{words.agreementWhy}</span>
        </p>
      )}
      {state.continuedSupport === undefined ? null : (
        <p className={styles["line"]}>
          <Mark tone="warn">{words.disagree}</Mark>
        </p>
      )}
    </>
  );
}

function HandoverPlan({ course, mayRecord }: PartProps) {
  const words = useWords().transition.ending;
  const { language } = useLanguage();
  const [open, setOpen] = useState(false);
  const { handoverPlan } = course.state;
  const rows = handoverPlan?.rows ?? [];
  const items = rows.map((row) => ({
    term: dimensionName(course.method, row.dimension, language),
    value: row.what === "" ? row.who : `${row.who}: ${row.what}`,
  }));
  const meeting = handoverPlan?.finalMeetingOn;
  const all =
    meeting === undefined ? items : [...items, { term: words.finalMeeting, value: dayText(meeting, language) }];
  return (
    <Panel title={words.plan}>
      {rows.length === 0 ? <p className={styles["quiet"]}>{words.planNone}</p> : null}
      {handoverPlan === undefined ? null : <PendingMark course={course} of={handoverPlan} />}
      {open ? <HandoverPlanForm course={course} onDone={() => setOpen(false)} /> : <DataList items={all} />}
      {mayRecord && !open ? (
        <div className={styles["buttons"]}>
          <Button onClick={() => setOpen(true)}>{rows.length === 0 ? words.edit : words.editAgain}</Button>
        </div>
      ) : null}
    </Panel>
  );
}

function LeftOpen({ course, mayRecord }: PartProps) {
  const words = useWords().transition;
  const open = openActions(course.state);
  if (open.length === 0) return null;
  return (
    <Panel title={words.open}>
      <p className={styles["quiet"]}>{words.openText}</p>
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

function Finish({ course }: { readonly course: CourseView }) {
  const { transition, closure } = useWords();
  const words = transition.ending;
  const { language } = useLanguage();
  const [open, setOpen] = useState(false);
  const mayClose = useCanCourse(course, "course.close");
  const lastDay = plannedTimeline(course.state)?.lastDay;
  const close = () => setOpen(false);
  return (
    <Panel title={words.finish}>
      {lastDay === undefined ? null : <p>{words.finishText(dayText(lastDay, language))}</p>}
      {mayClose ? (
        <div className={styles["buttons"]}>
          <Button onClick={() => setOpen(true)}>{words.finishOpen}</Button>
        </div>
      ) : null}
      <Dialog open={open} title={closure.close.title} onClose={close} language={language} size="wide">
        <CloseForm course={course} onDone={close} />
      </Dialog>
    </Panel>
  );
}

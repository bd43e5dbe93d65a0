import { outreachOf, relationStepNow } from "@tovholder/domain/course/state.ts";
import { relationSteps, type RelationStep } from "@tovholder/domain/outreach/outreach.ts";
import { label } from "@tovholder/domain/words/glossary.ts";
import { useState } from "react";
import { PendingMark } from "../app/PendingMark.tsx";
import styles from "../course/Course.module.css";
import { useLanguage, useWords } from "../i18n/words.tsx";
import type { CourseView } from "../replica/course-view.ts";
import { useCanCourse } from "../replica/ReplicaProvider.tsx";
import { classNames } from "../ui/class-names.ts";
import { dayText } from "../ui/day-text.ts";
import { Button } from "../ui/parts/Button.tsx";
import { Dialog } from "../ui/parts/Dialog.tsx";
import { Mark } from "../ui/parts/Mark.tsx";
import { Panel } from "../ui/parts/Panel.tsx";
import { Quote } from "../ui/parts/Quote.tsx";
import own from "./Outreach.module.css";
import { BuildBridge } from "./BuildBridge.tsx";
import { RelationStepForm } from "./RelationStepForm.tsx";

type Seen = NonNullable<CourseView["state"]["outreach"]>["relationSteps"][number];

/** The four steps of relation work as a path, walked back and forth; each with what shows it and the citizen's words. */
export function RelationPath({ course }: { readonly course: CourseView }) {
  const words = useWords().outreach.relation;
  const { language } = useLanguage();
  const [open, setOpen] = useState<"step" | "bridge">();
  const { stage } = course.state;
  const running = stage === "relation" || stage === "bridge";
  const mayRecord = useCanCourse(course, "course.record") && running;
  const { relationSteps: seen } = outreachOf(course.state);
  const close = () => setOpen(undefined);
  return (
    <Panel title={words.title}>
      <p>{words.text}</p>
      <ol className={own["path"]}>
        {relationSteps.map((step) => (
          <Place key={step} step={step} course={course} />
        ))}
      </ol>
      {mayRecord ? (
        <div className={styles["buttons"]}>
          <Button kind={stage === "relation" ? "primary" : "plain"} onClick={() => setOpen("step")}>
            {words.note}
          </Button>
          {stage === "relation" ? <Button onClick={() => setOpen("bridge")}>{words.bridge}</Button> : null}
        </div>
      ) : null}
      {seen.length === 0 ? null : (
        <details className={styles["fold"]}>
          <summary>{words.history(seen.length)}</summary>
          <ul className={styles["list"]}>
            {seen.toReversed().map((one, index) => (
              // oxlint-disable-next-line react/no-array-index-key -- steps have no id of their own and are only added to
              <li key={index}>
                <p>
                  <b>{label("relationStep", one.step, language)}</b>{" "}
                  <span className={styles["quiet"]}>{dayText(one.on, language)}</span>
                  <PendingMark course={course} of={{ said: { kind: "relation-step-seen", ...one } }} />
                </p>
                <Evidence seen={one} />
              </li>
            ))}
          </ul>
        </details>
      )}
      <Dialog
        open={open !== undefined}
        title={open === "bridge" ? words.bridgeTitle : words.noteTitle}
        onClose={close}
        language={language}
      >
        {open === "step" ? <RelationStepForm course={course} onDone={close} /> : null}
        {open === "bridge" ? <BuildBridge course={course} onDone={close} /> : null}
      </Dialog>
    </Panel>
  );
}

/** One step: whether the citizen is here now, has been, or has not been seen here. */
function Place({ step, course }: { readonly step: RelationStep; readonly course: CourseView }) {
  const words = useWords().outreach.relation;
  const { language } = useLanguage();
  const now = relationStepNow(course.state) === step;
  const last = outreachOf(course.state).relationSteps.findLast((one) => one.step === step);
  return (
    <li aria-current={now ? "step" : undefined} className={classNames(own["place"], now && own["now"])}>
      <div className={styles["line"]}>
        <b>{label("relationStep", step, language)}</b>
        {now ? (
          <Mark tone="ok">{words.here}</Mark>
        ) : (
          <Mark tone="muted">{last === undefined ? words.ahead : words.been}</Mark>
        )}
        {last === undefined ? null : <span className={styles["quiet"]}>{words.seen(dayText(last.on, language))}</span>}
        {last === undefined ? null : (
          <PendingMark course={course} of={{ said: { kind: "relation-step-seen", ...last } }} />
        )}
      </div>
      <p className={styles["quiet"]}>{words.steps[step]}</p>
      {now && last !== undefined ? <Evidence seen={last} /> : null}
    </li>
  );
}

function Evidence({ seen: { words, evidence } }: { readonly seen: Seen }) {
  return (
    <>
      {words === "" ? null : <Quote>{words}</Quote>}
      <p className={styles["preserve"]}>{evidence}</p>
    </>
  );
}

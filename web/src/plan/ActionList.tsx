import type { PlanAction } from "@tovholder/domain/course/state.ts";
import { actionResults, type ActionResult } from "@tovholder/domain/plan/plan.ts";
import { label } from "@tovholder/domain/words/glossary.ts";
import { useState } from "react";
import { PendingMark } from "../app/PendingMark.tsx";
import { RuleInTheWay } from "../course/CommandForm.tsx";
import styles from "../course/Course.module.css";
import type { FocusNow } from "../course/focus-now.ts";
import type { Refusal } from "@tovholder/domain/course/refusal.ts";
import { nearDay } from "../i18n/dates.ts";
import { useToday } from "../i18n/use-today.ts";
import { useLanguage, useWords } from "../i18n/words.tsx";
import type { CourseView } from "../replica/course-view.ts";
import { useIssue } from "../replica/ReplicaProvider.tsx";
import { Button } from "../ui/parts/Button.tsx";
import { Mark } from "../ui/parts/Mark.tsx";
import { ActionForm } from "./ActionForm.tsx";

interface ActionListProps {
  readonly course: CourseView;
  readonly now: FocusNow;
  readonly mayRecord: boolean;
}

/** Who does what, by when; settled with one tap, and taken back with the next. */
export function ActionList({ course, now, mayRecord }: ActionListProps) {
  const words = useWords().plan;
  const { language } = useLanguage();
  const [adding, setAdding] = useState(false);
  const { focus, open, settled } = now;
  return (
    <div className={styles["stack"]}>
      <h4>{words.actions}</h4>
      {open.length === 0 ? (
        <p className={styles["quiet"]}>{settled.length === 0 ? words.noActions : words.noOpenActions}</p>
      ) : null}
      <ul className={styles["list"]}>
        {open.map((action) => (
          <li key={action.actionId}>
            <OpenAction course={course} action={action} mayRecord={mayRecord} />
          </li>
        ))}
      </ul>
      {adding ? <ActionForm course={course} focusId={focus.focusId} onDone={() => setAdding(false)} /> : null}
      {mayRecord && !adding ? (
        <div className={styles["buttons"]}>
          <Button onClick={() => setAdding(true)}>{words.addAction}</Button>
        </div>
      ) : null}
      {settled.length === 0 ? null : (
        <details className={styles["fold"]}>
          <summary>{words.settledList(settled.length)}</summary>
          <ul>
            {settled.map((action) => (
              <li key={action.actionId}>
                {action.what}{" "}
                <span className={styles["quiet"]}>
                  {action.settled === undefined
                    ? ""
                    : label("actionResult", action.settled.result, language).toLowerCase()}
                </span>{" "}
                <PendingMark course={course} of={action} />
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}

interface OpenActionProps {
  readonly course: CourseView;
  readonly action: PlanAction;
  readonly mayRecord: boolean;
}

/** One open action with its three endings. */
export function OpenAction({ course, action, mayRecord }: OpenActionProps) {
  const words = useWords().plan;
  const { language } = useLanguage();
  const today = useToday();
  const issue = useIssue();
  const [refusal, setRefusal] = useState<Refusal>();
  const settle = async (result: ActionResult) => {
    const { actionId, what } = action;
    const said = words.settled(what, label("actionResult", result, language));
    const outcome = await issue(
      course.courseId,
      { type: "settleAction", actionId, on: today, result, note: "" },
      { said },
    );
    setRefusal(outcome.ok ? undefined : outcome.refusal);
  };
  const member = course.state.network.find((one) => one.memberId === action.memberId)?.name;
  const owner = member ?? label("actionOwner", action.owner, language);
  return (
    <>
      <div className={styles["line"]}>
        <span>{action.what}</span>
        <span className={styles["quiet"]}>{owner}</span>
        <Due action={action} />
        <PendingMark course={course} of={action} />
      </div>
      {mayRecord ? (
        <div className={styles["buttons"]}>
          {actionResults.map((result) => (
            <Button
              key={result}
              kind="link"
              onClick={() => void settle(result)}
              aria-label={`${words.settle[result]}: ${action.what}`}
            >
              {words.settle[result]}
            </Button>
          ))}
        </div>
      ) : null}
      {refusal === undefined ? null : <RuleInTheWay refusal={refusal} atField={false} />}
    </>
  );
}

function Due({ action }: { readonly action: PlanAction }) {
  const words = useWords().plan;
  const { language } = useLanguage();
  const today = useToday();
  if (action.due === undefined) return null;
  const date = nearDay(action.due, today, language);
  if (action.due < today) return <Mark tone="warn">{words.overdue(date)}</Mark>;
  return <span className={styles["quiet"]}>{words.dueOn(date)}</span>;
}

import { useState } from "react";
import { callApi } from "../app/api.ts";
import { citizenName } from "../app/citizen-name.ts";
import course from "../course/Course.module.css";
import { useToday } from "../i18n/use-today.ts";
import { DraftsBeside } from "../drafts/DraftsBeside.tsx";
import { useLanguage, useWords } from "../i18n/words.tsx";
import { useDraft } from "../replica/use-draft.ts";
import { useSubmit } from "../session/use-submit.ts";
import { Button } from "../ui/parts/Button.tsx";
import { DateField } from "../ui/parts/DateField.tsx";
import { EmptyState } from "../ui/parts/EmptyState.tsx";
import { Notice } from "../ui/parts/Notice.tsx";
import { Panel } from "../ui/parts/Panel.tsx";
import { TextArea } from "../ui/parts/TextArea.tsx";
import { HandedCourse } from "./HandedCourse.tsx";
import { actOf, choiceOf, isHeld, outcomesSchema, readWritten, stepsOf, type Outcomes, type Plan } from "./handover.ts";
import { HandoverResult } from "./HandoverResult.tsx";
import { Preview } from "./Preview.tsx";
import styles from "./Handover.module.css";

interface HandoverPlanProps {
  readonly teamId: string;
  readonly from: { readonly accountId: string; readonly name: string };
  readonly plan: Plan;
  readonly onAgain: () => void;
}

interface Result {
  readonly outcomes: Outcomes;
  readonly names: ReadonlyMap<string, string>;
}

/** Who takes whom, course by course, with what follows along; what will happen; and how it went. */
export function HandoverPlan(props: HandoverPlanProps) {
  const { plan, onAgain } = props;
  const words = useWords().handover;
  const [result, setResult] = useState<Result>();
  const planAgain = () => {
    setResult(undefined);
    onAgain();
  };
  if (result !== undefined) return <HandoverResult {...result} onAgain={planAgain} />;
  if (plan.courses.length === 0) return <EmptyState title={words.none}>{words.noneText}</EmptyState>;
  if (plan.takers.length === 0) return <EmptyState title={words.noTakers}>{words.noTakersText}</EmptyState>;
  return <PlanForm {...props} onDone={setResult} />;
}

function PlanForm({ teamId, from, plan, onDone }: HandoverPlanProps & { readonly onDone: (result: Result) => void }) {
  const words = useWords().handover;
  const { language } = useLanguage();
  const today = useToday();
  const [initial] = useState({ on: today, reason: "", choices: {} });
  const key = `handover:${teamId}/${from.accountId}`;
  const draft = useDraft({ key, initial, read: readWritten });
  const { value, change } = draft;
  const [tried, setTried] = useState(false);
  const steps = stepsOf(plan, value);
  const submit = useSubmit(async () => {
    setTried(true);
    if (steps.length === 0 || value.on === null) return;
    const about = (taker: string) => words.about(from.name, taker);
    const body = actOf({ from: from.accountId, written: value, steps, about });
    const path = `/api/teams/${teamId}/handover`;
    const { courses } = await callApi(path, { method: "POST", body, schema: outcomesSchema });
    // What was typed meanwhile waits for the next plan.
    await draft.finish(value);
    onDone({ outcomes: courses, names: new Map(plan.courses.map((one) => [one.courseId, citizenName(one)])) });
  });
  const missing = tried && steps.length === 0 ? words.nothingChosen : undefined;
  const dayMissing = tried && value.on === null ? words.needed : undefined;
  return (
    <form className={styles["page"]} noValidate onSubmit={submit.onSubmit}>
      <DraftsBeside draft={draft} />
      <Panel title={words.courses} look="open">
        <p className={styles["quiet"]}>{words.proposal}</p>
        <ul className={styles["courses"]} aria-label={words.courses}>
          {plan.courses.map((one) => (
            <li key={one.courseId}>
              <HandedCourse
                course={one}
                takers={plan.takers}
                choice={choiceOf(one, value)}
                onChange={(choice) =>
                  change((before) => ({ ...before, choices: { ...before.choices, [one.courseId]: choice } }))
                }
              />
            </li>
          ))}
        </ul>
      </Panel>
      <div className={course["two"]}>
        <DateField
          label={words.on}
          value={value.on ?? undefined}
          max={today}
          onChange={(on) => change((before) => ({ ...before, on: on ?? null }))}
          error={dayMissing ?? submit.faultOf("on")}
          language={language}
        />
        <TextArea
          label={words.reason}
          optional
          value={value.reason}
          onChange={(reason) => change((before) => ({ ...before, reason }))}
          error={submit.faultOf("reason")}
          language={language}
        />
      </div>
      <Preview plan={plan} steps={steps} />
      {[missing, submit.problem, submit.faultOf("to")].map((problem) =>
        problem === undefined ? null : (
          <Notice key={problem} tone="error">
            {problem}
          </Notice>
        ),
      )}
      <div className={course["buttons"]}>
        <Button kind="primary" type="submit" busy={submit.busy}>
          {words.act(steps.filter(({ course: one }) => isHeld(one)).length)}
        </Button>
      </div>
    </form>
  );
}

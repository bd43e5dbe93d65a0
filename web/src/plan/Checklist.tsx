import type { Refusal } from "@tovholder/domain/course/refusal.ts";
import { useState } from "react";
import { PendingMark } from "../app/PendingMark.tsx";
import { RuleInTheWay } from "../course/CommandForm.tsx";
import styles from "../course/Course.module.css";
import { phaseShown } from "../course/focus-now.ts";
import { hasClock } from "../course/step-path.ts";
import { nearDay } from "../i18n/dates.ts";
import { useToday } from "../i18n/use-today.ts";
import { useLanguage, useWords } from "../i18n/words.tsx";
import type { CourseView } from "../replica/course-view.ts";
import { useIssue } from "../replica/ReplicaProvider.tsx";
import { Checkbox } from "../ui/parts/Checkbox.tsx";
import { Panel } from "../ui/parts/Panel.tsx";
import { SourceNote } from "../ui/parts/SourceNote.tsx";

export interface ChecklistProps {
  readonly course: CourseView;
  readonly mayRecord: boolean;
  /** Leaves out what was done before the page was opened. */
  readonly onlyOpen?: boolean | undefined;
}

/** The method's points for the running phase, each with where it comes from and how it stands. */
export function Checklist({ course, mayRecord, onlyOpen = false }: ChecklistProps) {
  const words = useWords().plan;
  const { language } = useLanguage();
  const today = useToday();
  const issue = useIssue();
  const [refusal, setRefusal] = useState<Refusal>();
  // The box answers the tap at once; what it says when the device has saved is the course's own.
  const [going, setGoing] = useState<{ readonly item: string; readonly on: boolean }>();
  const { state, method } = course;
  const phase = phaseShown(state);
  const items = method.checklists.filter((item) => item.stage === phase);
  const done = items.filter((item) => state.ticked[item.code] !== undefined).length;
  const [hidden] = useState(() => new Set(onlyOpen ? Object.keys(state.ticked) : []));
  const tick = async (item: string, on: boolean) => {
    setGoing({ item, on });
    const draft = { type: "tickItem", item, done: on, on: today, note: "" } as const;
    const outcome = await issue(course.courseId, draft, { said: on ? words.ticked : words.unticked });
    setRefusal(outcome.ok ? undefined : outcome.refusal);
    setGoing(undefined);
  };
  const shown = items.filter((item) => !hidden.has(item.code));
  if (shown.length === 0) return null;
  return (
    <Panel title={hasClock(method) ? words.checklist : words.checklistOpen} aside={words.checked(done, items.length)}>
      {refusal === undefined ? null : <RuleInTheWay refusal={refusal} atField={false} />}
      <ul className={styles["list"]}>
        {shown.map((item) => {
          const ticked = state.ticked[item.code];
          return (
            <li key={item.code}>
              <Checkbox
                label={item.name[language]}
                checked={going?.item === item.code ? going.on : ticked !== undefined}
                disabled={!mayRecord}
                onChange={(on) => void tick(item.code, on)}
                hint={ticked === undefined ? undefined : words.doneOn(nearDay(ticked.on, today, language))}
              />
              <PendingMark course={course} of={{ said: { kind: "item-ticked", item: item.code } }} />
              <SourceNote source={item.source} language={language} />
            </li>
          );
        })}
      </ul>
    </Panel>
  );
}

import { parkedUntil, supportOf, type Disagreement } from "@tovholder/domain/course/state.ts";
import { label } from "@tovholder/domain/words/glossary.ts";
import { useState } from "react";
import { PendingMark } from "../app/PendingMark.tsx";
import { dimensionName } from "../contact/codes.ts";
import styles from "../course/Course.module.css";
import { nearDay } from "../i18n/dates.ts";
import { useToday } from "../i18n/use-today.ts";
import { useLanguage, useWords } from "../i18n/words.tsx";
import type { CourseView } from "../replica/course-view.ts";
import { dayText } from "../ui/day-text.ts";
import { Button } from "../ui/parts/Button.tsx";
import { Dialog } from "../ui/parts/Dialog.tsx";
import { Mark } from "../ui/parts/Mark.tsx";
import { Panel } from "../ui/parts/Panel.tsx";
import { Quote } from "../ui/parts/Quote.tsx";
import { TakeUpForm } from "./TakeUpForm.tsx";

interface PanelProps {
  readonly course: CourseView;
  readonly mayRecord: boolean;
}

/** Every need that worker and citizen see differently, with both views and what became of it; nothing is deleted. */
export function DisagreementsPanel({ course, mayRecord }: PanelProps) {
  const words = useWords().support.disagreement;
  const { language } = useLanguage();
  const [asked, setAsked] = useState<Disagreement>();
  const { disagreements } = supportOf(course.state);
  const close = () => setAsked(undefined);
  return (
    <Panel title={words.title}>
      <p className={styles["quiet"]}>{disagreements.length === 0 ? words.none : words.text}</p>
      <ul className={styles["list"]}>
        {disagreements.toReversed().map((one) => (
          <li key={one.disagreementId}>
            <Parked course={course} one={one} onTakeUp={mayRecord ? () => setAsked(one) : undefined} />
          </li>
        ))}
      </ul>
      <Dialog open={asked !== undefined} title={words.takeUp} onClose={close} language={language}>
        {asked === undefined ? null : <TakeUpForm course={course} disagreement={asked} onDone={close} />}
      </Dialog>
    </Panel>
  );
}

interface ParkedProps {
  readonly course: CourseView;
  readonly one: Disagreement;
  readonly onTakeUp: (() => void) | undefined;
}

function Parked({ course, one, onTakeUp }: ParkedProps) {
  const words = useWords().support.disagreement;
  const { language } = useLanguage();
  const today = useToday();
  const until = parkedUntil(one);
  const area = dimensionName(course.method, one.dimension, language);
  return (
    <>
      <div className={`${styles["line"]} ${styles["spread"]}`}>
        <h3>{area}</h3>
        {until === undefined ? (
          <Mark tone="ok">{words.settled}</Mark>
        ) : (
          <Mark tone={until <= today ? "warn" : "plain"}>{words.parked(dayText(until, language, "without-year"))}</Mark>
        )}
        <PendingMark course={course} of={one} />
      </div>
      <Quote>{one.citizenView}</Quote>
      <p>
        <span className={styles["quiet"]}>{words.workerView} </span>
        {one.workerView}
      </p>
      {one.takenUp.map((taken, index) => (
        // oxlint-disable-next-line react/no-array-index-key -- these have no id of their own and are only added to
        <p key={index}>
          <span className={styles["quiet"]}>
            {nearDay(taken.on, today, language)}, {label("disagreementOutcome", taken.outcome, language)}:{" "}
          </span>
          {taken.note}
        </p>
      ))}
      {until === undefined || onTakeUp === undefined ? null : (
        <div className={styles["buttons"]}>
          <Button onClick={onTakeUp} aria-label={words.takeUpOf(area)}>
            {words.takeUp}
          </Button>
        </div>
      )}
    </>
  );
}

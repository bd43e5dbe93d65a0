import { rhythms, type Rhythm } from "@tovholder/domain/exercise/story.ts";
import { useState } from "react";
import { useLanguage, useWords } from "../i18n/words.tsx";
import type { CourseView } from "../replica/course-view.ts";
import { dayText } from "../ui/day-text.ts";
import { Button } from "../ui/parts/Button.tsx";
import { RadioGroup } from "../ui/parts/Choices.tsx";
import { Panel } from "../ui/parts/Panel.tsx";
import { Quote } from "../ui/parts/Quote.tsx";
import { SourceNote } from "../ui/parts/SourceNote.tsx";
import type { Exercise, Progress } from "./exercise.ts";
import styles from "./Learning.module.css";

interface WeekProps {
  readonly exercise: Exercise;
  readonly progress: Progress;
  readonly course: CourseView;
}

/** Time passes: the learner decides how often they meet, and how far to go. */
export function WeekPanel({ exercise, progress, course }: WeekProps) {
  const words = useWords().learning;
  const { language } = useLanguage();
  const [rhythm, setRhythm] = useState<Rhythm>(progress.rhythm);
  const [busy, setBusy] = useState(false);
  const guide = course.method.contactGuide.find(({ stage }) => stage === course.state.stage);
  const last = course.contacts.at(-1);
  const weeks = progress.weeksToNext ?? 1;
  const pass = async (many: number) => {
    setBusy(true);
    await exercise.pass(many, rhythm);
    setBusy(false);
  };
  return (
    <Panel title={words.weekTitle}>
      <div className={styles["stack"]} data-step tabIndex={-1}>
        <p>{words.passed(dayText(progress.today, language))}</p>
        <p className={styles["told"]}>{words.weekText}</p>
        {last === undefined || last.text === "" ? null : <Quote by={words.since}>{last.text}</Quote>}
      </div>
      <RadioGroup
        label={words.rhythm}
        choices={rhythms.map((value) => ({ value, label: words.rhythms[value] }))}
        value={rhythm}
        onChange={setRhythm}
      />
      {guide === undefined ? null : (
        <SourceNote source={guide.source} language={language}>
          {words.guide(guide.everyDays)}
        </SourceNote>
      )}
      <div className={styles["buttons"]}>
        <Button disabled={busy} onClick={() => void pass(1)}>
          {words.oneWeek}
        </Button>
        <Button kind="primary" disabled={busy} onClick={() => void pass(weeks)}>
          {words.toNext(weeks)}
        </Button>
      </div>
    </Panel>
  );
}

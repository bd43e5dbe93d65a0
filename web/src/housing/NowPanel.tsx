import { livesNow, spells } from "@tovholder/domain/housing/spells.ts";
import { housingOf } from "@tovholder/domain/course/state.ts";
import { label } from "@tovholder/domain/words/glossary.ts";
import { useState } from "react";
import { PendingMark } from "../app/PendingMark.tsx";
import styles from "../course/Course.module.css";
import { nearDay } from "../i18n/dates.ts";
import { useToday } from "../i18n/use-today.ts";
import { useLanguage, useWords } from "../i18n/words.tsx";
import type { CourseView } from "../replica/course-view.ts";
import { dayText } from "../ui/day-text.ts";
import { Button } from "../ui/parts/Button.tsx";
import { Dialog } from "../ui/parts/Dialog.tsx";
import { EmptyState } from "../ui/parts/EmptyState.tsx";
import { Panel } from "../ui/parts/Panel.tsx";
import own from "./Housing.module.css";
import { HomeTimeline } from "./HomeTimeline.tsx";
import type { HousingLines } from "./housing-lines.ts";
import { Mend } from "./Mend.tsx";
import { SituationForm } from "./SituationForm.tsx";
import { whereText } from "./where-text.ts";

export interface HousingPanelProps {
  readonly course: CourseView;
  readonly lines: HousingLines;
  /** Whether the signed-in person may write in the course now. */
  readonly mayWrite: boolean;
}

/** Where the citizen lives now, large, and where they have lived, as a line and as a list. */
export function NowPanel({ course, lines, mayWrite }: HousingPanelProps) {
  const words = useWords().housing.now;
  const { language } = useLanguage();
  const today = useToday();
  const [writing, setWriting] = useState(false);
  const record = housingOf(course.state);
  const line = spells(record);
  const now = livesNow(record);
  const close = () => setWriting(false);
  return (
    <Panel title={words.title}>
      {line.length === 0 ? (
        <EmptyState title={words.empty}>{words.emptyText}</EmptyState>
      ) : (
        <p className={own["now"]}>
          <b>{now === undefined ? words.noMore : whereText(now.where, language, words.unknownNow)}</b>
          {now === undefined ? null : (
            <span className={styles["quiet"]}>{words.from(nearDay(now.from, today, language))}</span>
          )}
        </p>
      )}
      {mayWrite ? (
        <div className={styles["buttons"]}>
          <Button onClick={() => setWriting(true)}>{words.write}</Button>
        </div>
      ) : null}
      <HomeTimeline spells={line} today={today} />
      <Situations course={course} lines={lines} mayWrite={mayWrite} />
      <Dialog open={writing} title={words.write} onClose={close} language={language}>
        {writing ? <SituationForm course={course} onDone={close} /> : null}
      </Dialog>
    </Panel>
  );
}

function Situations({ course, lines, mayWrite }: HousingPanelProps) {
  const words = useWords().housing.now;
  const { language } = useLanguage();
  const { situations } = lines;
  if (situations.length === 0) return null;
  return (
    <details className={styles["fold"]}>
      <summary>{words.written(situations.length)}</summary>
      <ol className={styles["list"]}>
        {situations.map(({ line, says }) => {
          const text = `${label("situation", says.situation, language)}, ${dayText(says.on, language)}`;
          return (
            <li key={line.entry.entryId}>
              <div className={styles["line"]}>
                <b>{label("situation", says.situation, language)}</b>
                <span className={styles["quiet"]}>{words.from(dayText(says.on, language))}</span>
                <PendingMark course={course} of={line.entry} />
                {mayWrite ? <Mend course={course} line={line} about={text} /> : null}
              </div>
              {says.note === "" ? null : <p className={styles["preserve"]}>{says.note}</p>}
            </li>
          );
        })}
      </ol>
    </details>
  );
}

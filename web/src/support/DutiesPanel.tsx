import { supportOf } from "@tovholder/domain/course/state.ts";
import { coordinations, type Coordination } from "@tovholder/domain/support/service.ts";
import { useState } from "react";
import styles from "../course/Course.module.css";
import { nearDay } from "../i18n/dates.ts";
import { useToday } from "../i18n/use-today.ts";
import { useLanguage, useWords } from "../i18n/words.tsx";
import type { CourseView } from "../replica/course-view.ts";
import { Button } from "../ui/parts/Button.tsx";
import { Dialog } from "../ui/parts/Dialog.tsx";
import { Mark } from "../ui/parts/Mark.tsx";
import { Panel } from "../ui/parts/Panel.tsx";
import { MeetingForm } from "./MeetingForm.tsx";

export interface DutiesPanelProps {
  readonly course: CourseView;
  readonly mayRecord: boolean;
}

/** The three duties of coordinating and the advocacy (ICM-medarbejderens rolle, 2015), each with when it was last done. */
export function DutiesPanel({ course, mayRecord }: DutiesPanelProps) {
  const { duties: words, meeting } = useWords().support;
  const { language } = useLanguage();
  const today = useToday();
  const [asked, setAsked] = useState<Coordination>();
  const { meetings } = supportOf(course.state);
  const close = () => setAsked(undefined);
  return (
    <Panel title={words.title}>
      <ul className={styles["list"]}>
        {coordinations.map((duty) => {
          const last = meetings.filter((one) => one.coordination === duty).toSorted((a, b) => (a.on < b.on ? -1 : 1));
          const on = last.at(-1)?.on;
          return (
            <li key={duty}>
              <div className={`${styles["line"]} ${styles["spread"]}`}>
                <b>{words.names[duty]}</b>
                <span className={styles["line"]}>
                  {on === undefined ? (
                    <span className={styles["quiet"]}>{words.never}</span>
                  ) : (
                    <Mark tone="ok">{words.last(nearDay(on, today, language))}</Mark>
                  )}
                  {mayRecord ? (
                    <Button kind="link" onClick={() => setAsked(duty)} aria-label={words.addOf(words.names[duty])}>
                      {words.add}
                    </Button>
                  ) : null}
                </span>
              </div>
            </li>
          );
        })}
      </ul>
      <Dialog open={asked !== undefined} title={meeting.title} onClose={close} language={language}>
        <MeetingForm course={course} coordination={asked} onDone={close} />
      </Dialog>
    </Panel>
  );
}

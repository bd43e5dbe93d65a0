import { supportOf } from "@tovholder/domain/course/state.ts";
import { label } from "@tovholder/domain/words/glossary.ts";
import { useState } from "react";
import { PendingMark } from "../app/PendingMark.tsx";
import styles from "../course/Course.module.css";
import { nearDay } from "../i18n/dates.ts";
import { useToday } from "../i18n/use-today.ts";
import { useLanguage, useWords } from "../i18n/words.tsx";
import type { CourseView } from "../replica/course-view.ts";
import { Button } from "../ui/parts/Button.tsx";
import { Dialog } from "../ui/parts/Dialog.tsx";
import { Panel } from "../ui/parts/Panel.tsx";
import { MeetingForm } from "./MeetingForm.tsx";

interface MeetingsPanelProps {
  readonly course: CourseView;
  readonly mayRecord: boolean;
}

/** Meetings and coordination on the citizen's behalf, newest first, about one service or none. */
export function MeetingsPanel({ course, mayRecord }: MeetingsPanelProps) {
  const words = useWords().support.meeting;
  const { language } = useLanguage();
  const today = useToday();
  const [open, setOpen] = useState(false);
  const { meetings, services } = supportOf(course.state);
  const close = () => setOpen(false);
  return (
    <Panel title={words.list}>
      {meetings.length === 0 ? <p className={styles["quiet"]}>{words.none}</p> : null}
      <ul className={styles["list"]}>
        {meetings
          .toSorted((left, right) => (left.on > right.on ? -1 : 1))
          .map((meeting) => {
            const service = services.find((link) => link.linkId === meeting.linkId)?.name;
            const facts = [
              nearDay(meeting.on, today, language),
              service,
              meeting.withCitizen ? words.together : words.alone,
            ];
            return (
              <li key={meeting.meetingId}>
                <p className={styles["line"]}>
                  <b>{words.by(label("coordination", meeting.coordination, language), meeting.with)}</b>
                  <PendingMark course={course} of={{ said: { meetingId: meeting.meetingId } }} />
                </p>
                <p className={styles["quiet"]}>{facts.filter((fact) => fact !== undefined).join(" · ")}</p>
                {meeting.text === "" ? null : <p className={styles["preserve"]}>{meeting.text}</p>}
              </li>
            );
          })}
      </ul>
      {mayRecord ? (
        <div className={styles["buttons"]}>
          <Button onClick={() => setOpen(true)}>{words.open}</Button>
        </div>
      ) : null}
      <Dialog open={open} title={words.title} onClose={close} language={language}>
        <MeetingForm course={course} onDone={close} />
      </Dialog>
    </Panel>
  );
}

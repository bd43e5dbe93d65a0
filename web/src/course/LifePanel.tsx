import { lifeAreas, type LifeArea } from "@tovholder/domain/outcome/life-status.ts";
import { lifeNow, nextLifeFollowUp } from "@tovholder/domain/outcome/life-due.ts";
import { daysBetween, localDateSchema } from "@tovholder/domain/time/local-date.ts";
import { label } from "@tovholder/domain/words/glossary.ts";
import { useState } from "react";
import { z } from "zod";
import { PendingMark } from "../app/PendingMark.tsx";
import { nearDay } from "../i18n/dates.ts";
import { useToday } from "../i18n/use-today.ts";
import { useLanguage, useWords } from "../i18n/words.tsx";
import type { CourseView } from "../replica/course-view.ts";
import { useCanCourse } from "../replica/ReplicaProvider.tsx";
import { dayText } from "../ui/day-text.ts";
import { Button } from "../ui/parts/Button.tsx";
import { DateField } from "../ui/parts/DateField.tsx";
import { Dialog } from "../ui/parts/Dialog.tsx";
import { Mark } from "../ui/parts/Mark.tsx";
import { Panel } from "../ui/parts/Panel.tsx";
import { TextField } from "../ui/parts/TextField.tsx";
import { CommandForm } from "./CommandForm.tsx";
import styles from "./Course.module.css";
import { useCommandForm } from "./use-command-form.ts";

interface Told {
  readonly area: LifeArea;
  readonly has: boolean;
}

/** *Bolig og arbejde*: how it stands, what was written before, and two presses to write how it is today; also after the end. */
export function LifePanel({ course }: { readonly course: CourseView }) {
  const words = useWords().life;
  const { language } = useLanguage();
  const [told, setTold] = useState<Told>();
  const mayRecord = useCanCourse(course, "course.record");
  const close = () => setTold(undefined);
  const history = course.state.lifeStatuses.toReversed();
  return (
    <Panel title={words.title}>
      <ul className={styles["list"]}>
        {lifeAreas.map((area) => (
          <li key={area}>
            <AreaLine course={course} area={area} />
            {mayRecord ? (
              <div className={styles["buttons"]}>
                <Button onClick={() => setTold({ area, has: true })}>{words.has[area]}</Button>
                <Button onClick={() => setTold({ area, has: false })}>{words.hasNot[area]}</Button>
              </div>
            ) : null}
          </li>
        ))}
      </ul>
      {history.length === 0 ? null : (
        <details className={styles["fold"]}>
          <summary>{words.history(history.length)}</summary>
          <ul className={styles["list"]}>
            {history.map(({ area, has, on, note }) => (
              <li key={`${area} ${on} ${String(has)} ${note}`}>
                <span className={`${styles["line"]} ${styles["spread"]}`}>
                  <span>{(has ? words.has : words.hasNot)[area]}</span>
                  <span className={styles["quiet"]}>{dayText(on, language)}</span>
                  <PendingMark course={course} of={{ said: { kind: "life-status-recorded", area, has, on, note } }} />
                </span>
                {note === "" ? null : <span className={styles["preserve"]}>{note}</span>}
              </li>
            ))}
          </ul>
        </details>
      )}
      <Dialog
        open={told !== undefined}
        title={told === undefined ? "" : (told.has ? words.has : words.hasNot)[told.area]}
        onClose={close}
        language={language}
      >
        {told === undefined ? null : <LifeForm course={course} told={told} onDone={close} />}
      </Dialog>
    </Panel>
  );
}

/** How an area stands, and when it is asked of next. */
function AreaLine({ course, area }: { readonly course: CourseView; readonly area: LifeArea }) {
  const words = useWords().life;
  const { language } = useLanguage();
  const today = useToday();
  const now = lifeNow(course.state, area);
  const due = nextLifeFollowUp(course.state, area);
  const ahead = due === undefined ? undefined : daysBetween(today, due);
  return (
    <>
      <span className={`${styles["line"]} ${styles["spread"]}`}>
        <b>{label("lifeArea", area, language)}</b>
        <span>
          {now === undefined
            ? words.nothing
            : words.standing(now.has ? words.yes : words.no, nearDay(now.on, today, language))}
        </span>
        {now === undefined ? null : (
          <PendingMark
            course={course}
            of={{ said: { kind: "life-status-recorded", area, on: now.on, has: now.has } }}
          />
        )}
      </span>
      {due === undefined || ahead === undefined ? null : (
        <span className={styles["line"]}>
          <span className={styles["quiet"]}>{words.askAgain(dayText(due, language))}</span>
          {ahead < 0 ? <Mark tone="bad">{words.late(-ahead)}</Mark> : null}
          {ahead >= 0 && ahead <= 14 ? <Mark tone="warn">{words.soon(ahead)}</Mark> : null}
        </span>
      )}
    </>
  );
}

const schema = z.strictObject({ on: localDateSchema.optional(), note: z.string() });

interface LifeFormProps {
  readonly course: CourseView;
  readonly told: Told;
  readonly onDone: () => void;
}

/** Today and no note, unless the worker says otherwise: the second press saves. */
function LifeForm({ course, told, onDone }: LifeFormProps) {
  const { life: words, course: shared } = useWords();
  const { language } = useLanguage();
  const today = useToday();
  const form = useCommandForm<z.infer<typeof schema>>({
    course,
    key: `course:recordLifeStatus:${course.courseId}:${told.area}:${told.has ? "yes" : "no"}`,
    initial: { on: today, note: "" },
    schema,
    said: words.saved,
    onDone,
    read: ({ on, note }) =>
      on === undefined
        ? { missing: { on: shared.form.needDate } }
        : { draft: { type: "recordLifeStatus", ...told, on, note } },
  });
  const { value, change, faultOf } = form;
  return (
    <CommandForm form={form} submit={words.save} onCancel={onDone}>
      <DateField
        label={told.has ? words.since : words.lostOn}
        value={value.on}
        onChange={(on) => change({ on })}
        max={today}
        error={faultOf("on")}
        language={language}
      />
      <TextField
        label={words.note}
        optional
        value={value.note}
        onChange={(note) => change({ note })}
        error={faultOf("note")}
        language={language}
      />
    </CommandForm>
  );
}

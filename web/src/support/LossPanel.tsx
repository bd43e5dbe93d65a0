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
import { LossForm } from "./LossForm.tsx";

interface LossPanelProps {
  readonly course: CourseView;
  readonly mayRecord: boolean;
}

/** When the citizen lost heart, why, and what the two agreed on; it is understood and talked about, never held against anyone. */
export function LossPanel({ course, mayRecord }: LossPanelProps) {
  const words = useWords().support.loss;
  const { language } = useLanguage();
  const today = useToday();
  const [open, setOpen] = useState(false);
  const { motivationLosses, services } = supportOf(course.state);
  const close = () => setOpen(false);
  return (
    <Panel title={words.title}>
      <p className={styles["quiet"]}>{words.text}</p>
      <ul className={styles["list"]}>
        {motivationLosses.toReversed().map((loss) => {
          const service = services.find((link) => link.linkId === loss.linkId)?.name;
          const when = nearDay(loss.on, today, language);
          return (
            <li key={loss.lossId}>
              <div className={styles["line"]}>
                <b>{label("lossCause", loss.cause, language)}</b>
                <span className={styles["quiet"]}>{service === undefined ? when : `${service} · ${when}`}</span>
                <PendingMark course={course} of={{ said: { lossId: loss.lossId } }} />
              </div>
              <p className={styles["preserve"]}>{loss.text}</p>
              {loss.agreed === "" ? null : <p>{words.agreedIs(loss.agreed)}</p>}
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
        <LossForm course={course} onDone={close} />
      </Dialog>
    </Panel>
  );
}

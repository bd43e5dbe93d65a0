import { useState } from "react";
import { useAnswer } from "../app/use-answer.ts";
import { dayTitle } from "../i18n/dates.ts";
import { useLanguage, useWords } from "../i18n/words.tsx";
import { Button } from "../ui/parts/Button.tsx";
import { Dialog } from "../ui/parts/Dialog.tsx";
import { Notice } from "../ui/parts/Notice.tsx";
import { Panel } from "../ui/parts/Panel.tsx";
import { Skeleton } from "../ui/parts/Skeleton.tsx";
import { lineName, meetingSchema, type Held } from "./supervision.ts";
import styles from "./Supervision.module.css";

/** Meetings that were held, the newest first; each opens with what was said. */
export function HeldPanel({ teamId, held }: { readonly teamId: string; readonly held: readonly Held[] }) {
  const words = useWords().supervision;
  const { language } = useLanguage();
  const [open, setOpen] = useState<Held>();
  return (
    <Panel title={words.held}>
      {held.length === 0 ? <p className={styles["quiet"]}>{words.noneHeld}</p> : null}
      <ul className={styles["list"]}>
        {held.map((one) => (
          <li key={one.meetingId}>
            <Button kind="link" onClick={() => setOpen(one)}>
              {dayTitle(one.on, language)}
            </Button>
            <span className={styles["quiet"]}>
              {words.heldFacts(one)}
              {one.fullReview ? ` · ${words.reviewedAll}` : ""}
            </span>
          </li>
        ))}
      </ul>
      <Dialog
        open={open !== undefined}
        title={open === undefined ? "" : dayTitle(open.on, language)}
        onClose={() => setOpen(undefined)}
        size="wide"
        language={language}
      >
        {open === undefined ? null : <HeldMeeting path={`/api/supervision/${teamId}/meetings/${open.meetingId}`} />}
      </Dialog>
    </Panel>
  );
}

function HeldMeeting({ path }: { readonly path: string }) {
  const words = useWords().supervision;
  const { language } = useLanguage();
  const { value, error } = useAnswer(path, meetingSchema);
  if (value === undefined) {
    return error === undefined ? <Skeleton language={language} /> : <Notice tone="error">{error.detail}</Notice>;
  }
  const there = value.attendance.filter((one) => one.present).map((one) => one.name);
  return (
    <div className={styles["stack"]}>
      <p>{words.wasThere(there.join(", "))}</p>
      <ul className={styles["list"]}>
        {value.items
          .filter((item) => item.included)
          .map((item) => (
            <li key={item.courseId}>
              <h3>{lineName(item)}</h3>
              <p className={styles["preserve"]}>{item.minute === "" ? words.noMinute : item.minute}</p>
            </li>
          ))}
      </ul>
    </div>
  );
}

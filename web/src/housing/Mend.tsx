import { canRewrite } from "@tovholder/domain/access/can-command.ts";
import { useState } from "react";
import { CorrectEntryForm } from "../course/CorrectEntryForm.tsx";
import styles from "../course/Course.module.css";
import type { JournalLine } from "../course/journal.ts";
import { RetractEntryForm } from "../course/RetractEntryForm.tsx";
import { useLanguage, useWords } from "../i18n/words.tsx";
import type { CourseView } from "../replica/course-view.ts";
import { useActor } from "../replica/ReplicaProvider.tsx";
import { Button } from "../ui/parts/Button.tsx";
import { Dialog } from "../ui/parts/Dialog.tsx";

interface MendProps {
  readonly course: CourseView;
  readonly line: JournalLine;
  /** What the line says, for the name of the button. */
  readonly about: string;
}

/** The ordinary correction, beside what it corrects: a new wording with a reason, and the old one stays in the journal. */
export function Mend({ course, line, about }: MendProps) {
  const words = useWords().course.journal;
  const { language } = useLanguage();
  const actor = useActor();
  const [asked, setAsked] = useState<"correct" | "retract">();
  if (!canRewrite(actor, line.says.kind, course.relation)) return null;
  const close = () => setAsked(undefined);
  return (
    <span className={styles["buttons"]}>
      <Button kind="link" aria-label={`${words.correct}: ${about}`} onClick={() => setAsked("correct")}>
        {words.correct}
      </Button>
      <Button kind="link" aria-label={`${words.retract}: ${about}`} onClick={() => setAsked("retract")}>
        {words.retract}
      </Button>
      <Dialog open={asked === "correct"} title={words.correctTitle} onClose={close} language={language} size="wide">
        {asked === "correct" ? <CorrectEntryForm course={course} line={line} onDone={close} /> : null}
      </Dialog>
      <Dialog open={asked === "retract"} title={words.retractTitle} onClose={close} language={language}>
        {asked === "retract" ? <RetractEntryForm course={course} line={line} onDone={close} /> : null}
      </Dialog>
    </span>
  );
}

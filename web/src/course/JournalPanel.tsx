import { useMemo, useState } from "react";
import { useLanguage, useWords } from "../i18n/words.tsx";
import type { CourseView } from "../replica/course-view.ts";
import { Button } from "../ui/parts/Button.tsx";
import { Dialog } from "../ui/parts/Dialog.tsx";
import { Panel } from "../ui/parts/Panel.tsx";
import { CorrectEntryForm } from "./CorrectEntryForm.tsx";
import styles from "./Course.module.css";
import { journalLines, type JournalLine } from "./journal.ts";
import { JournalEntry } from "./JournalEntry.tsx";
import { RetractEntryForm } from "./RetractEntryForm.tsx";

const pageSize = 30;

interface Asked {
  readonly act: "correct" | "retract";
  readonly line: JournalLine;
}

/** *Hele journalen*: folded, newest first; nothing is ever gone from it. */
export function JournalPanel({ course }: { readonly course: CourseView }) {
  const words = useWords().course.journal;
  const { language } = useLanguage();
  const [open, setOpen] = useState(false);
  const [shown, setShown] = useState(pageSize);
  const [asked, setAsked] = useState<Asked>();
  const lines = useMemo(() => (open ? journalLines(course.entries) : []), [open, course.entries]);
  const close = () => setAsked(undefined);
  return (
    <Panel title={words.title}>
      <details className={styles["fold"]} open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary>{words.show(course.entries.length)}</summary>
        <div className={styles["stack"]}>
          <p className={styles["quiet"]}>{words.text}</p>
          <ol className={styles["list"]}>
            {lines.slice(0, shown).map((line) => (
              <li key={line.entry.entryId}>
                <JournalEntry course={course} line={line} onAct={(act) => setAsked({ act, line })} />
              </li>
            ))}
          </ol>
          {lines.length > shown ? (
            <div className={styles["buttons"]}>
              <Button onClick={() => setShown(shown + pageSize)}>{words.more}</Button>
            </div>
          ) : null}
        </div>
      </details>
      <Dialog
        open={asked?.act === "correct"}
        title={words.correctTitle}
        onClose={close}
        language={language}
        size="wide"
      >
        {asked === undefined ? null : <CorrectEntryForm course={course} line={asked.line} onDone={close} />}
      </Dialog>
      <Dialog open={asked?.act === "retract"} title={words.retractTitle} onClose={close} language={language}>
        {asked === undefined ? null : <RetractEntryForm course={course} line={asked.line} onDone={close} />}
      </Dialog>
    </Panel>
  );
}

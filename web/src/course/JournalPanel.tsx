import { useMemo, useState } from "react";
import { useSearchParams } from "wouter";
import { useLanguage, useWords } from "../i18n/words.tsx";
import { OlderNotes } from "../contact/OlderNotes.tsx";
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

/** The entry that the address points at, `?indfoersel=…`: a figure leads to what it counted. */
function usePointedEntry(): string | undefined {
  const [search] = useSearchParams();
  return search.get("indfoersel") ?? undefined;
}

/** Brings the pointed entry into view when it comes on the page; a corrected one stands where it was first written. */
function lineRef({ entry, corrections }: JournalLine, pointed: string | undefined) {
  const isIt = entry.entryId === pointed || corrections.some((one) => one.entry.entryId === pointed);
  return isIt && pointed !== undefined ? showOnce : undefined;
}

function showOnce(line: HTMLElement | null): void {
  if (line === null) return;
  line.tabIndex = -1;
  line.scrollIntoView({ block: "center" });
  line.focus({ preventScroll: true });
}

/** *Hele journalen*: folded, newest first; nothing is ever gone from it. */
export function JournalPanel({ course }: { readonly course: CourseView }) {
  const words = useWords().course.journal;
  const { language } = useLanguage();
  const pointed = usePointedEntry();
  const [open, setOpen] = useState(pointed !== undefined);
  const [shown, setShown] = useState(pointed === undefined ? pageSize : course.entries.length);
  const [asked, setAsked] = useState<Asked>();
  const lines = useMemo(() => (open ? journalLines(course.entries) : []), [open, course.entries]);
  const close = () => setAsked(undefined);
  return (
    <Panel title={words.title}>
      <details className={styles["fold"]} open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary>{words.show(course.entries.length)}</summary>
        <div className={styles["stack"]}>
          <p className={styles["quiet"]}>{words.text}</p>
          <OlderNotes course={course} />
          <ol className={styles["list"]}>
            {lines.slice(0, shown).map((line) => (
              <li key={line.entry.entryId} ref={lineRef(line, pointed)}>
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

import { useState } from "react";
import { instantText } from "../i18n/dates.ts";
import { useToday } from "../i18n/use-today.ts";
import { useLanguage, useWords } from "../i18n/words.tsx";
import { conflictOf, type Conflict } from "../replica/conflict.ts";
import type { CourseView } from "../replica/course-view.ts";
import type { OutboxItem } from "../replica/outbox.ts";
import styles from "./Course.module.css";
import { EntryText } from "./JournalEntry.tsx";
import { useNameOf } from "./use-colleagues.ts";

/**
 * The two versions as they stood when both were first here: saving one of them must not move the other under the eyes. The
 * refusal comes before the news of what was written.
 */
export function useConflict(item: OutboxItem, course: CourseView | undefined): Conflict | undefined {
  const today = useToday();
  const [held, setHeld] = useState<Conflict>();
  if (held !== undefined) return held;
  const isStale = course !== undefined && item.refusal?.code === "stale";
  const conflict = isStale ? conflictOf(item, course, today) : undefined;
  // What they wrote may have been taken back since.
  if (conflict === undefined || conflict.theirs.length === 0) return undefined;
  setHeld(conflict);
  return conflict;
}

export interface ConflictViewProps {
  readonly conflict: Conflict;
  readonly course: CourseView;
}

/** Both versions of the same thing beside each other, so that the worker can choose. */
export function ConflictView({ conflict: { mine, theirs }, course }: ConflictViewProps) {
  const words = useWords().sync.outbox;
  const said = useWords().course;
  const { language } = useLanguage();
  const today = useToday();
  const nameOf = useNameOf();
  return (
    // No headings: it stands in lists, in panels and in dialogs, and its parts are named already.
    <div className={styles["compared"]}>
      <section aria-label={words.mine}>
        <p>
          <b>{words.mine}</b>
        </p>
        {mine.map((says) => (
          <EntryText key={JSON.stringify(says)} course={course} says={says} />
        ))}
      </section>
      <section aria-label={words.theirs}>
        <p>
          <b>{words.theirs}</b>
        </p>
        {theirs.map(({ entry, says }) => (
          <div key={entry.entryId}>
            <p>
              <small>
                {words.writtenBy(nameOf(entry.by) ?? said.unknownPerson, instantText(entry.at, today, language))}
              </small>
            </p>
            <EntryText course={course} says={says} />
          </div>
        ))}
      </section>
    </div>
  );
}

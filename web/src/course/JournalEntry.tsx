import { canRewrite } from "@tovholder/domain/access/can-command.ts";
import type { Entry, PlainEntry } from "@tovholder/domain/course/entries.ts";
import { label } from "@tovholder/domain/words/glossary.ts";
import { PendingMark } from "../app/PendingMark.tsx";
import { instantText } from "../i18n/dates.ts";
import { useToday } from "../i18n/use-today.ts";
import { useLanguage, useWords } from "../i18n/words.tsx";
import type { CourseView } from "../replica/course-view.ts";
import { useActor } from "../replica/ReplicaProvider.tsx";
import { classNames } from "../ui/class-names.ts";
import { Button } from "../ui/parts/Button.tsx";
import styles from "./Course.module.css";
import type { JournalLine } from "./journal.ts";
import { entryFields, fieldText } from "./journal-fields.ts";
import { entryLists, entrySubject } from "./journal-subject.ts";
import { useNameOf } from "./use-colleagues.ts";
import { useFieldLabel } from "./use-field-label.ts";

export interface JournalEntryProps {
  readonly course: CourseView;
  readonly line: JournalLine;
  readonly onAct: (act: "correct" | "retract") => void;
}

/** One entry with who and when, what it says now, what it said before, and why. */
export function JournalEntry({ course, line, onAct }: JournalEntryProps) {
  const words = useWords().course.journal;
  const { older } = useWords().contact;
  const { language } = useLanguage();
  const byline = useByline();
  const actor = useActor();
  const { entry, says, corrections, retracted } = line;
  const withheld = course.withheld.has(entry.entryId);
  const mayRewrite = !withheld && retracted === undefined && canRewrite(actor, says.kind, course.relation);
  const subject = entrySubject(says, course, language);
  const title = label("entry", says.kind, language);
  return (
    <>
      <div className={`${styles["line"]} ${styles["spread"]}`}>
        <b className={classNames(retracted !== undefined && styles["struck"])}>
          {subject === "" ? title : `${title}: ${subject}`}
        </b>
        <PendingMark course={course} of={entry} />
        <span className={styles["quiet"]}>{words.by(...byline(entry))}</span>
      </div>
      <EntryText course={course} says={says} struck={retracted !== undefined} />
      {withheld ? <p className={styles["quiet"]}>{older.withheld}</p> : null}
      {corrections.map((correction) => (
        <div key={correction.entry.entryId} className={styles["versions"]}>
          <p>
            <b>{words.corrected(...byline(correction.entry))}</b> {words.reason(correction.reason)}
          </p>
          <p className={styles["quiet"]}>{words.before}</p>
          <EntryText course={course} says={correction.before} struck />
        </div>
      ))}
      {retracted === undefined ? null : (
        <p>
          <b>{words.retracted(...byline(retracted.entry))}</b> {words.reason(retracted.reason)}
        </p>
      )}
      {mayRewrite ? (
        <div className={styles["buttons"]}>
          <Button kind="link" onClick={() => onAct("correct")} aria-label={`${words.correct}: ${title} ${subject}`}>
            {words.correct}
          </Button>
          {says.kind === "referred" ? null : (
            <Button kind="link" onClick={() => onAct("retract")} aria-label={`${words.retract}: ${title} ${subject}`}>
              {words.retract}
            </Button>
          )}
        </div>
      ) : null}
    </>
  );
}

function useByline(): (entry: Entry) => [name: string, when: string] {
  const words = useWords().course;
  const { language } = useLanguage();
  const today = useToday();
  const nameOf = useNameOf();
  return (entry) => [nameOf(entry.by) ?? words.unknownPerson, instantText(entry.at, today, language)];
}

interface EntryTextProps {
  readonly course: CourseView;
  readonly says: PlainEntry;
  readonly struck?: boolean | undefined;
}

/** What an entry says, field by field. */
export function EntryText({ course, says, struck = false }: EntryTextProps) {
  const words = useWords().course.journal;
  const { language } = useLanguage();
  const labelOf = useFieldLabel();
  const nameOf = useNameOf();
  const look = { language, yes: words.yes, no: words.no };
  const rows = entryFields(says)
    .map((field) => ({ key: field.key, text: fieldText(field, look), long: field.shape.kind === "text" }))
    .filter((row) => row.text !== "");
  if ("workerId" in says && says.workerId !== undefined) {
    rows.push({ key: "workerId", text: nameOf(says.workerId) ?? "", long: false });
  }
  const facts = rows.filter((row) => !row.long).map((row) => `${labelOf(row.key)}: ${row.text}`);
  const lists = entryLists(says, course, language);
  return (
    <div className={classNames(styles["stack"], struck && styles["struck"])}>
      {facts.length === 0 ? null : <p className={styles["quiet"]}>{facts.join(" · ")}</p>}
      {rows
        .filter((row) => row.long)
        .map((row) => (
          <p key={row.key} className={styles["preserve"]}>
            <span className={styles["quiet"]}>{labelOf(row.key)}: </span>
            {row.text}
          </p>
        ))}
      {lists.length === 0 ? null : (
        <ul>
          {lists.map((text) => (
            <li key={text}>{text}</li>
          ))}
        </ul>
      )}
    </div>
  );
}

import { label } from "@tovholder/domain/words/glossary.ts";
import { Link } from "wouter";
import { PendingMark } from "../app/PendingMark.tsx";
import { nearDay } from "../i18n/dates.ts";
import { useToday } from "../i18n/use-today.ts";
import { useLanguage, useWords } from "../i18n/words.tsx";
import { isWithheld } from "../contact/OlderNotes.tsx";
import type { CourseView } from "../replica/course-view.ts";
import { EmptyState } from "../ui/parts/EmptyState.tsx";
import { Mark } from "../ui/parts/Mark.tsx";
import { Panel } from "../ui/parts/Panel.tsx";
import styles from "./Course.module.css";
import { tabHref } from "./tabs.ts";

/** The last three contacts, newest first. */
export function LatestContacts({ course }: { readonly course: CourseView }) {
  const words = useWords().course.overview;
  const { withheld } = useWords().contact.older;
  const { language } = useLanguage();
  const today = useToday();
  const latest = course.contacts.slice(-3).toReversed();
  const all = <Link href={tabHref(course.courseId, "contacts")}>{words.allContacts}</Link>;
  return (
    <Panel title={words.contacts} aside={all}>
      {latest.length === 0 ? <EmptyState title={words.noContacts} /> : null}
      <ul className={styles["list"]}>
        {latest.map((contact) => (
          <li key={contact.entryId}>
            <div className={styles["line"]}>
              <b>{nearDay(contact.on, today, language)}</b>
              <span className={styles["quiet"]}>
                {[label("channel", contact.channel, language), label("place", contact.place, language)].join(" · ")}
              </span>
              {contact.outcome === "made" ? null : (
                <Mark tone="muted">{label("outcome", contact.outcome, language)}</Mark>
              )}
              <PendingMark course={course} of={contact} />
            </div>
            {contact.text === "" ? (
              <p className={styles["quiet"]}>{isWithheld(course, contact) ? withheld : words.noText}</p>
            ) : (
              <p className={styles["preserve"]}>{shortened(contact.text)}</p>
            )}
          </li>
        ))}
      </ul>
    </Panel>
  );
}

/** About four lines; the whole text stands among the contacts. */
function shortened(text: string): string {
  return text.length <= 280 ? text : `${text.slice(0, 270).replace(/\s+\S*$/, "")} …`;
}

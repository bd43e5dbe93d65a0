import { useMemo } from "react";
import styles from "../course/Course.module.css";
import { useNameOf, useTeams } from "../course/use-colleagues.ts";
import { useLanguage, useWords } from "../i18n/words.tsx";
import type { CourseView } from "../replica/course-view.ts";
import { dayText } from "../ui/day-text.ts";
import { DataList } from "../ui/parts/DataList.tsx";
import { Mark } from "../ui/parts/Mark.tsx";
import { Panel } from "../ui/parts/Panel.tsx";
import { SourceNote } from "../ui/parts/SourceNote.tsx";
import { primaryContacts } from "./primary-contacts.ts";

/** The team holds the course: who is in it, who has the contact first just now, and who had it before (ACT). */
export function TeamHeldPanel({ course }: { readonly course: CourseView }) {
  const words = useWords().teamHeld;
  const { language } = useLanguage();
  const nameOf = useNameOf();
  const { state, method } = course;
  const team = useTeams().find((one) => one.teamId === state.teamId);
  const history = useMemo(() => primaryContacts(course.entries), [course.entries]);
  const [now, ...before] = history;
  const nameFor = (workerId: string) => nameOf(workerId) ?? words.colleague;
  const items = [
    {
      term: words.primary,
      value: now === undefined ? words.nobody : words.since(nameFor(now.workerId), dayText(now.from, language)),
    },
    {
      term: words.members,
      value: team === undefined ? words.membersUnknown : team.members.map(({ name }) => name).join(", "),
    },
  ];
  return (
    <Panel title={words.title} aside={<Mark>{team?.name ?? words.mark}</Mark>}>
      <p>{words.text}</p>
      <DataList items={items} />
      {before.length === 0 ? null : (
        <details className={styles["fold"]}>
          <summary>{words.earlier(before.length)}</summary>
          <ol className={styles["list"]}>
            {before.map(({ workerId, from, reason }, index) => (
              <li key={`${from} ${workerId}`}>
                <div className={styles["line"]}>
                  <b>{nameFor(workerId)}</b>
                  <span className={styles["quiet"]}>
                    {words.span(dayText(from, language), dayText(history[index]?.from ?? from, language))}
                  </span>
                </div>
                {reason === "" ? null : <p className={styles["preserve"]}>{reason}</p>}
              </li>
            ))}
          </ol>
        </details>
      )}
      <SourceNote source={method.source} language={language}>
        <p>{words.source}</p>
      </SourceNote>
    </Panel>
  );
}

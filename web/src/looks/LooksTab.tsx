import { label } from "@tovholder/domain/words/glossary.ts";
import { useState } from "react";
import { z } from "zod";
import { useAnswer, type Answer } from "../app/use-answer.ts";
import { clockText, nearDay } from "../i18n/dates.ts";
import { useToday } from "../i18n/use-today.ts";
import { useLanguage, useWords } from "../i18n/words.tsx";
import { danishTimeOf } from "../replica/clock.ts";
import { PartyAccessPanel } from "../party-access/PartyAccessPanel.tsx";
import type { CourseView } from "../replica/course-view.ts";
import { Button } from "../ui/parts/Button.tsx";
import { EmptyState } from "../ui/parts/EmptyState.tsx";
import { Notice } from "../ui/parts/Notice.tsx";
import { Panel } from "../ui/parts/Panel.tsx";
import { Skeleton } from "../ui/parts/Skeleton.tsx";
import { byDay, lookGroups, type LookGroup } from "./look-groups.ts";
import styles from "./Looks.module.css";

const looksSchema = z.array(
  z.object({
    at: z.string(),
    name: z.string().nullable(),
    roles: z.array(z.string()),
    relation: z.string().nullable(),
    action: z.string(),
    purpose: z.string().nullable(),
  }),
);

/** How many lines of the log are asked for at a time, and the most the server gives. */
const page = 100;
const most = 500;
/** How many groups are shown at a time. */
const shownAtOnce = 10;

interface LooksNow {
  readonly answer: Answer<z.output<typeof looksSchema>>;
  /** Those to show, newest first; nothing before the first answer. */
  readonly groups: readonly LookGroup[] | undefined;
  /** Shows more, and asks the server for more in time. Nothing when all are shown. */
  readonly more: (() => void) | undefined;
}

function useLooks(courseId: string): LooksNow {
  const [limit, setLimit] = useState(page);
  const [wanted, setWanted] = useState(shownAtOnce);
  const answer = useAnswer(`/api/courses/${courseId}/looks?limit=${limit}`, looksSchema);
  // The list stays while a longer one is asked for.
  const [kept, setKept] = useState(answer.value);
  if (answer.value !== undefined && answer.value !== kept) setKept(answer.value);
  const groups = kept === undefined ? undefined : lookGroups(kept);
  const count = groups?.length ?? 0;
  const unasked = kept !== undefined && kept.length >= limit && limit < most;
  const more = () => {
    setWanted(wanted + shownAtOnce);
    if (unasked && count < wanted + 2 * shownAtOnce) setLimit(limit + page);
  };
  return { answer, groups: groups?.slice(0, wanted), more: count > wanted || unasked ? more : undefined };
}

/** Who has looked at the course and its citizen, when and for which purpose. Asked of the server: the log is never on a device. */
export function LooksTab({ course }: { readonly course: CourseView }) {
  const words = useWords().looks;
  const { language } = useLanguage();
  const { answer, groups, more } = useLooks(course.courseId);
  return (
    <>
      <PartyAccessPanel course={course} />
      <Panel title={words.title}>
        <p>{words.text}</p>
        <NotFetched answer={answer} />
        {groups === undefined && answer.asking ? <Skeleton shape="rows" count={5} language={language} /> : null}
        {groups?.length === 0 ? <EmptyState title={words.none} /> : null}
        <Days groups={groups ?? []} />
        {more === undefined ? null : (
          <div>
            <Button onClick={more}>{words.more}</Button>
          </div>
        )}
      </Panel>
    </>
  );
}

function NotFetched({ answer: { error, again } }: Pick<LooksNow, "answer">) {
  const words = useWords().looks;
  if (error === undefined) return null;
  return (
    <Notice tone="warn" action={<Button onClick={again}>{words.again}</Button>}>
      {error.failure === "offline" ? words.offline : error.detail}
    </Notice>
  );
}

function Days({ groups }: { readonly groups: readonly LookGroup[] }) {
  const { language } = useLanguage();
  const today = useToday();
  return byDay(groups).map(([day, within]) => (
    <section key={day} className={styles["day"]}>
      <h3>{capital(nearDay(day, today, language))}</h3>
      <ul className={styles["list"]}>
        {within.map((group) => (
          <li key={group.key} className={styles["group"]}>
            <Group group={group} />
          </li>
        ))}
      </ul>
    </section>
  ));
}

function Group({ group }: { readonly group: LookGroup }) {
  const words = useWords().looks;
  const { language } = useLanguage();
  const known: Readonly<Record<string, string>> = { ...words.actions, ...words.relations };
  const roles = group.roles.map((code) => label("role", code, language)).join(", ");
  const relation = group.relation === null ? "" : (known[group.relation] ?? "");
  const acts = group.acts.map(({ action, times }) => {
    const name = known[action] ?? action;
    return times === 1 ? name : words.times(name, times);
  });
  const clock = (at: string) => clockText(danishTimeOf(new Date(at)), language);
  const [first, last] = [clock(group.first), clock(group.last)];
  return (
    <>
      <p>
        <b>{group.name ?? words.unknown}</b>
        <br />
        <span className={styles["quiet"]}>{[roles, relation].filter((fact) => fact !== "").join(" · ")}</span>
      </p>
      <p>
        {acts.join(" · ")}
        <br />
        <span className={styles["quiet"]}>{words.purpose(group.purposes.join("; ") || words.unknown)}</span>
      </p>
      <p className={styles["time"]}>{words.at(first === last ? first : `${first}–${last}`)}</p>
    </>
  );
}

function capital(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}

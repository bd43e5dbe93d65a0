import { sparringSource } from "@tovholder/domain/outreach/due.ts";
import { daysBetween } from "@tovholder/domain/time/local-date.ts";
import styles from "../course/Course.module.css";
import { nearDay } from "../i18n/dates.ts";
import { useToday } from "../i18n/use-today.ts";
import { useLanguage, useWords } from "../i18n/words.tsx";
import type { CourseView } from "../replica/course-view.ts";
import { dayText } from "../ui/day-text.ts";
import { DataList } from "../ui/parts/DataList.tsx";
import { Notice } from "../ui/parts/Notice.tsx";
import { Panel } from "../ui/parts/Panel.tsx";
import { SourceNote } from "../ui/parts/SourceNote.tsx";
import { attemptsOf, type Attempts } from "./attempts.ts";

/** How many tries before a word of patience is due; fewer need none. */
const manyTries = 3;

/** The tries so far, without blame, and the day of the next one. */
export function AttemptsPanel({ course }: { readonly course: CourseView }) {
  const words = useWords().outreach.contact;
  const { language } = useLanguage();
  const today = useToday();
  const { method } = course;
  const attempts = attemptsOf(course, today);
  const { tries, refusals, refusalsInRow, since } = attempts;
  const stage = method.stages.find(({ code }) => code === "contact");
  const items = [
    { term: words.tries, value: String(tries) },
    { term: words.refusals, value: String(refusals) },
    {
      term: words.lastTry,
      value: attempts.lastTryOn === undefined ? words.none : nearDay(attempts.lastTryOn, today, language),
    },
    { term: words.due, value: useDueText(attempts) },
  ];
  return (
    <Panel title={words.title} aside={words.startedOn(dayText(since, language))}>
      <p>{stage?.purpose[language]}</p>
      {tries === 0 ? <p className={styles["quiet"]}>{words.noTries}</p> : null}
      <DataList look="figures" items={items} />
      {tries < manyTries ? null : <p>{words.patience(tries, dayText(since, language))}</p>}
      {refusalsInRow < 2 ? null : <p>{words.refusalsInRow(refusalsInRow)}</p>}
      {attempts.sparring ? (
        <Notice quiet tone="warn" title={words.sparring}>
          <p>{words.sparringText(attempts.triesSinceSparring)}</p>
          <SourceNote source={sparringSource} language={language} />
        </Notice>
      ) : null}
      <LastSafety course={course} />
    </Panel>
  );
}

function useDueText({ dueOn, daysOver }: Attempts): string {
  const words = useWords().outreach.contact;
  const { language } = useLanguage();
  const today = useToday();
  if (dueOn === undefined) return words.noRhythm;
  const shown = nearDay(dueOn, today, language);
  const far = daysOver > 1 && daysBetween(dueOn, today) === daysOver;
  return far ? `${shown} (${words.over(daysOver)})` : shown;
}

/** The newest remark on safety stands where the next visit is planned. */
export function LastSafety({ course }: { readonly course: CourseView }) {
  const words = useWords().outreach.form;
  const { language } = useLanguage();
  const last = course.contacts.findLast(({ outreach }) => (outreach?.safety ?? "") !== "");
  if (last?.outreach === undefined) return null;
  return (
    <Notice quiet tone="warn">
      {words.lastSafety(dayText(last.on, language), last.outreach.safety)}
    </Notice>
  );
}

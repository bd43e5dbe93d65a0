import { weeklySource } from "@tovholder/domain/supervision/agenda.ts";
import { useAnswer } from "../app/use-answer.ts";
import { dayTitle } from "../i18n/dates.ts";
import { useLanguage, useWords } from "../i18n/words.tsx";
import { Button } from "../ui/parts/Button.tsx";
import { EmptyState } from "../ui/parts/EmptyState.tsx";
import { Notice } from "../ui/parts/Notice.tsx";
import { Panel } from "../ui/parts/Panel.tsx";
import { Skeleton } from "../ui/parts/Skeleton.tsx";
import { SourceNote } from "../ui/parts/SourceNote.tsx";
import { figuresSchema } from "./supervision.ts";
import styles from "./Supervision.module.css";

/** What a leader sees: how often and how many, and nothing of what was said. */
export function Figures({ teamId }: { readonly teamId: string }) {
  const words = useWords().supervision;
  const { language } = useLanguage();
  const { value, error, again } = useAnswer(`/api/supervision/${teamId}/figures`, figuresSchema);
  if (value === undefined) {
    if (error === undefined) return <Skeleton shape="panel" language={language} />;
    return (
      <Notice tone="warn" title={words.offline} action={<Button onClick={again}>{words.again}</Button>}>
        {words.offlineText}
      </Notice>
    );
  }
  const { weeks, weeksHeld, qualified, meetings } = value;
  return (
    <Panel title={words.held}>
      {weeks === 0 ? (
        <EmptyState title={words.noneHeld} />
      ) : (
        <>
          <output className={styles["sum"]}>{words.weeksHeld(weeksHeld, weeks)}</output>
          <p>{words.qualifiedOf(qualified, meetings.length)}</p>
          <SourceNote source={weeklySource} language={language}>
            <p>{words.figuresText}</p>
          </SourceNote>
        </>
      )}
      <ul className={styles["list"]}>
        {meetings.map(({ on, present }) => (
          <li key={on}>
            {dayTitle(on, language)} <span className={styles["quiet"]}>{words.count(present)}</span>
          </li>
        ))}
      </ul>
    </Panel>
  );
}

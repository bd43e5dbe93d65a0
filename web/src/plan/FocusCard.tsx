import type { FocusArea } from "@tovholder/domain/course/state.ts";
import { useState } from "react";
import { PendingMark } from "../app/PendingMark.tsx";
import { dimensionName } from "../contact/codes.ts";
import styles from "../course/Course.module.css";
import type { FocusNow } from "../course/focus-now.ts";
import { nearDay } from "../i18n/dates.ts";
import { useToday } from "../i18n/use-today.ts";
import { useLanguage, useWords } from "../i18n/words.tsx";
import type { CourseView } from "../replica/course-view.ts";
import { useSnapshot } from "../replica/ReplicaProvider.tsx";
import { Button } from "../ui/parts/Button.tsx";
import { Mark } from "../ui/parts/Mark.tsx";
import { ActionList } from "./ActionList.tsx";
import { EndFocusForm } from "./EndFocusForm.tsx";
import { FocusForm } from "./FocusForm.tsx";
import { FocusText } from "./FocusText.tsx";
import { RefusedFocus } from "./RefusedFocus.tsx";

export interface FocusCardProps {
  readonly course: CourseView;
  readonly now: FocusNow;
  readonly mayRecord: boolean;
}

/** One focus area with its actions; edited and ended where it stands. */
export function FocusCard({ course, now, mayRecord }: FocusCardProps) {
  const { course: shared, plan: words } = useWords();
  const { language } = useLanguage();
  const today = useToday();
  const { focus, takenOver } = now;
  const [act, setAct] = useState<"edit" | "end" | undefined>(useHasDraft(focus) ? "edit" : undefined);
  const area = dimensionName(course.method, focus.dimension, language);
  const done = () => setAct(undefined);
  return (
    <article className={styles["stack"]} aria-label={area}>
      <div className={`${styles["line"]} ${styles["spread"]}`}>
        <h3>{area}</h3>
        {takenOver === undefined ? null : (
          <Mark tone="ok">{shared.overview.takenOver(takenOver.who, nearDay(takenOver.on, today, language))}</Mark>
        )}
        <PendingMark course={course} of={focus} />
      </div>
      <RefusedFocus course={course} focus={focus} />
      {act === "edit" ? <FocusForm course={course} focus={focus} onDone={done} /> : <FocusText focus={focus} />}
      <ActionList course={course} now={now} mayRecord={mayRecord} />
      {act === "end" ? <EndFocusForm course={course} focus={focus} onDone={done} /> : null}
      {mayRecord && act === undefined ? (
        <div className={styles["buttons"]}>
          <Button kind="link" onClick={() => setAct("edit")} aria-label={words.editTitle(area)}>
            {words.edit}
          </Button>
          <Button kind="link" onClick={() => setAct("end")} aria-label={`${words.end}: ${area}`}>
            {words.end}
          </Button>
        </div>
      ) : null}
    </article>
  );
}

/** Something half written about the area opens its form again. */
function useHasDraft({ focusId }: FocusArea): boolean {
  return useSnapshot().drafts.some((draft) => draft.key === `plan:focus:${focusId}`);
}

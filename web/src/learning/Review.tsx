import { factsOf } from "@tovholder/domain/fidelity/facts-of.ts";
import { formulaFor, defaultLimits } from "@tovholder/domain/fidelity/limits.ts";
import { itemsMovedBy, type MovedItem } from "@tovholder/domain/fidelity/of-course.ts";
import { useMemo } from "react";
import { useLanguage, useSay, useWords } from "../i18n/words.tsx";
import type { CourseView } from "../replica/course-view.ts";
import { Button } from "../ui/parts/Button.tsx";
import { Mark, type MarkTone } from "../ui/parts/Mark.tsx";
import { Panel } from "../ui/parts/Panel.tsx";
import { SourceNote } from "../ui/parts/SourceNote.tsx";
import type { Exercise, Progress } from "./exercise.ts";
import styles from "./Learning.module.css";
import { holdExercise } from "./running.ts";
import { FitMark } from "./ScenePanel.tsx";

interface ReviewProps {
  readonly exercise: Exercise;
  readonly progress: Progress;
  readonly course: CourseView;
}

/** Which items of the team's fidelity this one course would have moved, and what was chosen on the way. */
export function Review({ exercise, progress, course }: ReviewProps) {
  const words = useWords().learning;
  const say = useSay();
  const { today, chosen } = progress;
  const { beginsOn } = exercise.story;
  const moved = useMemo(() => {
    const facts = factsOf(course.entries);
    return facts === undefined ? [] : itemsMovedBy(facts, { beside: [], period: { from: beginsOn, to: today }, today });
  }, [course, beginsOn, today]);
  return (
    <div className={styles["page"]}>
      <Panel title={words.review.title}>
        <p className={styles["lead"]} data-step tabIndex={-1}>
          {words.review.text}
        </p>
        <ul className={styles["items"]}>
          {moved.map((one) => (
            <li key={one.item.code}>
              <Given moved={one} />
            </li>
          ))}
        </ul>
        <div>
          <Button kind="primary" onClick={() => holdExercise(undefined)}>
            {words.review.again}
          </Button>
        </div>
      </Panel>
      <Panel title={words.review.choices}>
        <ol className={styles["items"]}>
          {chosen.map(({ order, scene, choice }) => (
            <li key={order}>
              {say(scene.title)}: {say(choice.label)} <FitMark fit={choice.fit} />
            </li>
          ))}
        </ol>
      </Panel>
    </div>
  );
}

/** In words with a shape of its own; what nobody recorded is said to be so. */
function Given({ moved: { item, gives } }: { readonly moved: MovedItem }) {
  const words = useWords().learning.review;
  const { language } = useLanguage();
  const say = useSay();
  const { met, of } = gives;
  const [tone, text] = ((): readonly [MarkTone, string] => {
    if (of === 0) return ["muted", words.missing];
    if (met === of) return ["ok", words.met];
    return of === 1 ? ["warn", words.notMet] : ["plain", words.partly(met, of)];
  })();
  return (
    <>
      <div className={styles["line"]}>
        <b>{say(item.name)}</b> <Mark tone={tone}>{text}</Mark>
      </div>
      <SourceNote source={item.source} language={language}>
        {say(formulaFor(item, defaultLimits))}
      </SourceNote>
    </>
  );
}

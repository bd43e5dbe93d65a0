import { useEffect, useRef } from "react";
import course from "../course/Course.module.css";
import { useWords } from "../i18n/words.tsx";
import { Button } from "../ui/parts/Button.tsx";
import { Mark } from "../ui/parts/Mark.tsx";
import type { Outcomes } from "./handover.ts";
import styles from "./Handover.module.css";

interface HandoverResultProps {
  readonly outcomes: Outcomes;
  readonly names: ReadonlyMap<string, string>;
  readonly onAgain: () => void;
}

/** Each course with what became of it; a refusal says why, and what to do. */
export function HandoverResult({ outcomes, names, onAgain }: HandoverResultProps) {
  const words = useWords().handover;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <section className={styles["page"]} aria-labelledby="handover-result">
      <h2 id="handover-result" ref={heading} tabIndex={-1}>
        {words.result}
      </h2>
      <ul className={course["list"]}>
        {outcomes.map((one) => (
          <li key={one.courseId}>
            <div className={course["line"]}>
              <b>{names.get(one.courseId)}</b>
              <Mark tone={one.outcome === "done" ? "ok" : "bad"}>
                {one.outcome === "done" ? words.done : words.refused}
              </Mark>
            </div>
            {one.outcome === "refused" ? <p className={styles["quiet"]}>{one.message}</p> : null}
          </li>
        ))}
      </ul>
      <p className={styles["quiet"]}>{words.undo}</p>
      <div className={course["buttons"]}>
        <Button onClick={onAgain}>{words.planAgain}</Button>
      </div>
    </section>
  );
}

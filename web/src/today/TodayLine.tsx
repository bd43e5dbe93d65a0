import type { ReactNode } from "react";
import { Link } from "wouter";
import { CoveringMark } from "../app/CoveringMark.tsx";
import type { CourseView } from "../replica/course-view.ts";
import styles from "./Today.module.css";

export interface TodayLineProps {
  readonly course: CourseView;
  readonly href: string;
  readonly title: string;
  readonly mark: ReactNode;
  readonly children: ReactNode;
}

/** One thing to act on: what, when, whom. The whole line leads to where it is done. */
export function TodayLine({ course, href, title, mark, children }: TodayLineProps) {
  return (
    <div className={styles["card"]}>
      <div className={styles["head"]}>
        <h3>
          <Link href={href} className={styles["cover"]}>
            {title}
          </Link>
        </h3>
        {mark}
      </div>
      <CoveringMark course={course} />
      <p className={styles["muted"]}>{children}</p>
    </div>
  );
}

export interface LinesProps<Line> {
  readonly lines: readonly Line[];
  readonly keyOf: (line: Line) => string;
  readonly show: (line: Line) => ReactNode;
}

export function Lines<Line extends object>({ lines, keyOf, show }: LinesProps<Line>) {
  const Item = show;
  return (
    <ul className={styles["lines"]}>
      {lines.map((line) => (
        <li key={keyOf(line)}>
          <Item {...line} />
        </li>
      ))}
    </ul>
  );
}

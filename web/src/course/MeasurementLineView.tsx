import { sdsAreas } from "@tovholder/domain/measure/instruments.ts";
import { label } from "@tovholder/domain/words/glossary.ts";
import { PendingMark } from "../app/PendingMark.tsx";
import { useLanguage, useWords } from "../i18n/words.tsx";
import type { CourseView } from "../replica/course-view.ts";
import { dayText } from "../ui/day-text.ts";
import { Mark } from "../ui/parts/Mark.tsx";
import { writeNumber } from "../ui/parts/number-text.ts";
import { Quote } from "../ui/parts/Quote.tsx";
import styles from "./Course.module.css";
import type { MeasurementLine } from "./measurement.ts";

const tones = { better: "ok", little: "muted", worse: "warn" } as const;

interface LineProps {
  readonly course: CourseView;
  readonly line: MeasurementLine;
}

/** One measurement: when, what it gave, and who answered. */
export function MeasurementLineView({ course, line }: LineProps) {
  const { course: shared, measuring } = useWords();
  const { facts, measure } = shared;
  const { language } = useLanguage();
  const results = useResultsText()(line);
  return (
    <>
      <div className={`${styles["line"]} ${styles["spread"]}`}>
        <span>{label("timePoint", line.timePoint, language)}</span>
        {line.isWho5 ? (
          <span>
            WHO-5: <b>{line.score === undefined ? facts.noScore : measure.score(line.score)}</b>
          </span>
        ) : null}
        <span className={styles["quiet"]}>{dayText(line.on, language)}</span>
        <PendingMark course={course} of={{ said: { measurementId: line.id } }} />
      </div>
      {results === "" ? null : <p>{results}</p>}
      {line.change === undefined && !line.byCitizen ? null : (
        <span className={styles["line"]}>
          {line.change === undefined ? null : <Mark tone={tones[line.change]}>{measuring.changes[line.change]}</Mark>}
          {line.byCitizen ? <span className={styles["quiet"]}>{measuring.answeredSelf}</span> : null}
        </span>
      )}
      {line.words === "" ? null : <Quote>{line.words}</Quote>}
    </>
  );
}

/** Results by area, such as `Sheehan: Arbejde 4, Hjem 6`; empty for WHO-5 and own words. */
export function useResultsText(): (line: MeasurementLine) => string {
  const { results } = useWords();
  const { language } = useLanguage();
  const areas: Readonly<Record<string, string>> = results.sdsAreas;
  return ({ instrument, name, values }) => {
    const told = values.flatMap(({ scale, value }) =>
      value === null ? [] : [`${isArea(scale) ? (areas[scale] ?? scale) : scale} ${writeNumber(value, language)}`],
    );
    if (told.length === 0) return "";
    return `${name === "" ? label("instrument", instrument, language) : name}: ${told.join(", ")}`;
  };
}

const known = new Set<string>(sdsAreas);

function isArea(scale: string): boolean {
  return known.has(scale);
}

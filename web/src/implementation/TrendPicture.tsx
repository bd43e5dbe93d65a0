import type { TrendPoint } from "@tovholder/domain/implementation/standing.ts";
import { useLanguage, useWords } from "../i18n/words.tsx";
import { dayText } from "../ui/day-text.ts";
import { writeNumber } from "../ui/parts/number-text.ts";
import { Table } from "../ui/parts/Table.tsx";
import styles from "./Implementation.module.css";

const [width, height, left, bottom] = [320, 96, 20, 76] as const;

function heightOf(mean: number): number {
  return bottom - (mean / 3) * 64;
}

/** A driver over time: a small picture, the same in words for who can't see it, and as a table. */
export function TrendPicture({ name, points }: { readonly name: string; readonly points: readonly TrendPoint[] }) {
  const words = useWords().implementation.drivers;
  const { language } = useLanguage();
  const marks = points.flatMap(({ on, standing: { mean } }, index) =>
    mean === undefined
      ? []
      : [{ on, mean, x: left + 24 + (index * (width - left - 60)) / Math.max(1, points.length - 1) }],
  );
  if (marks.length === 0) return null;
  const said = marks.map(({ on, mean }) => `${dayText(on, language)}: ${writeNumber(mean, language, 1)}`).join("; ");
  return (
    <>
      <svg
        className={styles["trend"]}
        viewBox={`0 0 ${width} ${height}`}
        role="img"
        aria-label={words.trendSentence(name, said)}
      >
        {[0, 1, 2, 3].map((mean) => (
          <g key={mean}>
            <line x1={left} x2={width} y1={heightOf(mean)} y2={heightOf(mean)} stroke="var(--line)" />
            <text x="2" y={heightOf(mean) + 4}>
              {mean}
            </text>
          </g>
        ))}
        <polyline
          points={marks.map(({ x, mean }) => `${x},${heightOf(mean)}`).join(" ")}
          fill="none"
          stroke="var(--accent)"
          strokeWidth="2"
        />
        {marks.map(({ on, x, mean }) => (
          <g key={on}>
            <circle cx={x} cy={heightOf(mean)} r="4" fill="var(--accent)" />
            <text x={x} y={height - 4} textAnchor="middle">
              {dayText(on, language, "short")}
            </text>
          </g>
        ))}
      </svg>
      <details className={styles["folded"]}>
        <summary aria-label={`${words.trendTable}: ${name}`}>{words.trendTable}</summary>
        <Table
          caption={`${words.trend}: ${name}`}
          captionHidden
          columns={[
            { key: "on", header: words.on, rowHeader: true, cell: ({ on }: TrendPoint) => dayText(on, language) },
            {
              key: "mean",
              header: words.mean,
              align: "end",
              cell: ({ standing }) => writeNumber(standing.mean, language, 1) || words.unanswered,
            },
            {
              key: "judged",
              header: words.answered,
              align: "end",
              cell: ({ standing }) => `${standing.judged}/${standing.of}`,
            },
          ]}
          rows={points}
          rowKey={({ on }) => on}
        />
      </details>
    </>
  );
}

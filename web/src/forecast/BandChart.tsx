import type { Band } from "./answers.ts";
import styles from "./Forecast.module.css";

interface BandChartProps {
  readonly bands: readonly Band[];
  /** A line to hold them against, such as the limit. */
  readonly line?: readonly number[] | undefined;
  /** What the picture says, for those who can't see it. */
  readonly text: string;
  readonly labels: { readonly weeks: string; readonly line?: string };
}

const [width, height] = [640, 250];
const edge = { left: 48, right: 12, top: 22, bottom: 44 } as const;
const weekMarks = [0, 26, 52, 78, 104];

/** A round step that gives four to six marks. */
function stepOf(most: number): number {
  const rough = most / 5;
  const power = 10 ** Math.floor(Math.log10(rough));
  return [1, 2, 5, 10].map((factor) => factor * power).find((step) => step >= rough) ?? rough;
}

/** Eight of ten futures as a band, the middle one as a line, and a dashed line to hold them against. */
export function BandChart({ bands, line, text, labels }: BandChartProps) {
  const most = Math.max(1, ...bands.map(({ high }) => high), ...(line ?? []));
  const step = Math.max(1, stepOf(most));
  const marks = Array.from({ length: Math.ceil(most / step) + 1 }, (_, index) => index * step);
  const top = marks.at(-1) ?? most;
  const x = (week: number) => edge.left + (week / Math.max(1, bands.length - 1)) * (width - edge.left - edge.right);
  const y = (value: number) => height - edge.bottom - (value / top) * (height - edge.top - edge.bottom);
  const points = (values: readonly number[]) => values.map((value, week) => `${x(week)},${y(value)}`);
  const upper = points(bands.map(({ high }) => high));
  const lower = points(bands.map(({ low }) => low)).toReversed();
  return (
    <svg viewBox={`0 0 ${width} ${height}`} role="img" aria-label={text} className={styles["chart"]}>
      {marks.map((value) => (
        <g key={value}>
          <line x1={edge.left} x2={width - edge.right} y1={y(value)} y2={y(value)} className={styles["grid"]} />
          <text x={edge.left - 8} y={y(value) + 5} textAnchor="end" className={styles["mark"]}>
            {value}
          </text>
        </g>
      ))}
      <polygon points={[...upper, ...lower].join(" ")} className={styles["band"]} />
      <polyline points={points(bands.map(({ mid }) => mid)).join(" ")} className={styles["line"]} />
      {line === undefined ? null : (
        <>
          <polyline points={points(line).join(" ")} className={styles["dashes"]} />
          <text x={width - edge.right} y={y(line[0] ?? 0) - 6} textAnchor="end" className={styles["mark"]}>
            {labels.line}
          </text>
        </>
      )}
      {weekMarks.map((week) => (
        <text
          key={week}
          x={x(Math.min(week, bands.length - 1))}
          y={height - 24}
          textAnchor="middle"
          className={styles["mark"]}
        >
          {week}
        </text>
      ))}
      <text x={width / 2} y={height - 4} textAnchor="middle" className={styles["mark"]}>
        {labels.weeks}
      </text>
    </svg>
  );
}

import type { CurvePoint } from "./answers.ts";
import styles from "./Results.module.css";

interface KeptCurveProps {
  readonly curve: readonly CurvePoint[];
  /** What the picture says, for those who can't see it. */
  readonly text: string;
  readonly months: string;
  readonly followed: string;
}

const [width, height] = [640, 290];
const edge = { left: 72, right: 16, top: 16, bottom: 90 } as const;
const lastMonth = 18;
const monthMarks = [0, 6, 12, 18];
const percentMarks = [0, 25, 50, 75, 100];

function x(month: number): number {
  return edge.left + (month / lastMonth) * (width - edge.left - edge.right);
}

function y(percent: number): number {
  return height - edge.bottom - (percent / 100) * (height - edge.top - edge.bottom);
}

/** A line of steps: each value holds until the next month. */
function stepsOf(points: readonly { readonly month: number; readonly value: number }[]): string {
  return points
    .map(({ month, value }, index) => {
      const before = points[index - 1];
      return before === undefined
        ? `${x(month)},${y(value)}`
        : `${x(month)},${y(before.value)} ${x(month)},${y(value)}`;
    })
    .join(" ");
}

function bandOf(curve: readonly CurvePoint[]): string {
  const sides = curve.map(({ month, percent, low = percent, high = percent }) => ({ month, low, high }));
  const upper = stepsOf(sides.map(({ month, high }) => ({ month, value: high })));
  const lower = stepsOf(sides.map(({ month, low }) => ({ month, value: low })));
  return `${upper} ${lower.split(" ").toReversed().join(" ")}`;
}

/** The share that still has it, month by month, with its band and how many are followed below. */
export function KeptCurve({ curve, text, months, followed }: KeptCurveProps) {
  const line = stepsOf(curve.map(({ month, percent }) => ({ month, value: percent })));
  return (
    <svg viewBox={`0 0 ${width} ${height}`} role="img" aria-label={text} className={styles["chart"]}>
      {percentMarks.map((percent) => (
        <g key={percent}>
          <line x1={edge.left} x2={width - edge.right} y1={y(percent)} y2={y(percent)} className={styles["grid"]} />
          <text x={edge.left - 8} y={y(percent) + 4} textAnchor="end" className={styles["mark"]}>
            {percent} %
          </text>
        </g>
      ))}
      <polygon points={bandOf(curve)} className={styles["band"]} />
      <polyline points={line} className={styles["line"]} />
      {monthMarks.map((month) => {
        const point = curve.find((one) => one.month === month);
        return (
          <g key={month}>
            <text x={x(month)} y={height - edge.bottom + 24} textAnchor="middle" className={styles["mark"]}>
              {month}
            </text>
            <text x={x(month)} y={height - 10} textAnchor="middle" className={styles["mark"]}>
              {point === undefined ? "" : point.atRisk}
            </text>
          </g>
        );
      })}
      <text x={edge.left} y={height - 36} className={styles["mark"]}>
        {months} · {followed}:
      </text>
    </svg>
  );
}

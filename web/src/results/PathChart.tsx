import styles from "./Results.module.css";

interface PathChartProps {
  readonly text: string;
  readonly points: readonly {
    readonly name: string;
    /** Median and the half round it; absent where it is not known or held back. */
    readonly middle?: { readonly median: number; readonly low: number; readonly high: number };
  }[];
  readonly max: number;
}

const [width, height] = [640, 230];
const edge = { left: 56, right: 56, top: 16, bottom: 38 } as const;

/** Medians over time points with the half round each, on a scale from 0. */
export function PathChart({ text, points, max }: PathChartProps) {
  const x = (index: number) => edge.left + (index / Math.max(1, points.length - 1)) * (width - edge.left - edge.right);
  const y = (value: number) => height - edge.bottom - (value / max) * (height - edge.top - edge.bottom);
  const spots = points.flatMap(({ name, middle }, index) => (middle === undefined ? [] : [{ name, index, ...middle }]));
  return (
    <svg viewBox={`0 0 ${width} ${height}`} role="img" aria-label={text} className={styles["chart"]}>
      {[0, max / 2, max].map((value) => (
        <g key={value}>
          <line x1={edge.left} x2={width - edge.right} y1={y(value)} y2={y(value)} className={styles["grid"]} />
          <text x={edge.left - 8} y={y(value) + 4} textAnchor="end" className={styles["mark"]}>
            {value}
          </text>
        </g>
      ))}
      <polyline
        points={spots.map(({ index, median }) => `${x(index)},${y(median)}`).join(" ")}
        className={styles["line"]}
      />
      {spots.map(({ index, median, low, high }) => (
        <g key={index}>
          <line x1={x(index)} x2={x(index)} y1={y(low)} y2={y(high)} className={styles["range"]} />
          <circle cx={x(index)} cy={y(median)} r={5} className={styles["spot"]} />
        </g>
      ))}
      {points.map(({ name }, index) => (
        <text key={name} x={x(index)} y={height - 8} textAnchor="middle" className={styles["mark"]}>
          {name}
        </text>
      ))}
    </svg>
  );
}

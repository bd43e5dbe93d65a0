import styles from "./Fidelity.module.css";

interface TrendLineProps {
  /** Percents, oldest first; null where nothing could be counted. */
  readonly values: readonly (number | null)[];
  /** What the line says, for those who can't see it. */
  readonly text: string;
}

const [width, height, edge] = [240, 48, 4];

/** Percents over time on a scale of 0 to 100. Months without a figure are gaps; a single one is a dot. */
export function TrendLine({ values, text }: TrendLineProps) {
  const step = (width - 2 * edge) / Math.max(1, values.length - 1);
  const spots = values.flatMap((value, index) =>
    value === null ? [] : [{ index, x: edge + index * step, y: height - edge - (value / 100) * (height - 2 * edge) }],
  );
  const lines = spots.flatMap((spot, at) => {
    const before = spots[at - 1];
    return before === undefined ? [] : [{ before, spot, gap: spot.index - before.index > 1 }];
  });
  return (
    <svg viewBox={`0 0 ${width} ${height}`} role="img" aria-label={text} className={styles["trend"]}>
      <line x1={edge} x2={width - edge} y1={height - edge} y2={height - edge} className={styles["trendFloor"]} />
      {lines.map(({ before, spot, gap }) => (
        <line
          key={spot.index}
          x1={before.x}
          y1={before.y}
          x2={spot.x}
          y2={spot.y}
          className={styles[gap ? "trendGap" : "trendLine"]}
        />
      ))}
      {spots.map(({ index, x, y }) => (
        <circle key={index} cx={x} cy={y} r={2.5} className={styles["trendSpot"]} />
      ))}
    </svg>
  );
}

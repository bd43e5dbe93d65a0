import styles from "./Results.module.css";

interface QuartersChartProps {
  readonly points: readonly {
    readonly name: string;
    readonly mean: number | undefined;
    readonly percent: number | undefined;
  }[];
  readonly text: string;
  readonly fidelity: string;
  readonly planned: string;
}

const [width, height] = [640, 280];
const edge = { left: 40, right: 76, top: 40, bottom: 62 } as const;

/** Bars for fidelity on 1-5 at the left, and a line with squares for percent at the right: told apart without colour. */
export function QuartersChart({ points, text, fidelity, planned }: QuartersChartProps) {
  const room = (width - edge.left - edge.right) / Math.max(1, points.length);
  const x = (index: number) => edge.left + (index + 0.5) * room;
  const deep = height - edge.top - edge.bottom;
  const byMean = (mean: number) => height - edge.bottom - ((mean - 1) / 4) * deep;
  const byPercent = (percent: number) => height - edge.bottom - (percent / 100) * deep;
  const spots = points.flatMap(({ percent }, index) => (percent === undefined ? [] : [{ index, percent }]));
  return (
    <svg viewBox={`0 0 ${width} ${height}`} role="img" aria-label={text} className={styles["chart"]}>
      <text x={4} y={22} className={styles["mark"]}>
        ▮ {fidelity}
      </text>
      <text x={width - 4} y={22} textAnchor="end" className={styles["mark"]}>
        ■ {planned}
      </text>
      {[1, 2, 3, 4, 5].map((mean) => (
        <g key={mean}>
          <line x1={edge.left} x2={width - edge.right} y1={byMean(mean)} y2={byMean(mean)} className={styles["grid"]} />
          <text x={edge.left - 8} y={byMean(mean) + 4} textAnchor="end" className={styles["mark"]}>
            {mean}
          </text>
          <text x={width - edge.right + 8} y={byMean(mean) + 4} className={styles["mark"]}>
            {(mean - 1) * 25} %
          </text>
        </g>
      ))}
      {points.map(({ name, mean }, index) => (
        <g key={name}>
          {mean === undefined ? null : (
            <rect
              x={x(index) - room / 4}
              width={room / 2}
              y={byMean(mean)}
              height={height - edge.bottom - byMean(mean)}
              className={styles["pillar"]}
            />
          )}
          {splitName(name).map((line, row) => (
            <text key={line} x={x(index)} y={height - 36 + row * 26} textAnchor="middle" className={styles["mark"]}>
              {line}
            </text>
          ))}
        </g>
      ))}
      <polyline
        points={spots.map(({ index, percent }) => `${x(index)},${byPercent(percent)}`).join(" ")}
        className={styles["dashes"]}
      />
      {spots.map(({ index, percent }) => (
        <rect
          key={index}
          x={x(index) - 5}
          y={byPercent(percent) - 5}
          width={10}
          height={10}
          className={styles["square"]}
        />
      ))}
    </svg>
  );
}

/** The quarter above and the year below it: side by side they have no room on a phone. */
function splitName(name: string): readonly string[] {
  const cut = name.lastIndexOf(" ");
  return [name.slice(0, cut), name.slice(cut + 1)];
}

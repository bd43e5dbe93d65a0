import type { NetworkHandover, NetworkRing } from "./network-data.ts";
import styles from "./NetworkMap.module.css";

export interface NetworkNodeProps {
  readonly x: number;
  readonly y: number;
  readonly ring: NetworkRing;
  readonly handover: NetworkHandover | undefined;
}

/** Round is private, square is professional; how much is filled says how far the handover has come. */
export function NetworkNode({ x, y, ring, handover }: NetworkNodeProps) {
  const filled = handover === "taken-over" || handover === "holds";
  const face = filled ? styles["nodeFilled"] : styles["node"];
  return (
    <g transform={`translate(${Math.round(x * 10) / 10} ${Math.round(y * 10) / 10})`}>
      {ring === "private" ? (
        <circle className={face} r={9} />
      ) : (
        <rect className={face} x={-8.5} y={-8.5} width={17} height={17} rx={2} />
      )}
      {handover === "proposed" ? <circle className={styles["nodeMark"]} r={2.6} /> : null}
      {handover === "agreed" ? (
        <path className={styles["nodeMark"]} d={ring === "private" ? "M0 -8A8 8 0 0 1 0 8Z" : "M0 -8H8V8H0Z"} />
      ) : null}
      {handover === "holds" ? <path className={styles["nodeTick"]} d="M-4.5 .5l3 3.5l6 -7.5" /> : null}
      {handover === "stopped" ? <path className={styles["nodeCross"]} d="M-4 -4l8 8M4 -4l-8 8" /> : null}
    </g>
  );
}

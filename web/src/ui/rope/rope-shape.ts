import type { StageCode } from "./rope-data.ts";
import type { RopeFrame } from "./rope-frame.ts";
import type { RopeTimes, Span } from "./rope-spans.ts";

/**
 * Expected contact intensity, relative to phase 1: derived from the caseload weights and the falling contact curve of
 * the method, where phase 1 is the most intensive. A picture, not a measure.
 */
const INTENSITY: Readonly<Record<StageCode, number>> = { contact: 0.42, phase1: 1, phase2: 0.64, phase3: 0.38 };

/** Lean of a strand across the rope, as a share of the half thickness. */
const LEAN = 0.85;

export interface Shape {
  readonly x: (day: number) => number;
  /** Lean of a strand at a place: none at a cut end, full a little further in. */
  readonly lean: (x: number) => number;
  /** Half thickness at a place. */
  readonly half: (x: number) => number;
}

/** Position and thickness along the rope. Swellings are smooth, as a rope's are. */
export function ropeShape(times: RopeTimes, frame: RopeFrame, cuts: readonly number[]): Shape {
  const scale = (frame.width - frame.left - frame.right) / (times.last - times.first);
  const x = (day: number) => frame.left + (day - times.first) * scale;
  const edges = times.borders.map((border) => x(border.drawn));
  const steps = times.borders.slice(1).map((border, index) => {
    const at = x(border.drawn);
    const before = at - (edges[index] ?? at);
    const after = (edges[index + 2] ?? x(times.last)) - at;
    const reach = Math.max(1, Math.min(frame.thickest * 1.4, before * 0.45, after * 0.45));
    const rise = INTENSITY[border.stage] - INTENSITY[times.borders[index]?.stage ?? border.stage];
    return { at, reach, rise };
  });
  const base = INTENSITY[times.borders[0]?.stage ?? "contact"];
  const half = (place: number) => {
    let value = base;
    for (const step of steps) value += step.rise * smooth((place - step.at + step.reach) / (2 * step.reach));
    return value * frame.thickest;
  };
  const ends = cuts.map((day) => x(day));
  const lean = (place: number) => {
    const full = half(place) * LEAN;
    const nearest = Math.min(...ends.map((end) => Math.abs(place - end)));
    return Math.min(full, nearest * 0.8);
  };
  return { x, half, lean };
}

function smooth(share: number): number {
  const held = Math.min(1, Math.max(0, share));
  return held * held * (3 - 2 * held);
}

/**
 * The strands of one stretch as SVG path data: filled outlines, the lines between strands and the light on them. In rows
 * the outlines are stroked instead and the other two are empty: half the data in a list of 120.
 */
export interface Strands {
  readonly stage: StageCode;
  readonly past: boolean;
  readonly fill: string;
  readonly lay: string;
  readonly shine: string;
}

/** Lays the strands of a stretch. Their number is whole, so that stretches meet without a seam. */
export function layStrands(span: Span, shape: Shape, frame: RopeFrame): Strands {
  const from = shape.x(span.from);
  const to = shape.x(span.to);
  const pitch = frame.size === "row" ? 7 : 10.5;
  const count = Math.max(1, Math.round((to - from) / pitch));
  const edges = Array.from({ length: count + 1 }, (_, index) =>
    strandEdge(from + ((to - from) * index) / count, shape, frame),
  );
  const cells = edges.slice(1).map((edge, index) => strandCell(edges[index] ?? edge, edge));
  return {
    stage: span.stage,
    past: span.past,
    fill: cells.map((cell) => cell.fill).join(""),
    lay: frame.size === "row" ? "" : edges.map((edge) => `M${edge.up}`).join(""),
    shine: frame.size === "row" ? "" : cells.map((cell) => cell.shine).join(""),
  };
}

interface Edge {
  readonly bottom: readonly [number, number];
  readonly top: readonly [number, number];
  readonly up: string;
  readonly down: string;
}

function strandEdge(x: number, shape: Shape, frame: RopeFrame): Edge {
  const lean = shape.lean(x);
  const [xb, xt] = [x - lean, x + lean].map((at) => Math.min(frame.width - 1, Math.max(1, at)));
  const bottom = [xb ?? x, frame.middle + shape.half(xb ?? x)] as const;
  const top = [xt ?? x, frame.middle - shape.half(xt ?? x)] as const;
  const bend = lean * 0.95;
  const low = `${round(bottom[0] + bend)} ${round(bottom[1] - 0.5)}`;
  const high = `${round(top[0] - bend)} ${round(top[1] + 0.5)}`;
  return {
    bottom,
    top,
    up: `${point(bottom)}C${low} ${high} ${point(top)}`,
    down: `${point(top)}C${high} ${low} ${point(bottom)}`,
  };
}

/** One strand between two edges, swelling a little past the outline as twisted yarn does. */
function strandCell(left: Edge, right: Edge): { readonly fill: string; readonly shine: string } {
  const width = right.top[0] - left.top[0];
  const swell = Math.min(2.2, width * 0.16);
  const over = `${round((left.top[0] + right.top[0]) / 2)} ${round((left.top[1] + right.top[1]) / 2 - swell)}`;
  const under = `${round((left.bottom[0] + right.bottom[0]) / 2)} ${round((left.bottom[1] + right.bottom[1]) / 2 + swell)}`;
  const fill = `M${left.up}Q${over} ${point(right.top)}L${right.down}Q${under} ${point(left.bottom)}Z`;
  const [middleX, middleY] = between(
    between(left.bottom, left.top, 0.62),
    between(right.bottom, right.top, 0.62),
    0.42,
  );
  const [highX, highY] = between(between(left.bottom, left.top, 0.86), between(right.bottom, right.top, 0.86), 0.38);
  return { fill, shine: `M${round(middleX)} ${round(middleY)}L${round(highX)} ${round(highY)}` };
}

type Point = readonly [number, number];

function between(left: Point, right: Point, share: number): Point {
  return [left[0] + (right[0] - left[0]) * share, left[1] + (right[1] - left[1]) * share];
}

function point([x, y]: Point): string {
  return `${round(x)} ${round(y)}`;
}

/** Tenths of a pixel are enough, and keep the path data of a long list small. */
export function round(value: number): number {
  return Math.round(value * 10) / 10;
}

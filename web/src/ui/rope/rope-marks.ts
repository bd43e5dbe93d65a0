import { dayNumber } from "@tovholder/domain/time/local-date.ts";
import type { RopeContact, RopeData } from "./rope-data.ts";
import type { RopeFrame } from "./rope-frame.ts";
import { round, type Shape } from "./rope-shape.ts";
import { ropeEndDay, type Gap, type RopeTimes } from "./rope-spans.ts";

/** Contacts that lie too close to be told apart become one knot. */
export interface Knot {
  readonly x: number;
  readonly made: number;
  readonly attempted: number;
}

export function ropeKnots(contacts: readonly RopeContact[], shape: Shape, frame: RopeFrame): readonly Knot[] {
  const apart = frame.knot * 2 + 1.2;
  const knots: { first: number; x: number; made: number; attempted: number }[] = [];
  for (const contact of contacts.toSorted((left, right) => (left.day < right.day ? -1 : 1))) {
    const x = shape.x(dayNumber(contact.day));
    const last = knots.at(-1);
    const near = last !== undefined && x - last.first < apart;
    const knot = near ? last : { first: x, x, made: 0, attempted: 0 };
    if (!near) knots.push(knot);
    knot.x = (knot.first + x) / 2;
    if (contact.made) knot.made += 1;
    else knot.attempted += 1;
  }
  return knots.map(({ x, made, attempted }) => ({ x: round(x), made, attempted }));
}

/** Circles as path data, so that a row holds few elements however many contacts it has. */
export function knotPath(knots: readonly Knot[], middle: number, radius: number): string {
  return knots
    .map(
      (knot) =>
        `M${round(knot.x - radius)} ${middle}a${radius} ${radius} 0 1 0 ${radius * 2} 0a${radius} ${radius} 0 1 0 ${-radius * 2} 0Z`,
    )
    .join("");
}

/** A planned border as a tick; the actual begin as a dot; what lies between them is the drift. */
export interface BorderMark {
  readonly planned: number;
  readonly actual: number | undefined;
  /** From the planned tick to the actual dot, or to today while the change is overdue. */
  readonly drift: readonly [number, number] | undefined;
  readonly overdue: boolean;
}

/** Marks for the stages after the first, whose begin is the begin of the rope. */
export function borderMarks(times: RopeTimes, shape: Shape): readonly BorderMark[] {
  return times.borders.slice(1).map((border) => {
    const planned = round(shape.x(border.planned));
    const actual = border.actual === undefined ? undefined : round(shape.x(border.actual));
    const reached = actual ?? (border.overdue ? round(shape.x(times.pivot)) : undefined);
    const drift =
      reached === undefined || Math.abs(reached - planned) < 0.5 ? undefined : ([planned, reached] as const);
    return { planned, actual, drift, overdue: border.overdue };
  });
}

export interface FlagMark {
  readonly x: number;
  readonly label: string;
  readonly day: string;
  /** Top of the rope under the flag. */
  readonly base: number;
}

export function flagMarks(data: RopeData, shape: Shape, frame: RopeFrame): readonly FlagMark[] {
  return data.flags.map((flag) => {
    const x = Math.min(frame.width - 12, Math.max(2, shape.x(dayNumber(flag.day))));
    return { x: round(x), label: flag.label, day: flag.day, base: round(frame.middle - shape.half(x) - 2) };
  });
}

/** A single loose strand where the rope is interrupted, with the broken yarns at both sides. */
export function brokenPath(
  gap: Gap,
  shape: Shape,
  frame: RopeFrame,
): { readonly strand: string; readonly yarns: string } {
  const [from, to] = [shape.x(gap.from), shape.x(gap.to)];
  const sag = Math.min(4, shape.half(from) * 0.5);
  const middle = (from + to) / 2;
  return {
    strand: `M${round(from)} ${frame.middle}Q${round(middle)} ${round(frame.middle + sag)} ${round(to)} ${frame.middle}`,
    yarns: yarnPath(from, 1, { shape, frame, gap: to - from }) + yarnPath(to, -1, { shape, frame, gap: to - from }),
  };
}

function yarnPath(x: number, direction: 1 | -1, place: { shape: Shape; frame: RopeFrame; gap: number }): string {
  const { shape, frame, gap } = place;
  const half = shape.half(x);
  const reach = Math.min(gap * 0.3, 4 + half * 0.5);
  return [-0.85, -0.4, 0.35, 0.8]
    .map((share, index) => {
      const length = direction * reach * (index % 2 === 0 ? 1 : 0.6);
      const start = `${round(x - direction)} ${round(frame.middle + share * half)}`;
      return `M${start}q${round(length * 0.6)} 0 ${round(length)} ${round(share * reach * 0.35)}`;
    })
    .join("");
}

export interface RopeEnd {
  readonly kind: "whipped" | "frayed" | "spliced";
  readonly lines: string;
  /** The supporters that the strands are spliced into; empty for other ends. */
  readonly nodes: readonly (readonly [number, number])[];
}

/** The end of the rope: whipped while the course runs, frayed at closure, spliced when the network has taken over. */
export function ropeEnd(
  data: RopeData,
  times: RopeTimes,
  { shape, frame }: { shape: Shape; frame: RopeFrame },
): RopeEnd {
  const x = shape.x(ropeEndDay(data, times));
  if (!data.closed) {
    const inset = frame.size === "row" ? 2.4 : 5.2;
    return { kind: "whipped", lines: whipping(x - inset, shape, frame), nodes: [] };
  }
  const room = frame.size === "row" ? 16 : 46;
  const half = shape.half(x);
  return data.closed.handedOver ? splicedEnd({ x, room, half }, frame) : frayedEnd({ x, room, half }, frame);
}

interface EndPlace {
  readonly x: number;
  readonly room: number;
  readonly half: number;
}

function frayedEnd({ x, room, half }: EndPlace, frame: RopeFrame): RopeEnd {
  const lines = [-1, -0.55, -0.1, 0.35, 0.75, 1].map((share, index) => {
    const length = room * (0.45 + (index % 3) * 0.14);
    const rise = share * (half * 0.5 + (frame.size === "row" ? 3 : 8));
    return `M${round(x - 1)} ${round(frame.middle + share * half * 0.85)}q${round(length * 0.5)} 0 ${round(length)} ${round(rise)}`;
  });
  return { kind: "frayed", lines: lines.join(""), nodes: [] };
}

function splicedEnd({ x, room, half }: EndPlace, frame: RopeFrame): RopeEnd {
  const spread = frame.size === "row" ? 9 : 24;
  const supporters = [
    [-1, 0.72],
    [-0.1, 1],
    [0.95, 0.66],
  ] as const;
  const nodes = supporters.map(
    ([share, far]) => [round(x + room * far), round(frame.middle + share * spread)] as const,
  );
  const strands = nodes.map(([nodeX, nodeY], index) => {
    const start = frame.middle + (index - 1) * half * 0.6;
    return `M${round(x - 1)} ${round(start)}C${round(x + room * 0.3)} ${round(start)} ${round(nodeX - room * 0.35)} ${nodeY} ${nodeX} ${nodeY}`;
  });
  const mesh = nodes.slice(1).map(([nodeX, nodeY], index) => `M${nodes[index]?.join(" ") ?? ""}L${nodeX} ${nodeY}`);
  return { kind: "spliced", lines: strands.join("") + mesh.join(""), nodes };
}

/** The thin twine that holds a rope's end together. */
export function whipping(x: number, shape: Shape, frame: RopeFrame): string {
  const half = shape.half(x) + 0.8;
  const turns = frame.size === "row" ? [0, 2.4] : [0, 2.6, 5.2];
  return turns.map((turn) => `M${round(x + turn)} ${round(frame.middle - half)}v${round(half * 2)}`).join("");
}

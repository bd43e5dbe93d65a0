import type { NetworkRing } from "./network-data.ts";

export interface LayoutMember {
  readonly id: string;
  readonly ring: NetworkRing;
}

export interface Ellipse {
  readonly rx: number;
  readonly ry: number;
}

/** Where one member stands. The label lies outward from the node, at its own height. */
export interface Place {
  readonly id: string;
  readonly ring: NetworkRing;
  readonly x: number;
  readonly y: number;
  readonly side: "left" | "right";
  readonly labelX: number;
  /** Room for the label in CSS pixels; longer text is cut. */
  readonly labelWidth: number;
}

export interface NetworkLayout {
  readonly width: number;
  readonly height: number;
  readonly centre: readonly [number, number];
  /** Radius of the citizen's circle. */
  readonly citizen: number;
  readonly inner: Ellipse;
  readonly outer: Ellipse;
  /** Height given to each member of a side; labels are at most this high. */
  readonly slot: number;
  /** Two lines per label, or one when the network is large. */
  readonly lines: 1 | 2;
  readonly worker: readonly [number, number];
  readonly places: readonly Place[];
}

const MARGIN = 34;
/** Share of a ring's height in use: above and below it the ring is too flat for labels beside it. */
const USABLE = 0.9;
const LABEL_GAP = 16;
/** Below this the picture stands on a phone: smaller centre, shorter second line. */
export const NARROW = 440;

/**
 * Private members to the left on the inner ring, professionals to the right on the outer; the larger side gives to the
 * smaller. Each member has a height of its own on its side, so labels cannot meet. Same members, same picture.
 */
export function networkLayout(members: readonly LayoutMember[], width: number): NetworkLayout {
  const { left, right } = shareSides(members);
  const most = Math.max(left.length, right.length);
  const lines = most > 8 ? 1 : 2;
  const slot = lines === 2 ? 42 : 25;
  const innerHeight = Math.max(78, ...[left, right].map((side) => ringNeed(side, "private", slot)));
  const outerHeight = Math.max(
    innerHeight * 1.5,
    138,
    ...[left, right].map((side) => ringNeed(side, "professional", slot)),
  );
  const height = Math.round(2 * (outerHeight + MARGIN));
  const citizen = width < NARROW ? 25 : 32;
  const labelRoom = Math.min(190, width * 0.28);
  const outerWidth = Math.max(citizen + 47, Math.min(width / 2 - labelRoom, outerHeight * 1.15));
  const innerWidth = Math.max(citizen + 20, outerWidth * 0.6);
  const centreX = balance({ left, right }, { inner: innerWidth, outer: outerWidth, width });
  const frame = {
    width,
    centre: [centreX, height / 2] as const,
    citizen,
    slot,
    inner: { rx: innerWidth, ry: innerHeight },
    outer: { rx: outerWidth, ry: outerHeight },
  };
  return {
    ...frame,
    height,
    lines,
    worker: [centreX, height / 2 + outerHeight],
    places: [...placeSide(left, "left", frame), ...placeSide(right, "right", frame)],
  };
}

interface Sides {
  readonly left: readonly LayoutMember[];
  readonly right: readonly LayoutMember[];
}

function shareSides(members: readonly LayoutMember[]): Sides {
  const left = members.filter((member) => member.ring === "private");
  const right = members.filter((member) => member.ring === "professional");
  const fair = Math.max(6, Math.ceil(members.length / 2));
  if (right.length > fair) return { left: mixed(left, right.slice(fair)), right: right.slice(0, fair) };
  if (left.length > fair) return { left: left.slice(0, fair), right: mixed(left.slice(fair), right) };
  return { left, right };
}

/** Moves the centre so that both sides have the same room for words, as far as the outer ring stays in the picture. */
function balance(
  sides: Sides,
  ring: { readonly inner: number; readonly outer: number; readonly width: number },
): number {
  const reach = (side: readonly LayoutMember[]) =>
    side.some((member) => member.ring === "professional") ? ring.outer : ring.inner;
  const shift = (reach(sides.left) - reach(sides.right)) / 2;
  const most = Math.max(0, ring.width / 2 - ring.outer - 4);
  return ring.width / 2 + Math.max(-most, Math.min(most, shift));
}

/** Private members in the middle heights, where the inner ring is; professionals above and below them. */
function mixed(inner: readonly LayoutMember[], outer: readonly LayoutMember[]): readonly LayoutMember[] {
  const above = Math.floor(outer.length / 2);
  return [...outer.slice(0, above), ...inner, ...outer.slice(above)];
}

/** Half height that a ring must have for its members on a side to stand on it. */
function ringNeed(side: readonly LayoutMember[], ring: NetworkRing, slot: number): number {
  const middle = (side.length - 1) / 2;
  const far = side.map((member, index) => (member.ring === ring ? Math.abs(index - middle) * slot : 0));
  return Math.max(0, ...far) / USABLE;
}

interface Frame {
  readonly width: number;
  readonly centre: readonly [number, number];
  readonly slot: number;
  readonly inner: Ellipse;
  readonly outer: Ellipse;
}

function placeSide(side: readonly LayoutMember[], at: "left" | "right", frame: Frame): readonly Place[] {
  const middle = (side.length - 1) / 2;
  const sign = at === "left" ? -1 : 1;
  // Few members use the height there is, up to one and a half slots each, so that a small network is not a bundle.
  const most = frame.slot * 1.5;
  const rings = side.map((member) => (member.ring === "private" ? frame.inner : frame.outer));
  const roomiest = Math.min(
    ...rings.map((ring, index) => (ring.ry * USABLE) / Math.max(0.5, Math.abs(index - middle))),
  );
  const step = Math.min(most, Math.max(frame.slot, roomiest));
  return side.map((member, index) => {
    const ring = member.ring === "private" ? frame.inner : frame.outer;
    const rise = (index - middle) * step;
    const x = frame.centre[0] + sign * ring.rx * Math.sqrt(Math.max(0, 1 - (rise / ring.ry) ** 2));
    const labelX = x + sign * LABEL_GAP;
    return {
      id: member.id,
      ring: member.ring,
      x,
      y: frame.centre[1] + rise,
      side: at,
      labelX,
      labelWidth: Math.max(20, (at === "left" ? labelX : frame.width - labelX) - 4),
    };
  });
}

/** Cuts a label to the room it has, by the mean width of letters. The whole text belongs in a title. */
export function cutLabel(text: string, room: number, letter: number): string {
  const most = Math.max(3, Math.floor(room / letter));
  return text.length <= most ? text : `${text.slice(0, most - 1).trimEnd()}…`;
}

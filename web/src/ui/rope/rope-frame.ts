export type RopeSize = "row" | "header" | "print";

/** Measures of one size of the rope in CSS pixels. */
export interface RopeFrame {
  readonly size: RopeSize;
  readonly width: number;
  /** Centre line of the rope. */
  readonly middle: number;
  /** Half of the thickest part. */
  readonly thickest: number;
  readonly left: number;
  readonly right: number;
  readonly knot: number;
  /** Where planned ticks end and actual dots lie. */
  readonly foot: number;
  readonly text: number;
}

const MEASURES: Readonly<Record<RopeSize, Omit<RopeFrame, "size" | "width" | "left" | "right">>> = {
  row: { middle: 17, thickest: 9, knot: 2.3, foot: 31, text: 0 },
  header: { middle: 54, thickest: 21, knot: 4, foot: 87, text: 13 },
  print: { middle: 54, thickest: 21, knot: 4.2, foot: 87, text: 13 },
};

/** Extra room at the right for the frayed or spliced end of a closed course. */
const END_ROOM: Readonly<Record<RopeSize, number>> = { row: 24, header: 58, print: 58 };

export function ropeFrame(size: RopeSize, width: number, closed: boolean): RopeFrame {
  const measures = MEASURES[size];
  const narrow = size !== "row" && width < NARROW;
  return {
    size,
    width: Math.max(120, width),
    left: 6,
    right: closed ? END_ROOM[size] : 6,
    ...measures,
    ...(narrow ? { middle: 48, thickest: 15, knot: 3.1, foot: 75 } : {}),
  };
}

/** On a phone the whole rope shrinks, or it would be a stump. */
const NARROW = 480;

/** Height of the row; the taller sizes depend on their labels. */
export const ROW_HEIGHT = 36;

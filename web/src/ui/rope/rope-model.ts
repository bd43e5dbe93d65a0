import type { RopeData } from "./rope-data.ts";
import { ropeFrame, ROW_HEIGHT, type RopeFrame, type RopeSize } from "./rope-frame.ts";
import { stageLabels, upperLabels, type Label } from "./rope-labels.ts";
import {
  borderMarks,
  brokenPath,
  flagMarks,
  knotPath,
  ropeEnd,
  ropeKnots,
  whipping,
  type BorderMark,
  type FlagMark,
  type RopeEnd,
} from "./rope-marks.ts";
import { layStrands, ropeShape, round, type Strands } from "./rope-shape.ts";
import { ropeBreaks, ropeEndDay, ropeSpans, ropeTimes } from "./rope-spans.ts";

/** Everything the rope consists of, in pixels; the component only turns it into elements. */
export interface RopeModel {
  readonly frame: RopeFrame;
  readonly height: number;
  readonly strands: readonly Strands[];
  readonly start: string;
  readonly end: RopeEnd;
  readonly broken: readonly { readonly strand: string; readonly yarns: string }[];
  /** Contacts that were made; attempts only; both in one place. */
  readonly knots: { readonly made: string; readonly attempted: string; readonly halo: string; readonly mixed: string };
  readonly borders: readonly BorderMark[];
  /** Planned end of the whole course. */
  readonly plannedEnd: number;
  /** From the end of a course closed early to where it was planned to end. */
  readonly unused: readonly [number, number] | undefined;
  readonly flags: readonly FlagMark[];
  /** Absent when the course is closed: nothing is due today. */
  readonly today: number | undefined;
  readonly labels: readonly Label[];
}

/** Geometry of the rope at a size and width (CSS pixels). Same data, same picture. */
export function ropeModel(data: RopeData, size: RopeSize, width: number): RopeModel {
  const frame = ropeFrame(size, width, data.closed !== undefined);
  const times = ropeTimes(data);
  const gaps = ropeBreaks(data, times);
  const shape = ropeShape(times, frame, [
    times.first,
    ropeEndDay(data, times),
    ...gaps.flatMap((gap) => [gap.from, gap.to]),
  ]);
  const today = data.closed ? undefined : round(shape.x(times.pivot));
  const flags = flagMarks(data, shape, frame);
  const below = size === "row" ? [] : stageLabels(data, times, { shape, frame });
  const above = size === "row" ? [] : upperLabels(data, today, { flags, frame });
  const plannedEnd = round(shape.x(lastPlanned(data, times.last)));
  const rows = below.some((label) => label.row === 1) ? 2 : 1;
  const knots = ropeKnots(data.contacts, shape, frame);
  const made = knots.filter((knot) => knot.made > 0);
  const mixed = made.filter((knot) => knot.attempted > 0);
  return {
    frame,
    height: size === "row" ? ROW_HEIGHT : frame.foot + 6 + rows * 18,
    strands: ropeSpans(data, times).map((span) => layStrands(span, shape, frame)),
    start: whipping(frame.left, shape, frame),
    end: ropeEnd(data, times, { shape, frame }),
    broken: gaps.map((gap) => brokenPath(gap, shape, frame)),
    knots: {
      made: knotPath(made, frame.middle, frame.knot),
      attempted: knotPath(
        knots.filter((knot) => knot.made === 0),
        frame.middle,
        frame.knot,
      ),
      halo: knotPath(knots, frame.middle, frame.knot + 1.2),
      mixed: knotPath(mixed, frame.middle, frame.knot + 2.2),
    },
    borders: borderMarks(times, shape),
    plannedEnd,
    unused: unusedLine(plannedEnd, shape.x(ropeEndDay(data, times)) + frame.right),
    flags,
    today,
    labels: [...below, ...above],
  };
}

function unusedLine(plannedEnd: number, from: number): readonly [number, number] | undefined {
  return plannedEnd - from > 12 ? [round(from), plannedEnd] : undefined;
}

function lastPlanned(data: RopeData, fallback: number): number {
  const times = ropeTimes({
    ...data,
    contacts: [],
    closed: undefined,
    today: data.stages[0]?.plannedStart ?? data.today,
  });
  return Math.min(fallback, times.last);
}

import type { CourseFacts } from "../fidelity/facts.ts";
import { sdsAreas } from "../measure/instruments.ts";
import type { SdsArea } from "../measure/instruments.ts";
import { timedPoints } from "../measure/measurement.ts";
import type { TimedPoint } from "../measure/measurement.ts";
import type { TimedPhase } from "../methods/definition.ts";
import { contactRate, courseLength, lengthCodes, measuredAt, timedPhases } from "./course-outcome.ts";
import type { LengthCode } from "./course-outcome.ts";
import { middleOf } from "./figures.ts";
import type { Breakdown, Middle } from "./figures.ts";
import { atRisk, kaplanMeier, stepAt } from "./kaplan-meier.ts";
import { followedOf, keptCourse } from "./kept.ts";
import { lifeAreas } from "./life-status.ts";
import type { LifeArea } from "./life-status.ts";
import type { MeasuredFact } from "./outcome-facts.ts";
import { leastShown } from "./small-numbers.ts";
import type { Cut } from "./small-numbers.ts";
import { isWithinCut } from "./year.ts";
import type { Year } from "./year.ts";

export interface CurvePoint {
  readonly month: number;
  /** Percent that still has it, whole. */
  readonly percent: number;
  readonly low?: number;
  readonly high?: number;
  /** How many are still followed. */
  readonly atRisk: number;
}

export interface KeptResult {
  readonly area: LifeArea;
  readonly followed: Breakdown;
  readonly atEnd: Breakdown;
  /** Month by month from the first word, to month 18 or until fewer than five are followed. Empty where it is held back. */
  readonly curve: readonly CurvePoint[];
}

/** What came of the courses that ended in a period. Persons can't be found from it, whatever is filtered on. */
export interface Results {
  readonly n: number;
  readonly reasons: Breakdown;
  readonly kept: readonly KeptResult[];
  readonly lengths: readonly { readonly code: LengthCode; readonly days: Middle }[];
  readonly contacts: readonly { readonly phase: TimedPhase; readonly perMonth: Middle }[];
  readonly falling: Breakdown;
  readonly who5: readonly { readonly timePoint: TimedPoint; readonly score: Middle }[];
  readonly who5Change: Breakdown;
  readonly sds: readonly {
    readonly area: SdsArea;
    readonly points: readonly { readonly timePoint: TimedPoint; readonly value: Middle }[];
  }[];
  readonly ties: { readonly first: Middle; readonly last: Middle };
  readonly handovers: readonly { readonly dimension: string; readonly split: Breakdown }[];
}

export const curveMonths = 18;
/** Months that the curve is read at, beside the end of the course. */
export const landmarkMonths = [6, 12, 18] as const;

const daysOfMonth = 365.25 / 12;

function percentOf(share: number): number {
  return Math.round(100 * share);
}

/** The curve of those followed. It is told where losses are none or at least five, as the counts beside it. */
function curveOf(courses: readonly CourseFacts[], area: LifeArea): readonly CurvePoint[] {
  const followed = courses.flatMap((course) => {
    const kept = keptCourse(course.outcome.life, area);
    return kept === undefined ? [] : [followedOf(kept)];
  });
  const steps = kaplanMeier(followed);
  const points: CurvePoint[] = [];
  for (let month = 0; month <= curveMonths; month += 1) {
    const on = Math.round(month * daysOfMonth);
    const step = stepAt(steps, on);
    const risk = atRisk(followed, on);
    if (step === undefined || risk < leastShown) break;
    const { share, band } = step;
    const sides = band === undefined ? {} : { low: percentOf(band.low), high: percentOf(band.high) };
    points.push({ month, percent: percentOf(share), atRisk: risk, ...sides });
  }
  return points;
}

interface Own {
  readonly courses: readonly CourseFacts[];
  readonly area: LifeArea;
}

function keptResult(year: Year, cut: Cut, { courses, area }: Own): KeptResult {
  const followed = year.split(`${area}-followed`, cut);
  const isTold = followed.parts.every(({ count }) => count !== "hidden");
  return {
    area,
    followed,
    atEnd: year.split(`${area}-end`, cut),
    curve: isTold ? curveOf(courses, area) : [],
  };
}

function numbers(courses: readonly CourseFacts[], of: (course: CourseFacts) => number | undefined): Middle {
  return middleOf(courses.flatMap((course) => of(course) ?? []));
}

function path(courses: readonly CourseFacts[], what: Pick<MeasuredFact, "instrument" | "scale">) {
  return timedPoints.map((timePoint) => ({
    timePoint,
    value: numbers(courses, (course) => measuredAt(course, { ...what, timePoint })),
  }));
}

/** Supporters with a good tie, for courses where both days are known. */
function tiesOf(courses: readonly CourseFacts[]): Results["ties"] {
  const both = courses.filter(({ outcome: { ties } }) => ties.first !== undefined && ties.last !== undefined);
  return {
    first: numbers(both, ({ outcome }) => outcome.ties.first),
    last: numbers(both, ({ outcome }) => outcome.ties.last),
  };
}

/** What is told of a cut of a year; `too-few` where fewer than five courses ended in it. */
export function resultsOf(year: Year, cut: Cut): Results | "too-few" {
  const courses = year.ended.filter((one) => isWithinCut(one, cut)).map(({ course }) => course);
  if (courses.length < leastShown) return "too-few";
  return {
    n: courses.length,
    reasons: year.split("reasons", cut),
    kept: lifeAreas.map((area) => keptResult(year, cut, { courses, area })),
    lengths: lengthCodes.map((code) => ({ code, days: numbers(courses, (course) => courseLength(course, code)) })),
    contacts: timedPhases.map((phase) => ({
      phase,
      perMonth: numbers(courses, (course) => contactRate(course, phase)),
    })),
    falling: year.split("falling", cut),
    who5: path(courses, { instrument: "who-5" }).map(({ timePoint, value }) => ({ timePoint, score: value })),
    who5Change: year.split("who-5", cut),
    sds: sdsAreas.map((area) => ({ area, points: path(courses, { instrument: "sds", scale: area }) })),
    ties: tiesOf(courses),
    handovers: year.dimensions.map((dimension) => ({ dimension, split: year.split(`handover-${dimension}`, cut) })),
  };
}

import type { CourseState } from "@tovholder/domain/course/state.ts";
import { who5Score, type TimePoint } from "@tovholder/domain/measure/measurement.ts";
import type { LocalDate } from "@tovholder/domain/time/local-date.ts";

/** The time point that a measurement most likely belongs to now: the first of the stage that is not measured yet. */
export function usualTimePoint(state: CourseState): TimePoint {
  const taken = new Set(state.measurements.map((one) => one.timePoint));
  const byStage: Partial<Record<CourseState["stage"], readonly TimePoint[]>> = {
    phase1: ["start"],
    phase2: ["transition-1-2"],
    phase3: ["transition-2-3", "end"],
    closed: ["follow-up"],
  };
  const points = byStage[state.stage] ?? ["start"];
  return points.find((point) => !taken.has(point)) ?? points.at(-1) ?? "start";
}

export interface MeasurementLine {
  readonly id: string;
  readonly timePoint: TimePoint;
  readonly on: LocalDate;
  /** WHO-5, 0-100; `undefined` when not all five were answered. */
  readonly score?: number;
  readonly isWho5: boolean;
  readonly words: string;
}

/** Measurements as they are read, oldest first. */
export function measurementLines(state: CourseState): readonly MeasurementLine[] {
  return state.measurements
    .map(({ measurementId, instrument, timePoint, on, answers, words }) => {
      const score = instrument === "who-5" ? who5Score(answers) : undefined;
      const line = { id: measurementId, timePoint, on, isWho5: instrument === "who-5", words };
      return score === undefined ? line : { ...line, score };
    })
    .sort((left, right) => (left.on < right.on ? -1 : 1));
}

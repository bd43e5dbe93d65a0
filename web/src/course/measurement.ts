import type { CourseState } from "@tovholder/domain/course/state.ts";
import { changeOf, instrumentEntry, type ChangeKind } from "@tovholder/domain/measure/instruments.ts";
import { who5Score, type Instrument, type TimePoint } from "@tovholder/domain/measure/measurement.ts";
import type { Method } from "@tovholder/domain/methods/definition.ts";
import type { LocalDate } from "@tovholder/domain/time/local-date.ts";
import { hasClock } from "./step-path.ts";

/** The time point that a measurement most likely belongs to now: the first of the stage that is not measured yet. */
export function usualTimePoint(state: CourseState, method: Method): TimePoint {
  const taken = new Set(state.measurements.map((one) => one.timePoint));
  if (!hasClock(method)) {
    if (state.stage === "closed") return "end";
    return taken.has("start") ? "along" : "start";
  }
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
  readonly instrument: Instrument;
  readonly timePoint: TimePoint;
  readonly on: LocalDate;
  /** WHO-5, 0-100; `undefined` when not all five were answered. */
  readonly score?: number;
  /** What the score means against the one before it. */
  readonly change?: ChangeKind;
  readonly isWho5: boolean;
  readonly words: string;
  /** Results of an instrument whose questions are held elsewhere. */
  readonly values: readonly { readonly scale: string; readonly value: number | null }[];
  readonly name: string;
  readonly byCitizen: boolean;
}

/** Measurements as they are read, oldest first. */
export function measurementLines(state: CourseState): readonly MeasurementLine[] {
  const who5 = instrumentEntry("who-5");
  let before: number | undefined;
  return [...state.measurements]
    .sort((left, right) => (left.on < right.on ? -1 : left.on > right.on ? 1 : 0))
    .map(({ measurementId, instrument, timePoint, on, answers, words, values = [], name = "", byCitizen }) => {
      const score = instrument === "who-5" ? who5Score(answers) : undefined;
      const change =
        who5 === undefined || score === undefined || before === undefined ? undefined : changeOf(who5, [before, score]);
      before = score ?? before;
      return {
        id: measurementId,
        instrument,
        timePoint,
        on,
        isWho5: instrument === "who-5",
        words,
        values,
        name,
        byCitizen: byCitizen === true,
        ...(score === undefined ? {} : { score }),
        ...(change === undefined ? {} : { change }),
      };
    });
}

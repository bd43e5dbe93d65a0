import { dayNumber, type LocalDate } from "@tovholder/domain/time/local-date.ts";
import type { RopeData, RopeStage, StageCode } from "./rope-data.ts";

/** A stretch of the rope in day numbers, drawn in one way. */
export interface Span {
  readonly stage: StageCode;
  readonly from: number;
  readonly to: number;
  readonly past: boolean;
}

/** A stage with the day it really began, or will begin as things stand. */
export interface StageBorder {
  readonly stage: StageCode;
  readonly planned: number;
  readonly actual: number | undefined;
  /** Where the rope changes: the actual day; else the planned one; else today, when the planned day has passed. */
  readonly drawn: number;
  /** The planned day has passed and the stage has not begun. */
  readonly overdue: boolean;
}

export interface RopeTimes {
  readonly first: number;
  readonly last: number;
  /** Today, or the day of closure: what lies before it has happened. */
  readonly pivot: number;
  readonly borders: readonly StageBorder[];
}

/** The days of the rope: where each stage begins and how far the picture reaches. */
export function ropeTimes(data: RopeData): RopeTimes {
  const today = dayNumber(data.today);
  const pivot = data.closed ? dayNumber(data.closed.on) : today;
  const borders = stageBorders(data.stages, pivot);
  const planned = data.stages.flatMap((stage) => [dayNumber(stage.plannedStart), dayNumber(stage.plannedEnd)]);
  const contacts = data.contacts.map((contact) => dayNumber(contact.day));
  const drawn = borders.map((border) => border.drawn);
  const first = Math.min(...planned, ...contacts, ...drawn);
  const last = Math.max(...planned, pivot, first + 1);
  return { first, last, pivot, borders };
}

function stageBorders(stages: readonly RopeStage[], pivot: number): readonly StageBorder[] {
  const lastBegun = stages.findLastIndex((stage) => stage.actualStart !== undefined);
  let earliest = Number.NEGATIVE_INFINITY;
  return stages.map((stage, index) => {
    const planned = dayNumber(stage.plannedStart);
    const actual = optionalDay(stage.actualStart);
    // A stage before one that has begun must itself have begun, even when the day was not recorded.
    const overdue = actual === undefined && index > lastBegun && index > 0 && planned < pivot;
    const drawn = Math.max(earliest, actual ?? (overdue ? pivot : planned));
    earliest = drawn;
    return { stage: stage.code, planned, actual, drawn, overdue };
  });
}

function optionalDay(date: LocalDate | undefined): number | undefined {
  return date === undefined ? undefined : dayNumber(date);
}

/** Where the rope stops: at closure, else at the planned end or today, whichever is later. */
export function ropeEndDay(data: RopeData, times: RopeTimes): number {
  return data.closed ? times.pivot : times.last;
}

/** The rope cut at stage borders, at today and at interruptions. Interrupted stretches are left out. */
export function ropeSpans(data: RopeData, times: RopeTimes): readonly Span[] {
  const end = ropeEndDay(data, times);
  const breaks = ropeBreaks(data, times);
  const cuts = [times.pivot, ...breaks.flatMap((gap) => [gap.from, gap.to])];
  return times.borders
    .flatMap((border, index) => {
      const from = index === 0 ? times.first : border.drawn;
      const to = Math.min(end, times.borders[index + 1]?.drawn ?? end);
      return cutStage({ stage: border.stage, from, to }, cuts, times.pivot);
    })
    .filter((span) => !breaks.some((gap) => span.from >= gap.from && span.to <= gap.to));
}

function cutStage(
  stage: { readonly stage: StageCode; readonly from: number; readonly to: number },
  cuts: readonly number[],
  pivot: number,
): readonly Span[] {
  if (stage.to <= stage.from) return [];
  const inside = cuts.filter((cut) => cut > stage.from && cut < stage.to).sort((left, right) => left - right);
  const edges = [stage.from, ...new Set(inside), stage.to];
  return edges.slice(1).map((to, index) => {
    const from = edges[index] ?? stage.from;
    return { stage: stage.stage, from, to, past: to <= pivot };
  });
}

export interface Gap {
  readonly from: number;
  readonly to: number;
}

/** Interruptions inside the picture, never shorter than can be seen and never overlapping. */
export function ropeBreaks(data: RopeData, times: RopeTimes): readonly Gap[] {
  const shortest = (times.last - times.first) * 0.018;
  const gaps = data.interruptions
    .map((gap) => {
      const from = Math.max(times.first, dayNumber(gap.from));
      const to = gap.to === undefined ? times.pivot : dayNumber(gap.to);
      return { from, to: Math.min(times.last, Math.max(to, from + shortest)) };
    })
    .filter((gap) => gap.to > gap.from)
    .sort((left, right) => left.from - right.from);
  const merged: Gap[] = [];
  for (const gap of gaps) {
    const before = merged.at(-1);
    if (before && gap.from <= before.to)
      merged[merged.length - 1] = { from: before.from, to: Math.max(before.to, gap.to) };
    else merged.push(gap);
  }
  return merged;
}

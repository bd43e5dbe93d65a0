import type { Journal } from "../fidelity/journal.ts";
import { sdsAreas } from "../measure/instruments.ts";
import { who5Score } from "../measure/measurement.ts";
import type { Instrument, TimePoint } from "../measure/measurement.ts";
import { addDays } from "../time/local-date.ts";
import type { LocalDate } from "../time/local-date.ts";
import type { LifeArea } from "./life-status.ts";

export interface LifeFact {
  readonly area: LifeArea;
  readonly has: boolean;
  readonly on: LocalDate;
}

/** A number that was measured; what the citizen answered item by item is left behind. */
export interface MeasuredFact {
  readonly instrument: Exclude<Instrument, "own-words" | "other">;
  /** The area, where the instrument has several. */
  readonly scale?: string;
  readonly timePoint: TimePoint;
  readonly on: LocalDate;
  readonly value: number;
}

/** What results need of one course beside what fidelity does: days and numbers, no text and no name. */
export interface OutcomeFacts {
  /** Oldest first by day. */
  readonly life: readonly LifeFact[];
  readonly measured: readonly MeasuredFact[];
  /** Supporters with a good tie (3 or 4) a month into phase 1, and at the end or now. Absent where no tie was rated by then. */
  readonly ties: { readonly first?: number; readonly last?: number };
  /** Dimensions that were worked on or handed over, and whether somebody has taken each over. */
  readonly handovers: readonly { readonly dimension: string; readonly complete: boolean }[];
}

const isScale = new Set<string>(sdsAreas);

function lifeFacts(journal: Journal): readonly LifeFact[] {
  return (journal["life-status-recorded"] ?? [])
    .map(({ says: { area, has, on } }) => ({ area, has, on }))
    .sort((left, right) => (left.on < right.on ? -1 : left.on > right.on ? 1 : 0));
}

function measuredFacts(journal: Journal): readonly MeasuredFact[] {
  return (journal["measurement-recorded"] ?? []).flatMap(({ says }): readonly MeasuredFact[] => {
    const { instrument, timePoint, on, answers, values = [] } = says;
    if (instrument === "who-5") {
      const value = who5Score(answers);
      return value === undefined ? [] : [{ instrument, timePoint, on, value }];
    }
    if (instrument !== "sds") return [];
    return values.flatMap(({ scale, value }) =>
      value === null || !isScale.has(scale) ? [] : [{ instrument, scale, timePoint, on, value }],
    );
  });
}

/** The network is drawn in the first weeks; a month in it has been drawn once (derived). */
const drawnAfterDays = 30;
const goodTie = 3;

function tiesOn(journal: Journal, on: LocalDate | undefined): number | undefined {
  const strengths = new Map<string, number>();
  for (const { says } of [...(journal["member-added"] ?? []), ...(journal["member-rated"] ?? [])]) {
    if (on === undefined || says.on <= on) strengths.set(says.memberId, says.strength);
  }
  if (strengths.size === 0) return undefined;
  for (const { says } of journal["member-left"] ?? []) {
    if (on === undefined || says.on <= on) strengths.delete(says.memberId);
  }
  return [...strengths.values()].filter((strength) => strength >= goodTie).length;
}

function tiesOf(journal: Journal): OutcomeFacts["ties"] {
  const begun = journal["phase-started"]?.find(({ says }) => says.phase === "phase1")?.says.on;
  const first = begun === undefined ? undefined : tiesOn(journal, addDays(begun, drawnAfterDays));
  const last = tiesOn(journal, undefined);
  return { ...(first === undefined ? {} : { first }), ...(last === undefined ? {} : { last }) };
}

function handoversOf(journal: Journal): OutcomeFacts["handovers"] {
  const complete = new Map<string, boolean>();
  for (const { says } of journal["focus-chosen"] ?? []) complete.set(says.dimension, false);
  const newest = new Map<string, { readonly dimension: string; readonly holds: boolean }>();
  for (const { says } of journal["handover-recorded"] ?? []) {
    const holds = says.status === "taken-over" || says.status === "holds";
    newest.set(`${says.memberId} ${says.dimension}`, { dimension: says.dimension, holds });
  }
  for (const { dimension, holds } of newest.values()) {
    complete.set(dimension, holds || complete.get(dimension) === true);
  }
  return [...complete].map(([dimension, isComplete]) => ({ dimension, complete: isComplete }));
}

/** The facts of a journal that results are counted from. */
export function outcomeFacts(journal: Journal): OutcomeFacts {
  return {
    life: lifeFacts(journal),
    measured: measuredFacts(journal),
    ties: tiesOf(journal),
    handovers: handoversOf(journal),
  };
}

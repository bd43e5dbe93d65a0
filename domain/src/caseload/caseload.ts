import type { Method, StageCode } from "../methods/definition.ts";

/** How many citizens stand in a stage, and what one of them weighs in standard caseload equivalents. */
export interface StageCount {
  readonly stage: StageCode;
  readonly sce: number;
  readonly citizens: number;
}

export interface StageLoad extends StageCount {
  /** Citizens times weight. */
  readonly load: number;
}

/** A worker's load. Heads and equivalents are different numbers, so both are shown. */
export interface Caseload {
  readonly sce: number;
  readonly heads: number;
  /** Limit per full-time post times the post. */
  readonly limit: number;
  /** How far above the limit; 0 when within. */
  readonly over: number;
  readonly byStage: readonly StageLoad[];
}

/** Weights and posts hold at most two decimals, so sums are kept in hundredths and are exact. */
function hundredths(value: number): number {
  return Math.round(value * 100);
}

/** Weight of one citizen in a stage of a method; throws on a stage that the method does not have. */
export function sceOf(method: Method, stage: StageCode): number {
  const found = method.stages.find((candidate) => candidate.code === stage);
  if (found === undefined) throw new Error(`${method.code} has no stage ${stage}`);
  return found.sce;
}

/** What one more citizen weighs on the first day: in contact-making, or in the support that begins at once. */
export function firstSce(method: Method): number {
  return method.stages[0]?.sce ?? 0;
}

/** The home beside the support is no case of its own, and a course set aside for another is carried there. */
function isCase(method: Method, stage: StageCode): boolean {
  return method.ending.kind !== "frame" && stage !== "joined";
}

/**
 * Counts courses by stage and weight, in the order of first appearance. An interrupted course counts with the weight of its
 * stage: the worker stays and keeps contact (derived; no source weighs an interruption).
 */
export function countStages(
  courses: Iterable<{ readonly method: Method; readonly stage: StageCode }>,
): readonly StageCount[] {
  const counts = new Map<string, StageCount>();
  for (const { method, stage } of courses) {
    if (!isCase(method, stage)) continue;
    const sce = sceOf(method, stage);
    const key = `${stage} ${sce}`;
    counts.set(key, { stage, sce, citizens: (counts.get(key)?.citizens ?? 0) + 1 });
  }
  return [...counts.values()];
}

/** Counts that are already made, by stage code, weighed after one method. Stages without citizens may be left out. */
export function weighStages(method: Method, citizens: Readonly<Record<StageCode, number>>): readonly StageCount[] {
  return Object.entries(citizens).map(([stage, count]) => ({ stage, sce: sceOf(method, stage), citizens: count }));
}

/**
 * The load of a worker or team: sum of citizens times weight, against `limitPerFte` (10.0 in CTI) times `fte` (full-time
 * posts, 1 = full time). Weights after Socialstyrelsen, Kompetenceudvikling CTI (2015).
 */
export function caseload(counts: readonly StageCount[], fte: number, limitPerFte: number): Caseload {
  const byStage = counts.map(({ stage, sce, citizens }) => ({
    stage,
    sce,
    citizens,
    load: (hundredths(sce) * citizens) / 100,
  }));
  const total = counts.reduce((sum, count) => sum + hundredths(count.sce) * count.citizens, 0);
  const limit = Math.round((hundredths(fte) * hundredths(limitPerFte)) / 100);
  return {
    sce: total / 100,
    heads: counts.reduce((sum, count) => sum + count.citizens, 0),
    limit: limit / 100,
    over: Math.max(0, total - limit) / 100,
    byStage,
  };
}

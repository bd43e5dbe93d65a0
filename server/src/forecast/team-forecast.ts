import type { Actor } from "@tovholder/domain/access/actor.ts";
import { can } from "@tovholder/domain/access/can.ts";
import { caseload, countStages } from "@tovholder/domain/caseload/caseload.ts";
import { limitOfMethod } from "@tovholder/domain/caseload/caseload-limit.ts";
import { estimate } from "@tovholder/domain/forecast/assumptions.ts";
import type { Estimate } from "@tovholder/domain/forecast/assumptions.ts";
import { plannedLoad, plannedLoadByWorker } from "@tovholder/domain/forecast/planned-load.ts";
import { teamNow, weightsOf } from "@tovholder/domain/forecast/team-now.ts";
import type { TeamNow } from "@tovholder/domain/forecast/simulate.ts";
import { currentMethod } from "@tovholder/domain/methods/registry.ts";
import type { LocalDate } from "@tovholder/domain/time/local-date.ts";
import { listAbsences } from "../absence/absence-store.ts";
import { readCaseload } from "../caseload/caseload.ts";
import type { TeamCaseload } from "../caseload/caseload.ts";
import { readOwnLimits } from "../caseload/limit-store.ts";
import type { Tx } from "../db/transaction.ts";
import { notFound } from "../http/problem.ts";
import { readHistory, readRunning } from "./course-store.ts";
import type { TeamCourse } from "./course-store.ts";
import type { WirePlanned } from "./wire.ts";

/** A team as it stands: whom it has, what it holds, and what it lives by. */
export interface TeamForecast {
  readonly teamId: string;
  readonly today: LocalDate;
  readonly load: TeamCaseload;
  /** All that its workers hold, and what nobody in it holds yet. */
  readonly courses: readonly TeamCourse[];
  readonly now: TeamNow;
  /** What the team's posts may carry together, less what they hold for other teams. */
  readonly capacity: number;
  /** What one more full-time post would add. */
  readonly limitPerFte: number;
  readonly fte: number;
  /** `undefined` for a team whose methods have no clock. */
  readonly estimate: Estimate | undefined;
}

/** The method whose weights and limit stand for those with a clock: all of CTI weighs alike. */
const usualMethod = currentMethod("cti-housing");

/** Throws when there is no such team; whether it is the actor's to ask of is decided before. */
export async function readTeamForecast(tx: Tx, teamId: string, today: LocalDate): Promise<TeamForecast> {
  const load = await readCaseload(tx, teamId, today);
  if (load === undefined) throw notFound();
  const workerIds = load.workers.map(({ accountId }) => accountId);
  const [courses, history, own] = await Promise.all([
    readRunning(tx, teamId, workerIds),
    readHistory(tx, teamId, today),
    readOwnLimits(tx),
  ]);
  const [held, elsewhere] = [courses.filter(isOf(teamId)), courses.filter((course) => !isOf(teamId)(course))];
  const limits = sum(load.workers.map(({ limit }) => limit));
  const taken = caseload(countStages(elsewhere.filter(({ stage }) => stage !== "referred")), 0, 0).sce;
  const capacity = Math.max(0, rounded(limits - taken));
  const fte = rounded(sum(load.workers.map((worker) => worker.fte)));
  const timed =
    held.length === 0 || history.ofTeam.length > 0 || held.some(({ method }) => method.ending.kind === "timed");
  return {
    teamId,
    today,
    load,
    courses,
    now: teamNow(held, capacity, today),
    capacity,
    limitPerFte: limitOfMethod(usualMethod, own).scePerFte,
    fte,
    estimate: timed ? estimate({ ...history, today, fte, weights: weightsOf(usualMethod) }) : undefined,
  };
}

function isOf(teamId: string): (course: TeamCourse) => boolean {
  return (course) => course.teamId === teamId;
}

function sum(figures: readonly number[]): number {
  return figures.reduce((total, figure) => total + figure, 0);
}

function rounded(figure: number): number {
  return Math.round(figure * 100) / 100;
}

/** The coming weeks as the plan has them. Workers by name come along only for those who share cases out. */
export async function plannedOf(tx: Tx, actor: Actor, forecast: TeamForecast): Promise<WirePlanned> {
  const { teamId, today, courses, capacity, fte, estimate: estimated } = forecast;
  const held = courses.filter(isOf(teamId));
  const weeks = plannedLoad(held, today);
  const names = can(actor, "team-board.workers") && actor.teamIds.includes(teamId);
  return {
    weeks: weeks.map(({ from }) => from),
    team: {
      limit: capacity,
      sce: weeks.map(({ sce }) => sce),
      heads: weeks.map(({ heads }) => heads),
      waiting: held.filter(({ stage }) => stage === "referred").length,
      fte,
    },
    workers: names ? await workersOf(tx, forecast) : null,
    assumptions: estimated === undefined ? null : estimated.notes.map(({ ...note }) => note),
  };
}

async function workersOf(tx: Tx, { teamId, today, load, courses }: TeamForecast) {
  const absences = await listAbsences(tx, teamId, today);
  const planned = plannedLoadByWorker(courses, today);
  const none = plannedLoad([], today);
  return load.workers.map(({ accountId, name, fte, sce, heads, limit, limitSource, waiting, byStage }) => ({
    accountId,
    name,
    fte,
    sce,
    heads,
    limit,
    limitSource,
    waiting,
    byStage,
    away: absences
      .filter((absence) => absence.accountId === accountId)
      .map(({ from, to, deputyName }) => ({ from, to, deputyName })),
    weeks: (planned.get(accountId) ?? none).map((week) => week.sce),
  }));
}

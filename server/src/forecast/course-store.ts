import type { RunningCourse } from "@tovholder/domain/forecast/planned-load.ts";
import type { CourseHistory } from "@tovholder/domain/forecast/assumptions.ts";
import { ctiMethods, findMethod } from "@tovholder/domain/methods/registry.ts";
import { addMonths } from "@tovholder/domain/time/local-date.ts";
import type { LocalDate } from "@tovholder/domain/time/local-date.ts";
import { statement } from "../db/statement.ts";
import type { Tx } from "../db/transaction.ts";

/** A running course, and which team it is in: a worker may carry for two. */
export interface TeamCourse extends RunningCourse {
  readonly teamId: string;
}

interface RunningRow {
  readonly team_id: string;
  readonly worker_id: string | null;
  readonly method: string;
  readonly method_version: number;
  readonly stage: string;
  readonly months: number | null;
  readonly phase1_start: LocalDate | null;
}

const findRunning = statement<RunningRow>(
  "forecast.running",
  `select c.team_id, c.worker_id, c.method, c.method_version, c.stage, c.months, c.phase1_start
   from course c
   where c.municipality_id = $1 and c.closed_on is null and (c.team_id = $2 or c.worker_id = any($3::uuid[]))
     and exists (select 1 from citizen p
       where p.municipality_id = $1 and p.citizen_id = c.citizen_id and p.erased_at is null)`,
);

/** Running courses of a team, and those that its workers hold in others. The home beside the support is no case of its own. */
export async function readRunning(
  tx: Tx,
  teamId: string,
  workerIds: readonly string[],
): Promise<readonly TeamCourse[]> {
  const rows = await tx.rows(findRunning, [tx.municipalityId, teamId, workerIds]);
  return rows.flatMap((row) => {
    const method = findMethod(row.method, row.method_version);
    if (method === undefined) throw new Error(`A course follows an unknown method: ${row.method}`);
    if (method.ending.kind === "frame" || row.stage === "joined") return [];
    return {
      teamId: row.team_id,
      workerId: row.worker_id ?? undefined,
      method,
      stage: row.stage,
      months: row.months ?? undefined,
      phase1Start: row.phase1_start ?? undefined,
    };
  });
}

interface HistoryRow {
  readonly team_id: string;
  readonly referred_on: LocalDate;
  readonly months: number | null;
  readonly contact_start: LocalDate | null;
  readonly phase1_start: LocalDate | null;
  readonly phase2_start: LocalDate | null;
  readonly phase3_start: LocalDate | null;
  readonly closed_on: LocalDate | null;
  readonly closure_reason: string | null;
}

const findHistory = statement<HistoryRow>(
  "forecast.history",
  `select c.team_id, c.referred_on, c.months, c.contact_start, c.phase1_start, c.phase2_start, c.phase3_start, c.closed_on,
     c.closure_reason
   from course c
   where c.municipality_id = $1 and c.method = any($2::text[]) and c.referred_on >= $3::date`,
);

/** How far back a municipality's own history is asked: long enough for whole courses, short enough to be about today. */
const yearsBack = 3;

export interface History {
  readonly courses: readonly CourseHistory[];
  readonly ofTeam: readonly CourseHistory[];
}

/** The lives of the municipality's courses with a clock, referred in the last three years; those of the team apart. */
export async function readHistory(tx: Tx, teamId: string, today: LocalDate): Promise<History> {
  const codes = [...new Set(ctiMethods.map(({ code }) => code))];
  const rows = await tx.rows(findHistory, [tx.municipalityId, codes, addMonths(today, -12 * yearsBack)]);
  const lives = rows.map((row) => ({ teamId: row.team_id, life: lifeOf(row) }));
  return {
    courses: lives.map(({ life }) => life),
    ofTeam: lives.filter((one) => one.teamId === teamId).map(({ life }) => life),
  };
}

function lifeOf(row: HistoryRow): CourseHistory {
  const { phase1_start: phase1, phase2_start: phase2, phase3_start: phase3 } = row;
  return {
    receivedOn: row.referred_on,
    months: row.months ?? undefined,
    contactStart: row.contact_start ?? undefined,
    phaseStarts: [phase1 ?? undefined, phase2 ?? undefined, phase3 ?? undefined],
    closedOn: row.closed_on ?? undefined,
    asPlanned: row.closure_reason === "completed-as-planned",
  };
}

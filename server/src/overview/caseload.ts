import { caseload, countStages } from "@tovholder/domain/caseload/caseload.ts";
import { findMethod, ctiMethods } from "@tovholder/domain/methods/registry.ts";
import type { Method } from "@tovholder/domain/methods/definition.ts";
import { z } from "zod";
import { statement } from "../db/statement.ts";
import type { Tx } from "../db/transaction.ts";

const stageLoad = z.strictObject({ stage: z.string(), sce: z.number(), citizens: z.int(), load: z.number() });

/** A worker's load in standard caseload equivalents. Courses that have not begun contact weigh nothing yet: `waiting`. */
const workerLoad = z.strictObject({
  accountId: z.uuid(),
  name: z.string(),
  initials: z.string(),
  fte: z.number(),
  sce: z.number(),
  heads: z.int(),
  limit: z.number(),
  over: z.number(),
  waiting: z.int(),
  byStage: z.array(stageLoad),
});
type WorkerLoad = z.infer<typeof workerLoad>;

export const teamCaseloadSchema = z.strictObject({
  teamId: z.uuid(),
  name: z.string(),
  /** Running courses of the team that nobody holds. */
  unassigned: z.int(),
  workers: z.array(workerLoad),
});
export type TeamCaseload = z.infer<typeof teamCaseloadSchema>;

interface TeamRow {
  readonly name: string;
  readonly unassigned: number;
}

interface WorkerRow {
  readonly account_id: string;
  readonly name: string;
  readonly initials: string;
  readonly fte: number;
}

interface HeldRow {
  readonly worker_id: string;
  readonly method: string;
  readonly method_version: number;
  readonly stage: string;
  readonly citizens: number;
}

/** The course of an erased citizen is closed by nobody, and weighs nothing. */
const unerased = `exists (select 1 from citizen p
    where p.municipality_id = $1 and p.citizen_id = c.citizen_id and p.erased_at is null)`;

const findTeam = statement<TeamRow>(
  "overview.team",
  `select t.name, (select count(*) from course c where c.municipality_id = $1 and c.team_id = $2
     and c.worker_id is null and c.closed_on is null and ${unerased}) as unassigned
   from team t where t.municipality_id = $1 and t.team_id = $2`,
);

/** The workers of the team today, and those who still hold its courses. */
const teamWorkers = `
  select a.account_id, a.name, a.initials, a.fte::float8 as fte
  from account a
  where a.municipality_id = $1 and (
    exists (select 1 from course c where c.municipality_id = $1 and c.team_id = $2 and c.worker_id = a.account_id
      and c.closed_on is null and ${unerased})
    or a.active and exists (select 1 from account_role r where r.municipality_id = $1 and r.account_id = a.account_id
        and r.role = 'worker')
      and exists (select 1 from team_member m where m.municipality_id = $1 and m.team_id = $2
        and m.account_id = a.account_id and m.valid_from <= $3::date
        and (m.valid_to is null or m.valid_to >= $3::date)))`;

const findWorkers = statement<WorkerRow>("overview.workers", `${teamWorkers} order by a.name collate danish`);

/** All that a worker holds counts, in other teams too: it is the person who has a limit. */
const findHeld = statement<HeldRow>(
  "overview.held",
  `select c.worker_id, c.method, c.method_version, c.stage, count(*) as citizens
   from course c
   where c.municipality_id = $1 and c.closed_on is null and ${unerased} and c.worker_id in (select account_id from (${teamWorkers}) w)
   group by c.worker_id, c.method, c.method_version, c.stage
   order by c.worker_id, c.method, c.method_version, c.stage`,
);

/** A team's caseload per worker, weighed by the domain; `undefined` when there is no such team. */
export async function readCaseload(tx: Tx, teamId: string, today: string): Promise<TeamCaseload | undefined> {
  const [team, workers, held] = await Promise.all([
    tx.maybe(findTeam, [tx.municipalityId, teamId]),
    tx.rows(findWorkers, [tx.municipalityId, teamId, today]),
    tx.rows(findHeld, [tx.municipalityId, teamId, today]),
  ]);
  if (team === undefined) return undefined;
  const byWorker = Map.groupBy(held, (row) => row.worker_id);
  return { teamId, ...team, workers: workers.map((worker) => loadOf(worker, byWorker.get(worker.account_id) ?? [])) };
}

function loadOf(worker: WorkerRow, held: readonly HeldRow[]): WorkerLoad {
  const begun = held.filter((row) => row.stage !== "referred");
  const courses = begun.flatMap((row) => {
    const method = methodOf(row);
    return Array.from({ length: row.citizens }, () => ({ method, stage: row.stage }));
  });
  const { sce, heads, limit, over, byStage } = caseload(countStages(courses), worker.fte, limitOf(courses));
  const { account_id: accountId, name, initials, fte } = worker;
  const waiting = held.reduce((sum, row) => sum + (row.stage === "referred" ? row.citizens : 0), 0);
  return { accountId, name, initials, fte, sce, heads, limit, over, waiting, byStage: [...byStage] };
}

function methodOf(row: HeldRow): Method {
  const method = findMethod(row.method, row.method_version);
  if (method === undefined) throw new Error(`A course follows an unknown method: ${row.method}`);
  return method;
}

/** The tightest limit among the methods at hand, frames aside; without any course, that of CTI. */
function limitOf(courses: readonly { readonly method: Method }[]): number {
  const held = courses.map(({ method }) => method).filter((method) => method.ending.kind !== "frame");
  const among = held.length > 0 ? held : ctiMethods;
  return Math.min(...among.map((method) => method.caseloadLimit.scePerFte));
}

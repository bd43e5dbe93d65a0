import { caseload, countStages } from "@tovholder/domain/caseload/caseload.ts";
import { tightestLimit } from "@tovholder/domain/caseload/caseload-limit.ts";
import type { OwnLimits } from "@tovholder/domain/caseload/caseload-limit.ts";
import { findMethod } from "@tovholder/domain/methods/registry.ts";
import type { Method } from "@tovholder/domain/methods/definition.ts";
import { localDateSchema } from "@tovholder/domain/time/local-date.ts";
import type { LocalDate } from "@tovholder/domain/time/local-date.ts";
import { z } from "zod";
import { statement } from "../db/statement.ts";
import type { Tx } from "../db/transaction.ts";
import { readOwnLimits } from "./limit-store.ts";

const stageLoad = z.strictObject({ stage: z.string(), sce: z.number(), citizens: z.int(), load: z.number() });

/** Where a limit comes from, as the domain tells it. */
export const limitSourceSchema = z.strictObject({
  title: z.string(),
  place: z.string().optional(),
  standing: z.enum(["official", "derived", "local"]),
});

/** Away today; why is not asked. */
const awaySchema = z.strictObject({
  from: localDateSchema,
  to: localDateSchema,
  deputyName: z.string().nullable(),
  deputyUntil: localDateSchema.nullable(),
});

/** A worker's load in standard caseload equivalents. Courses that have not begun contact weigh nothing yet: `waiting`. */
const workerLoad = z.strictObject({
  accountId: z.uuid(),
  name: z.string(),
  initials: z.string(),
  fte: z.number(),
  sce: z.number(),
  heads: z.int(),
  limit: z.number(),
  /** The limit of a full-time post with what this worker holds, and where it comes from. */
  limitPerFte: z.number(),
  limitSource: limitSourceSchema,
  away: awaySchema.nullable(),
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
  "caseload.team",
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

const findWorkers = statement<WorkerRow>("caseload.workers", `${teamWorkers} order by a.name collate danish`);

/** All that a worker holds counts, in other teams too: it is the person who has a limit. */
const findHeld = statement<HeldRow>(
  "caseload.held",
  `select c.worker_id, c.method, c.method_version, c.stage, count(*) as citizens
   from course c
   where c.municipality_id = $1 and c.closed_on is null and ${unerased} and c.worker_id in (select account_id from (${teamWorkers}) w)
   group by c.worker_id, c.method, c.method_version, c.stage
   order by c.worker_id, c.method, c.method_version, c.stage`,
);

interface AwayRow {
  readonly account_id: string;
  readonly from: LocalDate;
  readonly to: LocalDate;
  readonly deputyName: string | null;
  readonly deputyUntil: LocalDate | null;
}

/** Whoever is away is away from every team; this team's own deputy is named before another's. */
const findAway = statement<AwayRow>(
  "caseload.away",
  `select distinct on (x.account_id) x.account_id, x.from_on as "from", x.to_on as "to",
     case when x.deputy_until >= $3::date then d.name end as "deputyName",
     case when x.deputy_until >= $3::date then x.deputy_until end as "deputyUntil"
   from worker_absence x
   left join account d on d.municipality_id = x.municipality_id and d.account_id = x.deputy_id
   where x.municipality_id = $1 and not x.withdrawn and x.from_on <= $3::date and x.to_on >= $3::date
   order by x.account_id, x.team_id = $2 desc, x.deputy_until desc nulls last, x.to_on desc`,
);

/** A team's caseload per worker, weighed by the domain; `undefined` when there is no such team. */
export async function readCaseload(tx: Tx, teamId: string, today: string): Promise<TeamCaseload | undefined> {
  const [team, workers, held, away, own] = await Promise.all([
    tx.maybe(findTeam, [tx.municipalityId, teamId]),
    tx.rows(findWorkers, [tx.municipalityId, teamId, today]),
    tx.rows(findHeld, [tx.municipalityId, teamId, today]),
    tx.rows(findAway, [tx.municipalityId, teamId, today]),
    readOwnLimits(tx),
  ]);
  if (team === undefined) return undefined;
  const byWorker = Map.groupBy(held, (row) => row.worker_id);
  const awayById = new Map(away.map(({ account_id: id, ...one }) => [id, one]));
  const loads = workers.map((worker) => ({
    ...loadOf(worker, byWorker.get(worker.account_id) ?? [], own),
    away: awayById.get(worker.account_id) ?? null,
  }));
  return { teamId, ...team, workers: loads };
}

function loadOf(worker: WorkerRow, held: readonly HeldRow[], own: OwnLimits): Omit<WorkerLoad, "away"> {
  const begun = held.filter((row) => row.stage !== "referred");
  const courses = begun.flatMap((row) => {
    const method = methodOf(row);
    return Array.from({ length: row.citizens }, () => ({ method, stage: row.stage }));
  });
  const { scePerFte: limitPerFte, source: limitSource } = tightestLimit(
    courses.map(({ method }) => method),
    own,
  );
  const { sce, heads, limit, over, byStage } = caseload(countStages(courses), worker.fte, limitPerFte);
  const { account_id: accountId, name, initials, fte } = worker;
  const waiting = held.reduce((sum, row) => sum + (row.stage === "referred" ? row.citizens : 0), 0);
  const load = { sce, heads, limit, limitPerFte, limitSource, over, waiting, byStage: [...byStage] };
  return { accountId, name, initials, fte, ...load };
}

function methodOf(row: HeldRow): Method {
  const method = findMethod(row.method, row.method_version);
  if (method === undefined) throw new Error(`A course follows an unknown method: ${row.method}`);
  return method;
}

import type { Absence } from "@tovholder/domain/absence/absence.ts";
import type { LocalDate } from "@tovholder/domain/time/local-date.ts";
import { statement } from "../db/statement.ts";
import type { Tx } from "../db/transaction.ts";

/** An absence as it lies there; `seen` is what a change of it must have read. */
export interface StoredAbsence extends Absence {
  readonly absenceId: string;
  readonly name: string;
  readonly deputyName: string | null;
  readonly seen: number;
}

const listRows = statement<StoredAbsence>(
  "absence.list",
  `select x.absence_id as "absenceId", x.account_id as "accountId", a.name, x.from_on as "from", x.to_on as "to",
     x.deputy_id as "deputyId", d.name as "deputyName", x.deputy_until as "deputyUntil", x.withdrawn, x.version as seen
   from worker_absence x
   join account a on a.municipality_id = x.municipality_id and a.account_id = x.account_id
   left join account d on d.municipality_id = x.municipality_id and d.account_id = x.deputy_id
   where x.municipality_id = $1 and x.team_id = $2 and x.to_on >= $3::date and not x.withdrawn
   order by x.from_on, a.name collate danish, x.absence_id`,
);

/**
 * Gives no row when somebody changed it since, or when the id is another team's or another person's. A new one that its writer
 * sends again, since no answer came, is the one it was.
 */
const putRow = statement<{ readonly version: number }>(
  "absence.put",
  `insert into worker_absence as x (municipality_id, absence_id, team_id, account_id, from_on, to_on, deputy_id,
     deputy_until, withdrawn, version, set_by, at)
   select $1, $2, $3, $4, $5, $6, $7, $8, $9, 1, $10, $11 where $12::int = 0
     or exists (select 1 from worker_absence where municipality_id = $1 and absence_id = $2)
   on conflict (municipality_id, absence_id) do update set from_on = $5, to_on = $6, deputy_id = $7, deputy_until = $8,
     withdrawn = $9, version = $12::int + 1, set_by = $10, at = $11
   where x.team_id = $3 and x.account_id = $4 and (x.version = $12::int
     or ($12::int = 0 and x.version = 1 and x.set_by = $10 and x.from_on = $5::date and x.to_on = $6::date
       and x.deputy_id is not distinct from $7 and x.deputy_until is not distinct from $8 and x.withdrawn = $9))
   returning version`,
);

const findPeople = statement<{ readonly away: boolean; readonly deputy: boolean }>(
  "absence.people",
  `select
     (exists (select 1 from team_member m where m.municipality_id = $1 and m.team_id = $2 and m.account_id = $3
         and m.valid_from <= $5::date and (m.valid_to is null or m.valid_to >= $5::date))
       or exists (select 1 from course c where c.municipality_id = $1 and c.team_id = $2 and c.worker_id = $3
         and c.closed_on is null)) as away,
     exists (select 1 from account a
       join account_role r on r.municipality_id = a.municipality_id and r.account_id = a.account_id
         and r.role in ('worker', 'coordinator')
       where a.municipality_id = $1 and a.account_id = $4 and a.active) as deputy`,
);

/** Absences of a team that are not over on `today`, by their first day. */
export function listAbsences(tx: Tx, teamId: string, today: LocalDate): Promise<readonly StoredAbsence[]> {
  return tx.rows(listRows, [tx.municipalityId, teamId, today]);
}

/** Whether the one away belongs to the team, and whether the deputy may carry courses. */
export function findAbsencePeople(
  tx: Tx,
  { accountId, deputyId }: Pick<Absence, "accountId" | "deputyId">,
  at: { readonly teamId: string; readonly today: LocalDate },
): Promise<{ readonly away: boolean; readonly deputy: boolean }> {
  return tx.one(findPeople, [tx.municipalityId, at.teamId, accountId, deputyId, at.today]);
}

export interface WrittenAbsence {
  readonly absenceId: string;
  readonly teamId: string;
  readonly seen: number;
  readonly setBy: string;
  readonly now: Date;
}

/** Writes or changes an absence; `false` when somebody changed it since it was read. */
export async function putAbsence(tx: Tx, absence: Absence, written: WrittenAbsence): Promise<boolean> {
  const { accountId, from, to, deputyId, deputyUntil, withdrawn } = absence;
  const { absenceId, teamId, seen, setBy, now } = written;
  const said = [accountId, from, to, deputyId, deputyUntil, withdrawn];
  const row = await tx.maybe(putRow, [tx.municipalityId, absenceId, teamId, ...said, setBy, now.toISOString(), seen]);
  return row !== undefined;
}

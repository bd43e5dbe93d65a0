import type { Profession } from "@tovholder/domain/fidelity/outside.ts";
import type { StaffMember, TrainingCode } from "@tovholder/domain/implementation/training.ts";
import type { LocalDate } from "@tovholder/domain/time/local-date.ts";
import { statement } from "../db/statement.ts";
import type { Tx } from "../db/transaction.ts";

interface MemberRow {
  readonly accountId: string;
  readonly code: TrainingCode | null;
  readonly profession: Profession | null;
}

const memberRows = statement<MemberRow>(
  "implementation.trained-staff",
  `select distinct m.account_id as "accountId", r.training_code as code, r.profession
   from team_member m
   join account a on a.municipality_id = m.municipality_id and a.account_id = m.account_id and a.active
   left join implementation_record r on r.municipality_id = m.municipality_id and r.subject_id = m.account_id
     and r.kind = 'training' and not r.withdrawn and r.completed_on <= $3::date
     and (r.valid_until is null or r.valid_until >= $3::date)
     and not exists (select 1 from implementation_record l
       where l.municipality_id = r.municipality_id and l.record_id = r.record_id and l.version > r.version)
   where m.municipality_id = $1 and m.team_id = $2
     and m.valid_from <= $3::date and (m.valid_to is null or m.valid_to >= $3::date)
   order by 1, 2, 3`,
);

/**
 * The members of a team on a day, each with the professions and trainings that count then. `staffOf` of the domain makes
 * fidelity's `Outside.staff` of them.
 */
export async function trainedStaff(tx: Tx, teamId: string, on: LocalDate): Promise<readonly StaffMember[]> {
  const rows = await tx.rows(memberRows, [tx.municipalityId, teamId, on]);
  const members = Map.groupBy(rows, ({ accountId }) => accountId);
  return [...members].map(([accountId, found]) => ({
    accountId,
    teamId,
    professions: found.flatMap(({ profession }) => profession ?? []),
    trainings: found.flatMap(({ code }) => code ?? []),
  }));
}

import type { ImplementationRecord } from "@tovholder/domain/implementation/records.ts";
import { statement } from "../db/statement.ts";
import type { Tx } from "../db/transaction.ts";
import { openOwn, sealOwn } from "../outreach/own-seal.ts";
import type { SealPlace } from "../outreach/own-seal.ts";
import type { Vault } from "../vault/vault.ts";

/** A version as it lies there: what was said, by whom and when. */
export type Written<One extends ImplementationRecord> = One & {
  readonly name: string;
  readonly at: string;
  readonly subjectName: string | null;
};

interface RecordRow {
  readonly record_id: string;
  readonly version: number;
  readonly name: string;
  readonly at: string;
  readonly subject_name: string | null;
  readonly sealed: Buffer;
  readonly data_key: Buffer;
}

const columns = `r.record_id, r.version, a.name, r.at, s.name as subject_name, r.sealed, r.data_key
   from implementation_record r
   join account a on a.municipality_id = r.municipality_id and a.account_id = r.account_id
   left join account s on s.municipality_id = r.municipality_id and s.account_id = r.subject_id`;

const teamRows = statement<RecordRow>(
  "implementation.team",
  `select ${columns}
   where r.municipality_id = $1 and r.team_id = $2 and r.kind <> 'training' order by r.at desc, r.record_id, r.version`,
);

/** Trainings follow the person: those of everyone who is in the team on the day, also when another team wrote them. */
const teamTrainingRows = statement<RecordRow>(
  "implementation.team-trainings",
  `select ${columns}
   where r.municipality_id = $1 and r.kind = 'training' and r.subject_id in (
     select m.account_id from team_member m where m.municipality_id = $1 and m.team_id = $2
       and m.valid_from <= $3::date and (m.valid_to is null or m.valid_to >= $3::date))
   order by r.at desc, r.record_id, r.version`,
);

const ownTrainingRows = statement<RecordRow>(
  "implementation.own-trainings",
  `select ${columns}
   where r.municipality_id = $1 and r.kind = 'training' and r.subject_id = $2 order by r.at desc, r.record_id, r.version`,
);

/** Gives no row when somebody has written a version since, or when the id is another team's or of another kind. */
const insertRow = statement<never>(
  "implementation.insert",
  `insert into implementation_record (municipality_id, record_id, version, team_id, kind, subject_id, training_code,
     profession, completed_on, valid_until, withdrawn, sealed, data_key, account_id, at)
   select $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15
   where $3 = 1 + (select coalesce(max(version), 0) from implementation_record where municipality_id = $1 and record_id = $2)
     and not exists (select 1 from implementation_record
       where municipality_id = $1 and record_id = $2 and (team_id <> $4 or kind <> $5))
   on conflict do nothing`,
);

const ofAccount = statement<RecordRow>(
  "implementation.version",
  `select ${columns}
   where r.municipality_id = $1 and r.record_id = $2 and r.version = $3 and r.team_id = $4 and r.account_id = $5`,
);

function placeOf<One extends ImplementationRecord>(
  municipalityId: number,
  recordId: string,
  version: number,
): SealPlace<One> {
  return { municipalityId, table: "implementation_record", id: `${recordId}/${version}` };
}

function opened<One extends ImplementationRecord>(tx: Tx, vault: Vault, row: RecordRow): Written<One> {
  const { name, at, subject_name: subjectName } = row;
  const said = openOwn(vault, placeOf<One>(tx.municipalityId, row.record_id, row.version), row);
  return { ...said, name, at, subjectName };
}

/** Every version of what a team wrote, trainings aside, the newest first. `One` is every kind but training. */
export async function listTeamRecords<One extends ImplementationRecord>(
  tx: Tx,
  vault: Vault,
  teamId: string,
): Promise<readonly Written<One>[]> {
  const rows = await tx.rows(teamRows, [tx.municipalityId, teamId]);
  return rows.map((row) => opened<One>(tx, vault, row));
}

type Training = Extract<ImplementationRecord, { kind: "training" }>;

/** Every version of the trainings of a team's members on a day, or of one account. */
export async function listTrainings(
  tx: Tx,
  vault: Vault,
  of: { readonly teamId: string; readonly on: string } | { readonly accountId: string },
): Promise<readonly Written<Training>[]> {
  const { municipalityId } = tx;
  const rows =
    "teamId" in of
      ? await tx.rows(teamTrainingRows, [municipalityId, of.teamId, of.on])
      : await tx.rows(ownTrainingRows, [municipalityId, of.accountId]);
  return rows.map((row) => opened<Training>(tx, vault, row));
}

/** Adds the next version. `false` when somebody wrote one since; the same sent again stays the one it was. */
export async function addRecord(
  tx: Tx,
  vault: Vault,
  given: {
    readonly said: ImplementationRecord;
    readonly teamId: string;
    readonly accountId: string;
    readonly now: Date;
  },
): Promise<boolean> {
  const { said, teamId, accountId, now } = given;
  const { municipalityId } = tx;
  const version = said.seen + 1;
  const { sealed, dataKey } = sealOwn(vault, placeOf(municipalityId, said.recordId, version), said);
  const training = trainingColumns(said);
  const who = [municipalityId, said.recordId, version, teamId, said.kind, subjectOf(said)];
  const kept = await tx.run(insertRow, [...who, ...training, sealed, dataKey, accountId, now.toISOString()]);
  if (kept === 1) return true;
  const same = await tx.maybe(ofAccount, [municipalityId, said.recordId, version, teamId, accountId]);
  if (same === undefined) return false;
  const before = openOwn(vault, placeOf(municipalityId, said.recordId, version), same);
  return JSON.stringify(before) === JSON.stringify(said);
}

function subjectOf(said: ImplementationRecord): string | null {
  if (said.kind === "step") return said.ownerId;
  return said.kind === "training" ? said.accountId : null;
}

function trainingColumns(said: ImplementationRecord): readonly (string | boolean | null)[] {
  if (said.kind !== "training") return [null, null, null, null, false];
  const { code, profession, completedOn, validUntil, withdrawn } = said;
  return [code, profession, completedOn, validUntil, withdrawn];
}

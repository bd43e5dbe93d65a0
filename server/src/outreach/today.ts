import { methodOf } from "@tovholder/domain/course/decide.ts";
import { contactsOf, fold } from "@tovholder/domain/course/fold.ts";
import { attemptFacts, attemptsDue } from "@tovholder/domain/outreach/due.ts";
import type { CourseRecord } from "@tovholder/domain/sync/protocol.ts";
import { localDateSchema } from "@tovholder/domain/time/local-date.ts";
import type { LocalDate } from "@tovholder/domain/time/local-date.ts";
import { z } from "zod";
import { statement } from "../db/statement.ts";
import type { Tx } from "../db/transaction.ts";
import { openRecord, recordColumns } from "../journal/read.ts";
import type { RecordRow } from "../journal/read.ts";
import type { Vault } from "../vault/vault.ts";
import { listAreas } from "./area.ts";
import { openDescribed } from "./possible-citizen.ts";

const day = localDateSchema.nullable();

const todayRowSchema = z.strictObject({
  courseId: z.uuid(),
  citizenId: z.uuid(),
  alias: z.string(),
  /** Of the person, when it is known who they are. */
  name: z.string().nullable(),
  possible: z.boolean(),
  place: z.string(),
  stage: z.string(),
  workerId: z.uuid().nullable(),
  workerName: z.string().nullable(),
  lastTryOn: day,
  everyDays: z.int().nullable(),
  dueOn: day,
  daysOver: z.int(),
  appointment: z.strictObject({ on: localDateSchema, time: z.string().nullable() }).nullable(),
  sparring: z.boolean(),
  triesSinceSparring: z.int(),
  refusalsInRow: z.int(),
});
type TodayRow = z.infer<typeof todayRowSchema>;

export const todaySchema = z.strictObject({
  on: localDateSchema,
  areas: z.array(
    z.strictObject({ areaId: z.uuid().nullable(), name: z.string().nullable(), rows: z.array(todayRowSchema) }),
  ),
});
type Today = z.infer<typeof todaySchema>;

interface OutreachRow extends RecordRow {
  readonly team_id: string;
  readonly worker_id: string | null;
  readonly worker_name: string | null;
  readonly method: string;
  readonly possible: boolean;
  readonly joined_name: string | null;
  readonly area_id: string | null;
  readonly described_sealed: Buffer | null;
}

/** Running outreach courses of a team, with all that their day follows from. */
const findCourses = statement<OutreachRow>(
  "outreach.today",
  `select ${recordColumns("0")}, c.team_id, c.worker_id, a.name as worker_name, c.method, p.possible,
     trim(j.given_name || ' ' || j.family_name) as joined_name, o.area_id, o.sealed as described_sealed
   from course c
   join citizen p on p.municipality_id = c.municipality_id and p.citizen_id = c.citizen_id and p.erased_at is null
   left join possible_citizen o on o.municipality_id = c.municipality_id and o.course_id = c.course_id
   left join citizen j on j.municipality_id = c.municipality_id and j.citizen_id = c.joined_citizen_id
     and j.erased_at is null
   left join account a on a.municipality_id = c.municipality_id and a.account_id = c.worker_id
   where c.municipality_id = $1 and c.team_id = $2 and c.method = 'skp' and c.closed_on is null and c.stage <> 'joined'
   order by c.course_id`,
);

export interface ReadToday {
  readonly list: Today;
  readonly rows: readonly OutreachRow[];
}

/** Whom the team tries to reach, grouped by area as a route to walk; within an area the most urgent first. */
export async function readToday(
  tx: Tx,
  vault: Vault,
  { teamId, today }: { readonly teamId: string; readonly today: LocalDate },
): Promise<ReadToday> {
  const [rows, areas] = await Promise.all([
    tx.rows(findCourses, [tx.municipalityId, teamId]),
    listAreas(tx, vault, teamId),
  ]);
  const { municipalityId } = tx;
  const open = rows.flatMap((row) => {
    const record = openRecord(row, { vault, municipalityId, today });
    const line = record && lineOf(row, record, { vault, today });
    return line === undefined ? [] : [{ areaId: row.area_id, line }];
  });
  const byArea = Map.groupBy(open, (one) => one.areaId);
  const groups = [...areas, { areaId: null, name: null }].flatMap(({ areaId, name }) => {
    const lines = (byArea.get(areaId) ?? []).map((one) => one.line).sort(byUrgency);
    return lines.length === 0 ? [] : [{ areaId, name, rows: lines }];
  });
  return { list: { on: today, areas: groups }, rows };
}

function lineOf(
  row: OutreachRow,
  record: CourseRecord,
  { vault, today }: { readonly vault: Vault; readonly today: LocalDate },
): TodayRow | undefined {
  const state = fold(record.entries);
  if (state === undefined || row.data_key === null) return undefined;
  const facts = attemptFacts(state, contactsOf(record.entries), { method: methodOf(state), today });
  const { lastTryOn, dueOn, ...due } = attemptsDue(facts, today);
  const alias = [row.given_name, row.family_name].join(" ").trim();
  const key = vault.dataKey(row.citizen_id, row.data_key);
  const sealed = row.described_sealed;
  const ahead = state.appointments.find((one) => one.on === facts.appointmentOn);
  return {
    courseId: row.course_id,
    citizenId: row.citizen_id,
    alias,
    name: row.possible ? row.joined_name : alias,
    possible: row.possible,
    place: sealed === null ? "" : openDescribed(key, row.citizen_id, sealed).place,
    stage: state.stage,
    workerId: row.worker_id,
    workerName: row.worker_name,
    lastTryOn: lastTryOn ?? null,
    everyDays: facts.everyDays ?? null,
    dueOn: dueOn ?? null,
    ...due,
    appointment: ahead === undefined ? null : { on: ahead.on, time: ahead.time ?? null },
  };
}

const danish = new Intl.Collator("da", { numeric: true });
/** After every day that is set. */
const NEVER = "9999";

function byUrgency(left: TodayRow, right: TodayRow): number {
  const leftDue = left.dueOn ?? NEVER;
  const rightDue = right.dueOn ?? NEVER;
  if (leftDue !== rightDue) return leftDue < rightDue ? -1 : 1;
  return danish.compare(left.place, right.place);
}

import type { MeetingState } from "@tovholder/domain/supervision/fields.ts";
import type { HeldMeeting } from "@tovholder/domain/supervision/weeks.ts";
import { localDateSchema } from "@tovholder/domain/time/local-date.ts";
import type { LocalDate } from "@tovholder/domain/time/local-date.ts";
import { z } from "zod";
import { statement } from "../db/statement.ts";
import type { Tx } from "../db/transaction.ts";

/** A meeting as it lies there. */
export interface Meeting {
  readonly meetingId: string;
  readonly on: LocalDate;
  readonly state: MeetingState;
  readonly leaderId: string | null;
  readonly leaderName: string | null;
  readonly leaderQualified: boolean | null;
  readonly fullReview: boolean;
  readonly nextOn: LocalDate | null;
}

export const heldSchema = z.strictObject({
  meetingId: z.uuid(),
  on: localDateSchema,
  leaderName: z.string(),
  leaderQualified: z.boolean(),
  fullReview: z.boolean(),
  present: z.int(),
  courses: z.int(),
});
type Held = z.infer<typeof heldSchema>;

const meetingColumns = `m.meeting_id as "meetingId", m.meet_on as "on", m.state, m.leader_id as "leaderId",
  l.name as "leaderName", m.leader_qualified as "leaderQualified", m.full_review as "fullReview", m.next_on as "nextOn"`;
const withLeader = `from supervision_meeting m
  left join account l on l.municipality_id = m.municipality_id and l.account_id = m.leader_id`;

const findOpenRow = statement<Meeting>(
  "supervision.open",
  `select ${meetingColumns} ${withLeader} where m.municipality_id = $1 and m.team_id = $2 and m.state <> 'held'`,
);

const findRow = statement<Meeting>(
  "supervision.meeting",
  `select ${meetingColumns} ${withLeader} where m.municipality_id = $1 and m.team_id = $2 and m.meeting_id = $3`,
);

const insertRow = statement<never>(
  "supervision.insert-meeting",
  `insert into supervision_meeting (municipality_id, meeting_id, team_id, meet_on, state, created_by, created_at)
   values ($1, $2, $3, $4, 'planned', $5, $6) on conflict do nothing`,
);

const startRow = statement<never>(
  "supervision.start",
  `update supervision_meeting set state = 'running', meet_on = $3, full_review = $4, started_at = $5, version = version + 1
   where municipality_id = $1 and meeting_id = $2 and state = 'planned'`,
);

const endRow = statement<never>(
  "supervision.end",
  `update supervision_meeting
   set state = 'held', leader_id = $3, leader_qualified = $4, next_on = $5, ended_at = $6, version = version + 1
   where municipality_id = $1 and meeting_id = $2 and state = 'running'`,
);

const heldRows = statement<Held>(
  "supervision.held",
  `select m.meeting_id as "meetingId", m.meet_on as "on", l.name as "leaderName",
     m.leader_qualified as "leaderQualified", m.full_review as "fullReview",
     (select count(*) from supervision_attendance t
       where t.municipality_id = m.municipality_id and t.meeting_id = m.meeting_id and t.present) as present,
     (select count(*) from supervision_item i
       where i.municipality_id = m.municipality_id and i.meeting_id = m.meeting_id and i.included) as courses
   ${withLeader}
   where m.municipality_id = $1 and m.team_id = $2 and m.state = 'held' and m.meet_on between $3 and $4
   order by m.meet_on desc, m.meeting_id desc`,
);

const lastFullReview = statement<{ readonly on: LocalDate | null }>(
  "supervision.last-full-review",
  `select max(meet_on) as "on" from supervision_meeting
   where municipality_id = $1 and team_id = $2 and state = 'held' and full_review`,
);

const lastHeld = statement<{ readonly meeting_id: string }>(
  "supervision.last-held",
  `select meeting_id from supervision_meeting
   where municipality_id = $1 and team_id = $2 and state = 'held' order by meet_on desc, meeting_id desc limit 1`,
);

const everyHeld = statement<HeldMeeting>(
  "supervision.every-held",
  `select meeting_id as "meetingId", meet_on as "on", leader_qualified as qualified from supervision_meeting
   where municipality_id = $1 and team_id = $2 and state = 'held' order by meet_on, meeting_id`,
);

export const attendeeSchema = z.strictObject({ accountId: z.uuid(), name: z.string(), present: z.boolean() });
type Attendee = z.infer<typeof attendeeSchema>;

/** Members of the team, and whoever else was marked as present. */
const attendanceRows = statement<Attendee>(
  "supervision.attendance",
  `select a.account_id as "accountId", a.name, coalesce(t.present, false) as present
   from account a
   left join supervision_attendance t
     on t.municipality_id = a.municipality_id and t.meeting_id = $3 and t.account_id = a.account_id
   where a.municipality_id = $1 and (t.present is not null or (a.active and exists (
     select 1 from team_member m
     join account_role r on r.municipality_id = m.municipality_id and r.account_id = m.account_id
       and r.role in ('worker', 'coordinator', 'supervisor')
     where m.municipality_id = a.municipality_id and m.team_id = $2 and m.account_id = a.account_id
       and m.valid_from <= $4::date and (m.valid_to is null or m.valid_to >= $4::date))))
   order by a.name collate danish, a.account_id`,
);

const setPresentRow = statement<never>(
  "supervision.set-present",
  `insert into supervision_attendance (municipality_id, meeting_id, account_id, present) values ($1, $2, $3, $4)
   on conflict (municipality_id, meeting_id, account_id) do update set present = excluded.present`,
);

/** The meeting that the team has ahead of it or is in. */
export function findOpenMeeting(tx: Tx, teamId: string): Promise<Meeting | undefined> {
  return tx.maybe(findOpenRow, [tx.municipalityId, teamId]);
}

export function findMeeting(tx: Tx, teamId: string, meetingId: string): Promise<Meeting | undefined> {
  return tx.maybe(findRow, [tx.municipalityId, teamId, meetingId]);
}

export interface NewMeeting {
  readonly meetingId: string;
  readonly teamId: string;
  readonly on: LocalDate;
  readonly accountId: string;
  readonly now: Date;
}

/** Does nothing when the team has an open meeting already. */
export async function insertMeeting(tx: Tx, { meetingId, teamId, on, accountId, now }: NewMeeting): Promise<void> {
  await tx.run(insertRow, [tx.municipalityId, meetingId, teamId, on, accountId, now.toISOString()]);
}

/** Answers whether it was this call that started it. */
export async function startMeeting(
  tx: Tx,
  { meetingId, on, fullReview, now }: { meetingId: string; on: LocalDate; fullReview: boolean; now: Date },
): Promise<boolean> {
  return (await tx.run(startRow, [tx.municipalityId, meetingId, on, fullReview, now.toISOString()])) === 1;
}

export interface Ending {
  readonly meetingId: string;
  readonly leaderId: string;
  readonly qualified: boolean;
  readonly nextOn: LocalDate;
  readonly now: Date;
}

/** Answers whether it was this call that ended it. */
export async function endMeeting(tx: Tx, { meetingId, leaderId, qualified, nextOn, now }: Ending): Promise<boolean> {
  const values = [tx.municipalityId, meetingId, leaderId, qualified, nextOn, now.toISOString()];
  return (await tx.run(endRow, values)) === 1;
}

interface Between {
  readonly from: LocalDate;
  readonly to: LocalDate;
}

/** Meetings held in a time, the newest first: numbers, no citizen. */
export function listHeld(tx: Tx, teamId: string, { from, to }: Between): Promise<readonly Held[]> {
  return tx.rows(heldRows, [tx.municipalityId, teamId, from, to]);
}

export async function lastFullReviewOn(tx: Tx, teamId: string): Promise<LocalDate | undefined> {
  return (await tx.one(lastFullReview, [tx.municipalityId, teamId])).on ?? undefined;
}

export async function lastHeldMeeting(tx: Tx, teamId: string): Promise<string | undefined> {
  return (await tx.maybe(lastHeld, [tx.municipalityId, teamId]))?.meeting_id;
}

export function listEveryHeld(tx: Tx, teamId: string): Promise<readonly HeldMeeting[]> {
  return tx.rows(everyHeld, [tx.municipalityId, teamId]);
}

export function listAttendance(
  tx: Tx,
  { teamId, meetingId, on }: { teamId: string; meetingId: string; on: LocalDate },
): Promise<readonly Attendee[]> {
  return tx.rows(attendanceRows, [tx.municipalityId, teamId, meetingId, on]);
}

export async function setPresent(
  tx: Tx,
  { meetingId, accountId, present }: { meetingId: string; accountId: string; present: boolean },
): Promise<void> {
  await tx.run(setPresentRow, [tx.municipalityId, meetingId, accountId, present]);
}

import type { Actor } from "@tovholder/domain/access/actor.ts";
import { localDateSchema } from "@tovholder/domain/time/local-date.ts";
import { z } from "zod";
import { inReach, reachParams } from "../access/course-scope.ts";
import type { Statement } from "../db/statement.ts";
import { statement } from "../db/statement.ts";
import type { Tx } from "../db/transaction.ts";

const dayOrNone = localDateSchema.nullable();

/** One line of the list of phases (Oversigt over faser, Kompetenceudvikling CTI, 2015), with what boards add to it. */
export const boardRowSchema = z.strictObject({
  courseId: z.uuid(),
  citizenId: z.uuid(),
  givenName: z.string(),
  familyName: z.string(),
  teamId: z.uuid(),
  workerId: z.uuid().nullable(),
  workerName: z.string().nullable(),
  workerInitials: z.string().nullable(),
  method: z.string(),
  legalBasis: z.string().nullable(),
  stage: z.string(),
  interrupted: z.boolean(),
  months: z.int().nullable(),
  referredOn: dayOrNone,
  contactStart: dayOrNone,
  phase1Start: dayOrNone,
  phase2Start: dayOrNone,
  phase3Start: dayOrNone,
  plannedPhase2: dayOrNone,
  plannedPhase3: dayOrNone,
  plannedEnd: dayOrNone,
  closedOn: dayOrNone,
  closureReason: z.string().nullable(),
  lastContactOn: dayOrNone,
  lastAttemptOn: dayOrNone,
  contacts: z.int(),
  nextDeadlineOn: dayOrNone,
  nextDeadlineKind: z.string().nullable(),
});
export type BoardRow = z.infer<typeof boardRowSchema>;

export const boardQuery = z.strictObject({
  team: z.uuid().optional(),
  worker: z.uuid().optional(),
  method: z.string().max(40).optional(),
  status: z.enum(["running", "closed", "all"]).default("running"),
});
export type BoardQuery = z.infer<typeof boardQuery>;

interface BoardText {
  readonly board: string;
  readonly shown: number;
}

type Statuses = BoardQuery["status"];

const closedOrNot: Readonly<Record<Statuses, string>> = {
  running: "and c.closed_on is null",
  closed: "and c.closed_on is not null",
  all: "",
};

/** Leaders see all but the outreach courses of others: whom a team looks for is known to the team alone (decision 0011). */
const seenBy = {
  reach: inReach("c", 5),
  municipality: `(c.method <> 'skp' or ${inReach("c", 5)})`,
} as const;

/**
 * Built as JSON in the database: a board is read often and changed by nobody on its way. What never changes from one look
 * to the next stands in the text and not in a parameter, so that the plan is kept and the index of running courses serves.
 */
function boardOf(who: "reach" | "municipality", status: Statuses): Statement<BoardText> {
  return statement<BoardText>(
    `overview.board-${who}-${status}`,
    `select coalesce(json_agg(b), '[]')::text as board, count(*) as shown
   from (
     select c.course_id as "courseId", c.citizen_id as "citizenId", p.given_name as "givenName",
       p.family_name as "familyName", c.team_id as "teamId", c.worker_id as "workerId", a.name as "workerName",
       a.initials as "workerInitials", c.method, c.legal_basis as "legalBasis", c.stage, c.interrupted, c.months,
       c.referred_on as "referredOn", c.contact_start as "contactStart", c.phase1_start as "phase1Start",
       c.phase2_start as "phase2Start", c.phase3_start as "phase3Start", c.planned_phase2 as "plannedPhase2",
       c.planned_phase3 as "plannedPhase3", c.planned_end as "plannedEnd", c.closed_on as "closedOn",
       c.closure_reason as "closureReason", c.last_contact_on as "lastContactOn", c.last_attempt_on as "lastAttemptOn",
       c.contacts, c.next_deadline_on as "nextDeadlineOn", c.next_deadline_kind as "nextDeadlineKind"
     from course c
     join citizen p on p.municipality_id = c.municipality_id and p.citizen_id = c.citizen_id and p.erased_at is null
     left join account a on a.municipality_id = c.municipality_id and a.account_id = c.worker_id
     where c.municipality_id = $1 ${closedOrNot[status]} and ${seenBy[who]}
       and ($2::uuid is null or c.team_id = $2) and ($3::uuid is null or c.worker_id = $3)
       and ($4::text is null or c.method = $4)
     order by a.name collate danish nulls first, p.family_name collate danish, p.given_name collate danish, c.course_id
   ) b`,
  );
}

function boardsOf(who: "reach" | "municipality"): Readonly<Record<Statuses, Statement<BoardText>>> {
  return { running: boardOf(who, "running"), closed: boardOf(who, "closed"), all: boardOf(who, "all") };
}

const inOwnReach = boardsOf("reach");
const inMunicipality = boardsOf("municipality");

/**
 * The board as JSON text of `BoardRow[]`, in order of worker and citizen, and how many courses it shows. Leaders see their
 * municipality but for outreach, others their reach.
 */
export function readBoard(tx: Tx, actor: Actor, query: BoardQuery): Promise<BoardText> {
  const { team = null, worker = null, method = null, status } = query;
  const params = [tx.municipalityId, team, worker, method, ...reachParams(actor, "course.read")];
  return tx.one(actor.roles.includes("leader") ? inMunicipality[status] : inOwnReach[status], params);
}

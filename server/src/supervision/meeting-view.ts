import type { Actor } from "@tovholder/domain/access/actor.ts";
import { idSchema } from "@tovholder/domain/course/text.ts";
import { fullReviewDue } from "@tovholder/domain/supervision/agenda.ts";
import { meetingStates } from "@tovholder/domain/supervision/fields.ts";
import { addMonths, localDateSchema } from "@tovholder/domain/time/local-date.ts";
import type { LocalDate } from "@tovholder/domain/time/local-date.ts";
import { z } from "zod";
import { statement } from "../db/statement.ts";
import type { Tx } from "../db/transaction.ts";
import type { Vault } from "../vault/vault.ts";
import { itemSchema, listItems } from "./item-store.ts";
import { findLead, leadSchema } from "./lead-store.ts";
import {
  attendeeSchema,
  findOpenMeeting,
  heldSchema,
  lastFullReviewOn,
  listAttendance,
  listHeld,
} from "./meeting-store.ts";
import type { Meeting } from "./meeting-store.ts";
import { agendaOf, readCandidates } from "./team-agenda.ts";

export const meetingSchema = z.strictObject({
  meetingId: idSchema,
  on: localDateSchema,
  state: z.enum(meetingStates),
  leaderId: idSchema.nullable(),
  leaderName: z.string().nullable(),
  leaderQualified: z.boolean().nullable(),
  fullReview: z.boolean(),
  nextOn: localDateSchema.nullable(),
  attendance: z.array(attendeeSchema),
  items: z.array(itemSchema),
});

const courseSchema = z.strictObject({ courseId: idSchema, givenName: z.string(), familyName: z.string() });

export const teamSupervisionSchema = z.strictObject({
  /** The meeting ahead or under way; null before the first one is made. */
  meeting: meetingSchema.nullable(),
  /** The agenda while no meeting is made. */
  proposed: z.array(itemSchema),
  /** Courses with a reason for which the meeting has no time. */
  rest: z.int(),
  fullReview: z.strictObject({ due: z.boolean(), lastOn: localDateSchema.nullable() }),
  lead: leadSchema.nullable(),
  /** Every running course of the team, for putting one on. */
  courses: z.array(courseSchema),
  held: z.array(heldSchema),
});

const courseRows = statement<z.infer<typeof courseSchema>>(
  "supervision.courses",
  `select c.course_id as "courseId", p.given_name as "givenName", p.family_name as "familyName"
   from course c
   join citizen p on p.municipality_id = c.municipality_id and p.citizen_id = c.citizen_id and p.erased_at is null
   where c.municipality_id = $1 and c.team_id = $2 and c.closed_on is null and c.stage <> 'joined'
   order by p.family_name collate danish, p.given_name collate danish, c.course_id`,
);

/** Months of history that the page shows. */
const historyMonths = 6;

export interface Viewing {
  readonly actor: Actor;
  readonly team: string;
  readonly today: LocalDate;
}

/** A meeting with who is there and what is on its agenda, as it lies: for a running or a held one. */
export async function viewMeeting(tx: Tx, vault: Vault, { actor, team, meeting }: Viewing & { meeting: Meeting }) {
  const { meetingId, on } = meeting;
  const [attendance, items] = await Promise.all([
    listAttendance(tx, { teamId: team, meetingId, on }),
    listItems(tx, vault, { meetingId, actor }),
  ]);
  return { ...meeting, attendance, items };
}

/** What the page of a team's supervision shows: the agenda ready, who leads, and what was held. */
export async function viewTeam(tx: Tx, vault: Vault, viewing: Viewing) {
  const { team, today } = viewing;
  const [open, lastOn, lead, courses, held] = await Promise.all([
    findOpenMeeting(tx, team),
    lastFullReviewOn(tx, team),
    findLead(tx, vault, team),
    tx.rows(courseRows, [tx.municipalityId, team]),
    listHeld(tx, team, { from: addMonths(today, -historyMonths), to: today }),
  ]);
  const fullReview = { due: fullReviewDue(lastOn, today), lastOn: lastOn ?? null };
  const about = { fullReview, lead: lead ?? null, courses, held };
  const seen = open && (await viewMeeting(tx, vault, { ...viewing, meeting: open }));
  if (seen?.state === "running") return { meeting: seen, proposed: [], rest: 0, ...about };
  const candidates = await readCandidates(tx, vault, { teamId: team, today });
  const agenda = agendaOf(candidates, { kept: seen?.items ?? [], fullReview: false });
  if (seen === undefined) return { meeting: null, proposed: agenda.items, rest: agenda.rest, ...about };
  return { meeting: { ...seen, items: agenda.items }, proposed: [], rest: agenda.rest, ...about };
}

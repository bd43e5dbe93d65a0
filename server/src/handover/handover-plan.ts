import type { Actor } from "@tovholder/domain/access/actor.ts";
import { relationTo } from "@tovholder/domain/access/actor.ts";
import { sceOf } from "@tovholder/domain/caseload/caseload.ts";
import { tasksToHand } from "@tovholder/domain/caseload/handover-commands.ts";
import { proposeHandover } from "@tovholder/domain/caseload/propose-handover.ts";
import { appointmentSchema } from "@tovholder/domain/contact/contact.ts";
import { fold } from "@tovholder/domain/course/fold.ts";
import type { CourseState } from "@tovholder/domain/course/state.ts";
import { idSchema } from "@tovholder/domain/course/text.ts";
import { findMethod, isHeldByTeam } from "@tovholder/domain/methods/registry.ts";
import { localDateSchema } from "@tovholder/domain/time/local-date.ts";
import type { LocalDate } from "@tovholder/domain/time/local-date.ts";
import { z } from "zod";
import { recordLook } from "../audit/audit.ts";
import { readCaseload } from "../caseload/caseload.ts";
import { statement } from "../db/statement.ts";
import type { Tx } from "../db/transaction.ts";
import { readCourse } from "../journal/read.ts";
import { openSnapshot } from "../journal/sealed-entry.ts";
import type { Vault } from "../vault/vault.ts";

const handedSchema = z.strictObject({
  courseId: idSchema,
  /** What the act must have seen: a course that has grown since is looked at again first. */
  version: z.int().positive(),
  givenName: z.string(),
  familyName: z.string(),
  method: z.string(),
  stage: z.string(),
  sce: z.number(),
  /** Open tasks of the one who leaves; they pass to the new worker. */
  tasks: z.array(z.strictObject({ taskId: idSchema, what: z.string(), due: localDateSchema })),
  /** Agreed visits from today on; they lie in the course and follow it. */
  appointments: z.array(appointmentSchema),
  network: z.array(z.strictObject({ name: z.string(), relation: z.string() })),
  consents: z.array(z.strictObject({ about: z.string(), to: z.string(), on: localDateSchema })),
  /** A colleague's course, where only tasks of the one who leaves pass on, and whose it is. */
  heldBy: z.strictObject({ accountId: idSchema.nullable(), name: z.string() }).nullable(),
  proposedId: idSchema.nullable(),
});
type Handed = z.infer<typeof handedSchema>;

export const handoverPlanSchema = z.strictObject({
  courses: z.array(handedSchema),
  takers: z.array(
    z.strictObject({
      accountId: idSchema,
      name: z.string(),
      sce: z.number(),
      limit: z.number(),
      heads: z.int(),
      away: z.boolean(),
    }),
  ),
});
export type HandoverPlan = z.infer<typeof handoverPlanSchema>;

interface RunningRow {
  readonly course_id: string;
  readonly citizen_id: string;
  readonly worker_id: string | null;
  readonly worker_name: string | null;
  readonly version: number;
  readonly snapshot_sealed: Buffer | null;
  readonly data_key: Buffer;
}

/** The team's running courses, those of the one who leaves first. */
const runningOf = statement<RunningRow>(
  "handover.courses",
  `select c.course_id, c.citizen_id, c.worker_id, a.name as worker_name, c.version, c.snapshot_sealed, p.data_key
   from course c
   join citizen p on p.municipality_id = c.municipality_id and p.citizen_id = c.citizen_id and p.data_key is not null
   left join account a on a.municipality_id = c.municipality_id and a.account_id = c.worker_id
   where c.municipality_id = $1 and c.team_id = $2 and c.closed_on is null
   order by (c.worker_id is distinct from $3::uuid), p.family_name collate danish, p.given_name collate danish, c.course_id`,
);

const membersOf = statement<{ readonly account_id: string }>(
  "handover.members",
  `select m.account_id from team_member m
   join account a on a.municipality_id = m.municipality_id and a.account_id = m.account_id and a.active
   where m.municipality_id = $1 and m.team_id = $2
     and m.valid_from <= $3::date and (m.valid_to is null or m.valid_to >= $3::date)`,
);

export interface Asked {
  readonly teamId: string;
  readonly from: string;
  readonly actor: Actor;
  readonly now: Date;
  readonly today: LocalDate;
}

/**
 * Everything that a worker holds in a team, with the tasks they have in colleagues' courses, who could take it, and a proposal:
 * courses by room alone, a task in a colleague's course to that colleague. Logs a look at each person.
 */
export async function readHandoverPlan(tx: Tx, vault: Vault, asked: Asked): Promise<HandoverPlan> {
  const { teamId, from, today } = asked;
  const [load, rows, members] = await Promise.all([
    readCaseload(tx, teamId, today),
    tx.rows(runningOf, [tx.municipalityId, teamId, from]),
    tx.rows(membersOf, [tx.municipalityId, teamId, today]),
  ]);
  const inTeam = new Set(members.map((row) => row.account_id));
  const takers = (load?.workers ?? [])
    .filter(({ accountId }) => accountId !== from && inTeam.has(accountId))
    .map(({ accountId, name, sce, limit, heads, away }) => ({
      accountId,
      name,
      sce,
      limit,
      heads,
      away: away !== null,
    }));
  const courses: Omit<Handed, "proposedId">[] = [];
  for (const row of rows.filter((one) => one.worker_id === from || hasTasksOf(tx, vault, { row: one, from })))
    courses.push(...(await readHanded(tx, vault, { ...asked, row })));
  const free = takers.filter(({ away }) => !away).map((taker) => ({ ...taker, workerId: taker.accountId }));
  const proposed = proposeHandover(
    courses.filter(({ heldBy }) => heldBy === null),
    free,
  );
  const proposedFor = ({ courseId, heldBy }: Omit<Handed, "proposedId">) =>
    heldBy === null
      ? (proposed.get(courseId) ?? null)
      : (takers.find(({ accountId }) => accountId === heldBy.accountId)?.accountId ?? null);
  return { courses: courses.map((course) => ({ ...course, proposedId: proposedFor(course) })), takers };
}

/** Whether the one who leaves has something to do in a colleague's course; without a snapshot of today's form, it is read whole. */
function hasTasksOf(
  { municipalityId }: Tx,
  vault: Vault,
  { row, from }: { readonly row: RunningRow; readonly from: string },
): boolean {
  const key = vault.dataKey(row.citizen_id, row.data_key);
  const place = { municipalityId, courseId: row.course_id, version: row.version };
  const state = openSnapshot(key, place, row.snapshot_sealed);
  return state === undefined || tasksToHand(state, from).length > 0;
}

async function readHanded(
  tx: Tx,
  vault: Vault,
  { row, from, actor, now, today }: Asked & { readonly row: RunningRow },
): Promise<readonly Omit<Handed, "proposedId">[]> {
  const courseId = row.course_id;
  const record = await readCourse(tx, vault, { courseId, after: 0, today });
  const state = record && fold(record.entries);
  if (record === undefined || state === undefined) return [];
  const held = row.worker_id === from;
  if (!held && tasksToHand(state, from).length === 0) return [];
  const heldBy = held ? null : { accountId: row.worker_id, name: row.worker_name ?? "" };
  const { teamId, workerId, method, citizenId } = state;
  const owner = { municipalityId: tx.municipalityId, teamId, workerId, heldByTeam: isHeldByTeam(method) };
  const relation = relationTo(actor, owner);
  recordLook(tx, { at: now, actor, relation, action: "course.read", citizenId, courseId, purpose: "Overdragelse" });
  const { givenName, familyName } = record.citizen;
  return [{ courseId, version: record.version, givenName, familyName, heldBy, ...handedOf(state, from, today) }];
}

function handedOf(state: CourseState, from: string, today: LocalDate) {
  const { method: code, stage, appointments, network, consents, referral } = state;
  const method = findMethod(code, referral.methodVersion);
  const weighs = method?.stages.some((one) => one.code === stage) === true;
  return {
    method: code,
    stage,
    sce: method !== undefined && weighs && method.ending.kind !== "frame" ? sceOf(method, stage) : 0,
    tasks: tasksToHand(state, from).map(({ taskId, what, due }) => ({ taskId, what, due })),
    appointments: appointments.filter(({ on }) => on >= today),
    network: network.filter(({ left }) => left === undefined).map(({ name, relation }) => ({ name, relation })),
    consents: consents.filter(({ given }) => given).map(({ about, to, on }) => ({ about, to, on })),
  };
}

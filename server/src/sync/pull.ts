import { relationTo } from "@tovholder/domain/access/actor.ts";
import type { Actor } from "@tovholder/domain/access/actor.ts";
import type { PullAnswer, PullRequest } from "@tovholder/domain/sync/protocol.ts";
import { teamHeldMethods } from "@tovholder/domain/methods/registry.ts";
import { addDays } from "@tovholder/domain/time/local-date.ts";
import type { LocalDate } from "@tovholder/domain/time/local-date.ts";
import { inReach, isCovered, ownerOf, reachParams } from "../access/course-scope.ts";
import { recordLook } from "../audit/audit.ts";
import { statement } from "../db/statement.ts";
import type { Tx } from "../db/transaction.ts";
import { openRecord, recordColumns } from "../journal/read.ts";
import type { RecordRow } from "../journal/read.ts";
import type { Vault } from "../vault/vault.ts";

/** Courses in one answer: about what a phone takes in at once. */
const PAGE = 25;
/** How long a closed course comes along unasked, so that an ending can be written up (chosen by Tovholder). */
const CLOSED_DAYS = 90;

interface Summary {
  readonly total: number;
  readonly pending: number;
  readonly forget: readonly string[];
  readonly restored: readonly string[];
}

interface PageRow extends RecordRow {
  readonly team_id: string;
  readonly worker_id: string | null;
  readonly method: string;
}

/**
 * What a device should hold: the courses it knows and the actor may read, and the actor's own: as the worker, as the
 * worker's deputy, or as a member of the team that holds it (ACT). A version ahead of ours, or another link in its place,
 * tells of a database restored from a backup: the course is asked for anew, from its first entry.
 */
const held = `
  known as (
    select distinct on (k.course_id) k.course_id, k.version, k.head
    from unnest($6::uuid[], $7::int[], $10::text[]) as k (course_id, version, head)
    order by k.course_id, k.version
  ),
  reached as (
    select c.course_id from course c
    join citizen p on p.municipality_id = c.municipality_id and p.citizen_id = c.citizen_id and p.data_key is not null
    where c.municipality_id = $1 and c.course_id in (select course_id from known) and ${inReach("c", 2)}
  ),
  held as (
    select c.course_id, c.version, k.version as known
    from course c
    join citizen p on p.municipality_id = c.municipality_id and p.citizen_id = c.citizen_id and p.data_key is not null
    left join known k on k.course_id = c.course_id
    where c.municipality_id = $1 and ${inReach("c", 2)}
      and ((k.version <= c.version and (k.head is null or exists (
          select 1 from journal j where j.municipality_id = c.municipality_id and j.course_id = c.course_id
            and j.seq = k.version and j.hash = decode(k.head, 'hex'))))
        or (k.version is null and (c.closed_on is null or c.closed_on >= $8::date)
          and (c.worker_id = $2::uuid or ${isCovered("c", 2)}
            or (c.method = any($9::text[]) and c.team_id = any($3::uuid[])))))
  )`;

/** The device held something of it once, and it is either within reach still or has never been here. */
const isRestored = `(k.version > 0 and (k.course_id in (select course_id from reached)
  or not exists (select 1 from course c where c.municipality_id = $1 and c.course_id = k.course_id)))`;

const findSummary = statement<Summary>(
  "sync.summary",
  `with ${held}
   select (select count(*) from held) as total,
     (select count(*) from held where known is null or version > known) as pending,
     array(select k.course_id from known k
       where not exists (select 1 from held h where h.course_id = k.course_id) and not ${isRestored}) as forget,
     array(select k.course_id from known k
       where not exists (select 1 from held h where h.course_id = k.course_id) and ${isRestored}) as restored`,
);

const findPage = statement<PageRow>(
  "sync.page",
  `with ${held}, page as (
     select course_id, coalesce(known, 0) as known from held
     where known is null or version > known
     order by course_id limit $11
   )
   select ${recordColumns("page.known")}, c.team_id, c.worker_id, c.method
   from page
   join course c on c.municipality_id = $1 and c.course_id = page.course_id
   join citizen p on p.municipality_id = c.municipality_id and p.citizen_id = c.citizen_id
   order by c.course_id`,
);

export interface Pull {
  readonly actor: Actor;
  readonly vault: Vault;
  readonly now: Date;
  readonly today: LocalDate;
}

/** Answers what a device lacks: newer entries, courses that are new to it, and those it may no longer hold. Logs each look. */
export async function pull(
  tx: Tx,
  { actor, vault, now, today }: Pull,
  { known }: Pick<PullRequest, "known">,
): Promise<PullAnswer> {
  const params = [
    tx.municipalityId,
    ...reachParams(actor, "course.read"),
    known.map((course) => course.courseId),
    known.map((course) => course.version),
    addDays(today, -CLOSED_DAYS),
    teamHeldMethods,
    known.map((course) => course.head ?? null),
  ];
  const [summary, rows] = await Promise.all([tx.one(findSummary, params), tx.rows(findPage, [...params, PAGE])]);
  const courses = rows.flatMap((row) => {
    const record = openRecord(row, { vault, municipalityId: tx.municipalityId, today });
    if (record === undefined) return [];
    recordLook(tx, {
      at: now,
      actor,
      relation: relationTo(actor, ownerOf(tx.municipalityId, row)),
      action: "course.read",
      citizenId: row.citizen_id,
      courseId: row.course_id,
      purpose: "Sagsarbejde på egen enhed",
    });
    return [record];
  });
  const { total, pending, forget, restored } = summary;
  const more = pending > courses.length || restored.length > 0;
  return { courses, forget: [...forget], restored: [...restored], total, more, at: now.toISOString() };
}

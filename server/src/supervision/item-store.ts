import type { Actor } from "@tovholder/domain/access/actor.ts";
import { reasonKinds } from "@tovholder/domain/supervision/agenda.ts";
import { localDateSchema } from "@tovholder/domain/time/local-date.ts";
import { z } from "zod";
import { inReach, reachParams } from "../access/course-scope.ts";
import { statement } from "../db/statement.ts";
import type { Tx } from "../db/transaction.ts";
import { openText, sealText } from "../vault/envelope.ts";
import type { DataKey, Vault } from "../vault/vault.ts";

const textSchema = z.strictObject({ da: z.string(), en: z.string() });
export const reasonSchema = z.strictObject({
  kind: z.enum(reasonKinds),
  why: textSchema,
  source: z.strictObject({
    title: z.string(),
    place: z.string().optional(),
    standing: z.enum(["official", "derived", "local"]),
  }),
  on: localDateSchema.optional(),
});

export const itemSchema = z.strictObject({
  courseId: z.uuid(),
  citizenId: z.uuid(),
  givenName: z.string(),
  familyName: z.string(),
  workerId: z.uuid().nullable(),
  workerName: z.string().nullable(),
  method: z.string(),
  stage: z.string(),
  reasons: z.array(reasonSchema),
  included: z.boolean(),
  /** What a person said when they put it on or took it off. */
  note: z.string(),
  changedBy: z.string().nullable(),
  /** 0 while only the system has put it there. */
  version: z.int(),
  minute: z.string(),
  minuteVersion: z.int(),
  minuteBy: z.string().nullable(),
  minuteAt: z.string().nullable(),
});
export type Item = z.infer<typeof itemSchema>;
export type Reason = z.infer<typeof reasonSchema>;

/** Why a course is on the agenda, as it is sealed. */
interface Why {
  readonly reasons: readonly Reason[];
  readonly note: string;
}

interface ItemRow extends Omit<Item, "reasons" | "note" | "minute"> {
  readonly data_key: Buffer;
  readonly why_sealed: Buffer;
  readonly minute_sealed: Buffer | null;
}

const itemRows = statement<ItemRow>(
  "supervision.items",
  `select i.course_id as "courseId", i.citizen_id as "citizenId", p.given_name as "givenName",
     p.family_name as "familyName", c.worker_id as "workerId", a.name as "workerName", c.method, c.stage, i.included,
     x.name as "changedBy", i.version, i.minute_version as "minuteVersion", w.name as "minuteBy",
     i.minute_at as "minuteAt", p.data_key, i.why_sealed, i.minute_sealed
   from supervision_item i
   join course c on c.municipality_id = i.municipality_id and c.course_id = i.course_id
   join citizen p on p.municipality_id = i.municipality_id and p.citizen_id = i.citizen_id and p.data_key is not null
   left join account a on a.municipality_id = c.municipality_id and a.account_id = c.worker_id
   left join account x on x.municipality_id = i.municipality_id and x.account_id = i.changed_by
   left join account w on w.municipality_id = i.municipality_id and w.account_id = i.minute_by
   where i.municipality_id = $1 and i.meeting_id = $2 and ${inReach("c", 3)}
   order by i.place, i.course_id`,
);

const putRow = statement<never>(
  "supervision.put-item",
  `insert into supervision_item (municipality_id, meeting_id, course_id, citizen_id, place, included, why_sealed,
     changed_by)
   select $1, $2, $3, $4, $5, $6, $7, $8::uuid
   where $9::int = 0 or exists (select 1 from supervision_item
     where municipality_id = $1 and meeting_id = $2 and course_id = $3)
   on conflict (municipality_id, meeting_id, course_id) do update
     set included = excluded.included, why_sealed = excluded.why_sealed, changed_by = excluded.changed_by,
       version = supervision_item.version + 1
     where supervision_item.version = $9::int`,
);

/** A start takes over the agenda as it was shown: what a person put there keeps its words. */
const placeRow = statement<never>(
  "supervision.place-item",
  `insert into supervision_item (municipality_id, meeting_id, course_id, citizen_id, place, why_sealed)
   values ($1, $2, $3, $4, $5, $6)
   on conflict (municipality_id, meeting_id, course_id) do update
     set place = excluded.place, why_sealed = excluded.why_sealed`,
);

const ensureRow = statement<never>(
  "supervision.ensure-item",
  `insert into supervision_item (municipality_id, meeting_id, course_id, citizen_id, place, why_sealed, changed_by)
   values ($1, $2, $3, $4, $5, $6, $7) on conflict do nothing`,
);

const minuteRow = statement<never>(
  "supervision.put-minute",
  `update supervision_item set minute_sealed = $4, minute_version = minute_version + 1, minute_by = $5, minute_at = $6,
     included = true
   where municipality_id = $1 and meeting_id = $2 and course_id = $3 and minute_version = $7`,
);

/** Where a course stands among those of its meeting when nobody has ranked it. */
const atTheEnd = 10_000;

interface Place {
  readonly municipalityId: number;
  readonly meetingId: string;
  readonly courseId: string;
}

function placeOf({ municipalityId, meetingId, courseId }: Place, what: "why" | "minute"): string {
  return `supervision|${municipalityId}|${meetingId}|${courseId}|${what}`;
}

/** What was said about a course at a meeting. */
export function openMinute(key: DataKey, place: Place, sealed: Uint8Array): string {
  return openText(key, sealed, placeOf(place, "minute"));
}

function openItem(key: DataKey, place: Place, row: ItemRow): Item {
  const { data_key: _key, why_sealed, minute_sealed, ...facts } = row;
  // Sealed below from what `whyOf` made; the seal's tag vouches that it is the same text.
  const why = JSON.parse(openText(key, why_sealed, placeOf(place, "why"))) as Why;
  const minute = minute_sealed === null ? "" : openMinute(key, place, minute_sealed);
  return { ...facts, reasons: [...why.reasons], note: why.note, minute };
}

export interface ItemsOf {
  readonly meetingId: string;
  readonly actor: Actor;
}

/** What is on the agenda of a meeting, in its order, as far as the actor may read the courses. */
export async function listItems(tx: Tx, vault: Vault, { meetingId, actor }: ItemsOf): Promise<readonly Item[]> {
  const { municipalityId } = tx;
  const rows = await tx.rows(itemRows, [municipalityId, meetingId, ...reachParams(actor, "course.read")]);
  return rows.map((row) => {
    const place = { municipalityId, meetingId, courseId: row.courseId };
    return openItem(vault.dataKey(row.citizenId, row.data_key), place, row);
  });
}

/** A course that something of a meeting is sealed for. */
export interface Sealing {
  readonly meetingId: string;
  readonly courseId: string;
  readonly citizenId: string;
  readonly key: DataKey;
}

function sealWhy(tx: Tx, { key, meetingId, courseId }: Sealing, why: Why): Buffer {
  const place = { municipalityId: tx.municipalityId, meetingId, courseId };
  return sealText(key, JSON.stringify(why), placeOf(place, "why"));
}

/** Puts a course on or takes it off; answers whether the writer had seen the newest version. */
export async function putItem(
  tx: Tx,
  sealing: Sealing,
  change: Why & { readonly included: boolean; readonly accountId: string; readonly seen: number },
): Promise<boolean> {
  const { meetingId, courseId, citizenId } = sealing;
  const { reasons, note, included, accountId, seen } = change;
  const why = sealWhy(tx, sealing, { reasons, note });
  const values = [tx.municipalityId, meetingId, courseId, citizenId, atTheEnd, included, why, accountId, seen];
  return (await tx.run(putRow, values)) === 1;
}

/** Keeps the agenda as it stands at the start. */
export function placeItem(tx: Tx, sealing: Sealing, item: Why & { readonly place: number }): void {
  const { meetingId, courseId, citizenId } = sealing;
  const { reasons, note, place } = item;
  const why = sealWhy(tx, sealing, { reasons, note });
  tx.send(placeRow, [tx.municipalityId, meetingId, courseId, citizenId, place, why]);
}

/** A course that is talked about without having been on the agenda. */
export async function ensureItem(tx: Tx, sealing: Sealing, accountId: string): Promise<void> {
  const { meetingId, courseId, citizenId } = sealing;
  const why = sealWhy(tx, sealing, { reasons: [], note: "" });
  await tx.run(ensureRow, [tx.municipalityId, meetingId, courseId, citizenId, atTheEnd, why, accountId]);
}

/** Writes the minute of a course; answers whether the writer had seen the newest one. */
export async function putMinute(
  tx: Tx,
  sealing: Sealing,
  given: { readonly minute: string; readonly seen: number; readonly accountId: string; readonly now: Date },
): Promise<boolean> {
  const { meetingId, courseId, key } = sealing;
  const { municipalityId } = tx;
  const sealed = sealText(key, given.minute, placeOf({ municipalityId, meetingId, courseId }, "minute"));
  const who = [municipalityId, meetingId, courseId, sealed, given.accountId, given.now.toISOString()];
  return (await tx.run(minuteRow, [...who, given.seen])) === 1;
}

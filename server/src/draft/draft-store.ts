import { mergeDrafts, noDraft } from "@tovholder/domain/drafts/draft-state.ts";
import type { DraftState } from "@tovholder/domain/drafts/draft-state.ts";
import type { SharedDraft } from "@tovholder/domain/drafts/draft-wire.ts";
import { statement } from "../db/statement.ts";
import type { Tx } from "../db/transaction.ts";
import { openOwn, sealOwn } from "../outreach/own-seal.ts";
import type { Services } from "../services.ts";

/** What a draft needs of the server to be kept. */
export type Ground = Pick<Services, "vault" | "ids">;

interface Row {
  readonly draftId: string;
  readonly key: string;
  readonly courseId: string | null;
  readonly sealed: Buffer;
  readonly data_key: Buffer;
}

const columns = `d.draft_id as "draftId", d.draft_key as key, d.course_id as "courseId", d.sealed, d.data_key`;

/** Taken at the beginning of every writing, so that those of one account come one after the other. */
const lockCounter = statement<{ readonly number: number }>(
  "draft.lock",
  `insert into draft_counter as c (municipality_id, account_id) values ($1, $2)
   on conflict (municipality_id, account_id) do update set number = c.number returning number`,
);

const readCounter = statement<{ readonly number: number }>(
  "draft.number",
  `select coalesce((select number from draft_counter where municipality_id = $1 and account_id = $2), 0) as number`,
);

const setCounter = statement<never>(
  "draft.count",
  "update draft_counter set number = $3 where municipality_id = $1 and account_id = $2",
);

const findRow = statement<Row>(
  "draft.find",
  `select ${columns} from draft d where d.municipality_id = $1 and d.account_id = $2 and d.draft_key = $3`,
);

const rowsSince = statement<Row>(
  "draft.since",
  `select ${columns} from draft d where d.municipality_id = $1 and d.account_id = $2 and d.number > $3 order by d.number`,
);

const putRow = statement<never>(
  "draft.put",
  `insert into draft (municipality_id, draft_id, account_id, draft_key, course_id, number, live, characters, written_at,
     changed_at, sealed, data_key)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
   on conflict (municipality_id, draft_id) do update set course_id = coalesce(draft.course_id, excluded.course_id),
     number = excluded.number, live = excluded.live, characters = excluded.characters, written_at = excluded.written_at,
     changed_at = excluded.changed_at, sealed = excluded.sealed, data_key = excluded.data_key`,
);

const loadRow = statement<{ readonly drafts: number; readonly characters: number }>(
  "draft.load",
  `select count(*) filter (where live) as drafts, coalesce(sum(characters), 0)::int as characters
   from draft where municipality_id = $1 and account_id = $2 and draft_key <> $3`,
);

/** How long a tombstone waits for a device that has been away; chosen by Tovholder. After that a draft may come back, never go. */
const forgetOld = statement<never>(
  "draft.forget",
  `delete from draft where municipality_id = $1 and account_id = $2 and not live
     and changed_at < $3::timestamptz - interval '180 days'`,
);

/** The drafts of one account, locked until the transaction ends. */
export interface Desk {
  readonly accountId: string;
  number: number;
}

/** Whose drafts, and what opens them. */
interface Place {
  readonly ground: Ground;
  readonly desk: Desk;
}

export async function openDesk(tx: Tx, accountId: string): Promise<Desk> {
  const { number } = await tx.one(lockCounter, [tx.municipalityId, accountId]);
  return { accountId, number };
}

/**
 * The drafts of an account as they stand, for who only asks, as every device does each minute: nothing is locked or written. The
 * number is read before the rows, so that what is written meanwhile comes again rather than never.
 */
export async function lookAtDesk(tx: Tx, accountId: string): Promise<Desk> {
  const { number } = await tx.one(readCounter, [tx.municipalityId, accountId]);
  return { accountId, number };
}

export async function closeDesk(tx: Tx, { accountId, number }: Desk, now: Date): Promise<void> {
  await tx.run(setCounter, [tx.municipalityId, accountId, number]);
  await tx.run(forgetOld, [tx.municipalityId, accountId, now.toISOString()]);
}

function placeOf(tx: Tx, draftId: string) {
  return { municipalityId: tx.municipalityId, table: "draft", id: draftId };
}

export function stateOf(tx: Tx, { vault }: Ground, row: Pick<Row, "draftId" | "sealed" | "data_key">): DraftState {
  return openOwn<DraftState>(vault, placeOf(tx, row.draftId), row);
}

export interface Kept {
  readonly draftId: string;
  readonly state: DraftState;
}

export async function findDraft(tx: Tx, { ground, desk }: Place, key: string): Promise<Kept | undefined> {
  const row = await tx.maybe(findRow, [tx.municipalityId, desk.accountId, key]);
  return row === undefined ? undefined : { draftId: row.draftId, state: stateOf(tx, ground, row) };
}

export interface Load {
  readonly drafts: number;
  readonly characters: number;
}

/** What the account has on the server beside one draft. */
export function loadBeside(tx: Tx, { accountId }: Desk, key: string): Promise<Load> {
  return tx.one(loadRow, [tx.municipalityId, accountId, key]);
}

/** Everything of the account after a number, tombstones with it. */
export async function draftsSince(tx: Tx, { ground, desk }: Place, since: number): Promise<readonly SharedDraft[]> {
  const rows = await tx.rows(rowsSince, [tx.municipalityId, desk.accountId, since]);
  return rows.map((row) => ({
    key: row.key,
    ...(row.courseId === null ? {} : { courseId: row.courseId }),
    state: stateOf(tx, ground, row),
  }));
}

export interface Writing extends Place {
  readonly now: Date;
}

/** What an account would hold of a draft with what has come. */
export function together(kept: Kept | undefined, { state }: SharedDraft): DraftState {
  return mergeDrafts(kept?.state ?? noDraft, state);
}

export function charactersOf({ written }: DraftState): number {
  return written.reduce((sum, { text }) => sum + text.length, 0);
}

/** Writes a draft under the account's next number. */
export async function putDraft(
  tx: Tx,
  { ground, desk, now }: Writing,
  draft: SharedDraft & { readonly draftId?: string | undefined },
): Promise<void> {
  const draftId = draft.draftId ?? ground.ids();
  const { state } = draft;
  const { sealed, dataKey } = sealOwn(ground.vault, placeOf(tx, draftId), state);
  desk.number += 1;
  const whose = [tx.municipalityId, draftId, desk.accountId, draft.key, draft.courseId ?? null];
  const standing = [desk.number, state.written.length > 0, charactersOf(state)];
  // A tombstone is as old as what it tells.
  const writtenAt = state.written[0]?.at ?? now.toISOString();
  await tx.run(putRow, [...whose, ...standing, writtenAt, now.toISOString(), sealed, dataKey]);
}

import { adoptedName, dropDraft, mergeDrafts, noDraft } from "@tovholder/domain/drafts/draft-state.ts";
import type { DraftState, WrittenName } from "@tovholder/domain/drafts/draft-state.ts";
import { draftKind } from "@tovholder/domain/drafts/draft-wire.ts";
import type { LeftDraft } from "@tovholder/domain/drafts/draft-wire.ts";
import type { LocalDate } from "@tovholder/domain/time/local-date.ts";
import { statement } from "../db/statement.ts";
import type { Tx } from "../db/transaction.ts";
import { closeDesk, findDraft, openDesk, putDraft, stateOf } from "./draft-store.ts";
import type { Desk, Ground } from "./draft-store.ts";

interface LeftRow extends Omit<LeftDraft, "kind"> {
  readonly key: string;
  readonly citizenId: string;
  readonly sealed: Buffer;
  readonly data_key: Buffer;
}

/**
 * Drafts about the team's courses whose writer cannot come back to them now: the account is closed, the writer is no longer
 * in the team, or is away with a deputy named. One that has been adopted is not offered again.
 */
const leftRows = statement<LeftRow>(
  "draft.left",
  `select "draftId", "courseId", key, "accountId", name, at, "citizenId", sealed, data_key, why from (
     select d.draft_id as "draftId", d.course_id as "courseId", d.draft_key as key, d.account_id as "accountId", a.name,
       d.written_at as at, c.citizen_id as "citizenId", d.sealed, d.data_key,
       case
         when not a.active then 'closed'
         when not exists (
           select from team_member m where m.municipality_id = $1 and m.team_id = $2 and m.account_id = d.account_id
             and m.valid_from <= $4::date and (m.valid_to is null or m.valid_to >= $4::date)
         ) then 'left'
         when exists (
           select from worker_absence x where x.municipality_id = $1 and x.team_id = $2 and x.account_id = d.account_id
             and not x.withdrawn and x.from_on <= $4::date and x.to_on >= $4::date and x.deputy_until >= $4::date
         ) then 'away'
       end as why
     from course c
     join draft d on d.municipality_id = c.municipality_id and d.course_id = c.course_id and d.live
     join account a on a.municipality_id = d.municipality_id and a.account_id = d.account_id
     where c.municipality_id = $1 and c.team_id = $2 and d.account_id <> $3
       and not exists (
         select from draft_adoption p where p.municipality_id = $1 and p.draft_id = d.draft_id and p.ended_at is null
       )
   ) as found
   where why is not null
   order by at, "draftId"`,
);

interface Place {
  readonly teamId: string;
  readonly accountId: string;
  readonly today: LocalDate;
}

function findLeft(tx: Tx, { teamId, accountId, today }: Place): Promise<readonly LeftRow[]> {
  return tx.rows(leftRows, [tx.municipalityId, teamId, accountId, today]);
}

/** That there are such drafts, and nothing of what they say. */
export async function listLeft(tx: Tx, place: Place): Promise<readonly LeftDraft[]> {
  const rows = await findLeft(tx, place);
  return rows.map(({ draftId, courseId, key, accountId, name, at, why }) => ({
    draftId,
    courseId,
    kind: draftKind(key),
    accountId,
    name,
    at,
    why,
  }));
}

const insertAdoption = statement<never>(
  "draft.adopt",
  `insert into draft_adoption (municipality_id, adoption_id, draft_id, account_id, taken, at)
   values ($1, $2, $3, $4, $5, $6)`,
);

export interface AdoptedDraft {
  readonly courseId: string;
  readonly citizenId: string;
  readonly from: string;
}

/** Copies a colleague's draft among the coordinator's own; `undefined` when it is not there to be adopted. */
export async function adopt(
  tx: Tx,
  ground: Ground,
  { draftId, now, ...place }: Place & { readonly draftId: string; readonly now: Date },
): Promise<AdoptedDraft | undefined> {
  // Locked first: of two coordinators who adopt at once, the second finds it taken only when the first is done.
  const desk = await openDesk(tx, place.accountId);
  const row = (await findLeft(tx, place)).find((one) => one.draftId === draftId);
  if (row === undefined) return undefined;
  const adoptionId = ground.ids();
  const original = stateOf(tx, ground, row);
  const copy = copyOf(original, adoptedName({ accountId: row.accountId, adoptionId }));
  const own = await findDraft(tx, { ground, desk }, row.key);
  const state = mergeDrafts(own?.state ?? noDraft, copy);
  await putDraft(tx, { ground, desk, now }, { draftId: own?.draftId, key: row.key, courseId: row.courseId, state });
  await closeDesk(tx, desk, now);
  const taken = original.written.map(({ writer, number }) => ({ writer, number }));
  const values = [adoptionId, draftId, place.accountId, JSON.stringify(taken), now.toISOString()];
  await tx.run(insertAdoption, [tx.municipalityId, ...values]);
  return { courseId: row.courseId, citizenId: row.citizenId, from: row.accountId };
}

function copyOf({ written }: DraftState, writer: string): DraftState {
  const copies = written.map((one, index) => ({ ...one, writer, number: index + 1 }));
  return copies.length === 0 ? noDraft : { seen: { [writer]: copies.length }, written: copies };
}

interface OpenAdoption {
  readonly adoptionId: string;
  readonly taken: readonly WrittenName[];
  readonly old: boolean;
  readonly key: string;
  readonly courseId: string | null;
  readonly accountId: string;
}

const openAdoptions = statement<OpenAdoption>(
  "draft.adoptions",
  `select p.adoption_id as "adoptionId", p.taken, p.at < $3::timestamptz - interval '30 days' as old, d.draft_key as key,
     d.course_id as "courseId", d.account_id as "accountId"
   from draft_adoption p
   join draft d on d.municipality_id = p.municipality_id and d.draft_id = p.draft_id
   where p.municipality_id = $1 and p.account_id = $2 and p.ended_at is null`,
);

const endAdoption = statement<never>(
  "draft.end-adoption",
  "update draft_adoption set ended_at = $3 where municipality_id = $1 and adoption_id = $2",
);

/**
 * Ends the adoptions of an account that are done: nothing of theirs stands among its drafts any more, or 30 days have gone.
 * The original then goes too, but for what its writer has typed since.
 */
export async function endAdoptions(
  tx: Tx,
  ground: Ground,
  { desk, now, live }: { readonly desk: Desk; readonly now: Date; readonly live: () => Promise<readonly string[]> },
): Promise<void> {
  const open = await tx.rows(openAdoptions, [tx.municipalityId, desk.accountId, now.toISOString()]);
  if (open.length === 0) return;
  const names = await live();
  for (const adoption of open) {
    if (!adoption.old && names.some((name) => name.includes(adoption.adoptionId))) continue;
    const theirs = await openDesk(tx, adoption.accountId);
    const original = await findDraft(tx, { ground, desk: theirs }, adoption.key);
    if (original !== undefined) {
      const state = adoption.taken.reduce(dropDraft, original.state);
      const { key, courseId } = adoption;
      const draft = { draftId: original.draftId, key, ...(courseId === null ? {} : { courseId }), state };
      await putDraft(tx, { ground, desk: theirs, now }, draft);
      await closeDesk(tx, theirs, now);
    }
    await tx.run(endAdoption, [tx.municipalityId, adoption.adoptionId, now.toISOString()]);
  }
}

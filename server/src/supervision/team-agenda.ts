import { methodOf } from "@tovholder/domain/course/decide.ts";
import { contactsOf, fold } from "@tovholder/domain/course/fold.ts";
import { factsOf } from "@tovholder/domain/fidelity/facts-of.ts";
import { fullReviewSource, rankAgenda } from "@tovholder/domain/supervision/agenda.ts";
import type { AgendaItem } from "@tovholder/domain/supervision/agenda.ts";
import { reasonsOf } from "@tovholder/domain/supervision/reasons.ts";
import type { AgendaPast } from "@tovholder/domain/supervision/reasons.ts";
import type { LocalDate } from "@tovholder/domain/time/local-date.ts";
import { statement } from "../db/statement.ts";
import type { Tx } from "../db/transaction.ts";
import { openRecord, recordColumns } from "../journal/read.ts";
import type { RecordRow } from "../journal/read.ts";
import type { DataKey, Vault } from "../vault/vault.ts";
import type { Item } from "./item-store.ts";
import { lastHeldMeeting } from "./meeting-store.ts";

interface RunningRow extends RecordRow {
  readonly worker_id: string | null;
  readonly worker_name: string | null;
  readonly method: string;
  readonly stage: string;
}

/** Running courses of a team with their journals: what the agenda follows from. Closed ones cost nothing. */
const runningRows = statement<RunningRow>(
  "supervision.running",
  `select ${recordColumns("0")}, c.worker_id, a.name as worker_name, c.method, c.stage
   from course c
   join citizen p on p.municipality_id = c.municipality_id and p.citizen_id = c.citizen_id and p.erased_at is null
   left join account a on a.municipality_id = c.municipality_id and a.account_id = c.worker_id
   where c.municipality_id = $1 and c.team_id = $2 and c.closed_on is null and c.stage <> 'joined'
   order by c.course_id`,
);

const presentedRows = statement<{ readonly course_id: string }>(
  "supervision.presented",
  `select distinct i.course_id from supervision_item i
   join supervision_meeting m on m.municipality_id = i.municipality_id and m.meeting_id = i.meeting_id
   where i.municipality_id = $1 and m.team_id = $2 and m.state = 'held' and i.included`,
);

/** A running course of the team with what speaks for talking about it. */
export interface Candidate {
  readonly item: Item;
  readonly agenda: AgendaItem;
  readonly key: DataKey;
}

/** Every running course of a team with its reasons; read once for an agenda, and not while the meeting runs. */
export async function readCandidates(
  tx: Tx,
  vault: Vault,
  { teamId, today }: { readonly teamId: string; readonly today: LocalDate },
): Promise<readonly Candidate[]> {
  const { municipalityId } = tx;
  const [rows, presented, lastMeetingId] = await Promise.all([
    tx.rows(runningRows, [municipalityId, teamId]),
    tx.rows(presentedRows, [municipalityId, teamId]),
    lastHeldMeeting(tx, teamId),
  ]);
  const past = { today, lastMeetingId, presented: new Set(presented.map((row) => row.course_id)) };
  return rows.flatMap((row) => {
    const candidate = candidateOf(row, past, { vault, municipalityId });
    return candidate === undefined ? [] : [candidate];
  });
}

function candidateOf(
  row: RunningRow,
  past: AgendaPast,
  { vault, municipalityId }: { readonly vault: Vault; readonly municipalityId: number },
): Candidate | undefined {
  const record = openRecord(row, { vault, municipalityId, today: past.today });
  const state = record && fold(record.entries);
  if (record === undefined || state === undefined || row.data_key === null) return undefined;
  const { entries } = record;
  const course = { state, method: methodOf(state), contacts: contactsOf(entries), facts: factsOf(entries) };
  const agenda = reasonsOf(course, past);
  return { agenda, item: bareItem(row), key: vault.dataKey(row.citizen_id, row.data_key) };
}

function bareItem(row: RunningRow): Item {
  return {
    courseId: row.course_id,
    citizenId: row.citizen_id,
    givenName: row.given_name,
    familyName: row.family_name,
    workerId: row.worker_id,
    workerName: row.worker_name,
    method: row.method,
    stage: row.stage,
    reasons: [],
    included: true,
    note: "",
    changedBy: null,
    version: 0,
    minute: "",
    minuteVersion: 0,
    minuteBy: null,
    minuteAt: null,
  };
}

export interface TeamAgenda {
  /** In the order to talk about them; those that a person took off are last, and not included. */
  readonly items: readonly Item[];
  /** Courses with a reason for which there is no time. */
  readonly rest: number;
}

/** The agenda of a meeting that has not begun: what the rules propose, with what people added and took off. */
export function agendaOf(
  candidates: readonly Candidate[],
  { kept, fullReview }: { readonly kept: readonly Item[]; readonly fullReview: boolean },
): TeamAgenda {
  const byCourse = new Map(candidates.map((one) => [one.item.courseId, one]));
  const byKept = new Map(kept.map((item) => [item.courseId, item]));
  const free = candidates.filter(({ item }) => byKept.get(item.courseId)?.included !== false);
  const { items, rest } = rankAgenda(free.map(({ agenda }) => agenda));
  const proposed = items.flatMap(({ courseId, reasons }): readonly Item[] => {
    const found = byKept.get(courseId) ?? byCourse.get(courseId)?.item;
    return found === undefined ? [] : [{ ...found, reasons: [...reasons] }];
  });
  const shown = new Set(proposed.map((item) => item.courseId));
  const added = kept.filter((item) => item.included && !shown.has(item.courseId));
  for (const item of added) shown.add(item.courseId);
  const others = fullReview ? free.filter(({ item }) => !shown.has(item.courseId)).map(reviewItem) : [];
  const addedIds = new Set(added.map((item) => item.courseId));
  const left = fullReview ? 0 : rest.filter((one) => !addedIds.has(one.courseId)).length;
  return { items: [...proposed, ...added, ...others, ...kept.filter((item) => !item.included)], rest: left };
}

function reviewItem({ item, agenda }: Candidate): Item {
  const why = { da: "Gennemgang af alle forløb", en: "Review of all courses" };
  const review = { kind: "full-review", why, source: fullReviewSource } as const;
  return { ...item, reasons: [...agenda.reasons, review] };
}

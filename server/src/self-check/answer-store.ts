import type { selfCheckAnswerShape, SelfCheck } from "@tovholder/domain/self-check/self-check.ts";
import type { z } from "zod";
import { statement } from "../db/statement.ts";
import type { Tx } from "../db/transaction.ts";
import { openText, sealText } from "../vault/envelope.ts";
import type { Vault } from "../vault/vault.ts";

type Said = z.infer<z.ZodObject<typeof selfCheckAnswerShape>>;

/** An answer as it lies there: what was said, by whom and when. */
export interface StoredAnswer extends Said {
  readonly listVersion: number;
  readonly name: string;
  readonly at: string;
}

interface AnswerRow extends Omit<StoredAnswer, "evidence"> {
  readonly sealed: Buffer;
  readonly data_key: Buffer;
}

const listRows = statement<AnswerRow>(
  "self-check.list",
  `select s.answer_id as "answerId", s.item, s.answer, s.judged_on as "on", s.list_version as "listVersion", a.name, s.at,
     s.sealed, s.data_key
   from self_check_answer s
   join account a on a.municipality_id = s.municipality_id and a.account_id = s.account_id
   where s.municipality_id = $1 and s.team_id = $2 and s.list = $3
   order by s.judged_on desc, s.at desc, s.answer_id`,
);

const insertRow = statement<never>(
  "self-check.insert",
  `insert into self_check_answer (municipality_id, answer_id, team_id, list, list_version, item, answer, judged_on, sealed,
     data_key, account_id, at)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12) on conflict do nothing`,
);

function placeOf(municipalityId: number, answerId: string): string {
  return `self-check|${municipalityId}|${answerId}`;
}

/** Every answer that a team ever gave to a list, the newest first. */
export async function listAnswers(
  tx: Tx,
  vault: Vault,
  { teamId, list }: { readonly teamId: string; readonly list: string },
): Promise<readonly StoredAnswer[]> {
  const { municipalityId } = tx;
  const rows = await tx.rows(listRows, [municipalityId, teamId, list]);
  return rows.map(({ sealed, data_key: wrapped, ...said }) => {
    const key = vault.dataKey(said.answerId, wrapped);
    return { ...said, evidence: openText(key, sealed, placeOf(municipalityId, said.answerId)) };
  });
}

/** Adds an answer; answers before it stay. The same answer sent again stays the one it was. */
export async function insertAnswer(
  tx: Tx,
  vault: Vault,
  given: {
    readonly said: Said;
    readonly check: SelfCheck;
    readonly teamId: string;
    readonly accountId: string;
    readonly now: Date;
  },
): Promise<void> {
  const { municipalityId } = tx;
  const { said, check, teamId, accountId, now } = given;
  const { answerId, item, answer, evidence, on } = said;
  const { key, wrapped } = vault.createDataKey(answerId);
  const sealed = sealText(key, evidence, placeOf(municipalityId, answerId));
  await tx.run(insertRow, [
    municipalityId,
    answerId,
    teamId,
    check.code,
    check.version,
    item,
    answer,
    on,
    sealed,
    wrapped,
    accountId,
    now.toISOString(),
  ]);
}

import type { Actor, Relation } from "@tovholder/domain/access/actor.ts";
import { statement } from "../db/statement.ts";
import type { Tx } from "../db/transaction.ts";

/** What the log may say beyond ids: codes, counts and flags, never names, texts or numbers of persons. */
export type AuditDetail = Readonly<Record<string, string | number | boolean | readonly string[]>>;

export interface AuditEntry {
  readonly at: Date;
  /** `undefined` when nobody was signed in, as at a failed login. */
  readonly actor: Actor | undefined;
  readonly relation?: Relation;
  /** What was done, as a dotted code: `course.read`, `account.update`. */
  readonly action: string;
  readonly citizenId?: string;
  readonly courseId?: string;
  readonly purpose?: string;
  readonly detail?: AuditDetail;
}

/** A look at a person. The citizen is owed its date and purpose (EU Court C-579/21), so purpose is required. */
export type Look = AuditEntry & { readonly actor: Actor; readonly purpose: string };

const insertAudit = statement<never>(
  "audit.insert",
  `insert into audit
     (municipality_id, at, account_id, role, relation, action, citizen_id, course_id, purpose, detail)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
);

/** Logs that someone looked, in the same transaction as the reading. Costs no round trip of its own. */
export function recordLook(tx: Tx, look: Look): void {
  insert(tx, look);
}

/** Logs that someone did something, in the same transaction as the doing. Costs no round trip of its own. */
export function recordAct(tx: Tx, act: AuditEntry): void {
  insert(tx, act);
}

function insert(tx: Tx, entry: AuditEntry): void {
  tx.send(insertAudit, [
    tx.municipalityId,
    entry.at.toISOString(),
    entry.actor?.accountId ?? null,
    entry.actor?.roles.join(" ") ?? null,
    entry.relation ?? null,
    entry.action,
    entry.citizenId ?? null,
    entry.courseId ?? null,
    entry.purpose ?? null,
    entry.detail === undefined ? null : JSON.stringify(entry.detail),
  ]);
}

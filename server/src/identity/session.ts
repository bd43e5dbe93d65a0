import { createHash, randomBytes } from "node:crypto";
import type { Actor } from "@tovholder/domain/access/actor.ts";
import { danishDayOf } from "../clock.ts";
import { statement } from "../db/statement.ts";
import type { Tx } from "../db/transaction.ts";
import { actorColumns, actorOfRow } from "./actor-row.ts";
import type { ActorRow } from "./actor-row.ts";

/** A person signed in: what every signed-in request knows. */
export interface Session {
  readonly actor: Actor;
  readonly csrf: string;
  readonly tokenHash: Buffer;
  readonly mustChangePassword: boolean;
}

/** The two halves of the cookie: which municipality to look in, and the secret. */
export interface SessionToken {
  readonly municipalityId: number;
  readonly secret: string;
}

interface SessionRow extends ActorRow {
  readonly csrf: string;
  readonly seen_at: string;
  readonly expires_at: string;
  readonly must_change_password: boolean;
}

/** 60 minutes without use, 12 hours in all: a working day (OWASP Session Management: idle and absolute expiry). */
const IDLE_MS = 60 * 60_000;
const ABSOLUTE_MS = 12 * 60 * 60_000;
/** Use is written down at most once a minute, so that reading does not become writing. */
const TOUCH_MS = 60_000;

const insertSession = statement<never>(
  "session.insert",
  `insert into session
     (municipality_id, token_hash, account_id, csrf, created_at, seen_at, idle_expires_at, expires_at)
   values ($1, $2, $3, $4, $5, $5, $6, $7)`,
);

const findSession = statement<SessionRow>(
  "session.find",
  `select s.csrf, s.seen_at, s.expires_at, a.must_change_password, ${actorColumns}
   from session s
   join account a on a.municipality_id = s.municipality_id and a.account_id = s.account_id
   where s.municipality_id = $1 and s.token_hash = $2 and a.active
     and s.idle_expires_at > $3::timestamptz and s.expires_at > $3::timestamptz`,
);

const touchSession = statement<never>(
  "session.touch",
  `update session set seen_at = $3, idle_expires_at = $4
   where municipality_id = $1 and token_hash = $2`,
);

const deleteSession = statement<never>(
  "session.delete",
  "delete from session where municipality_id = $1 and token_hash = $2",
);

const deleteSessionsOf = statement<never>(
  "session.delete-of-account",
  "delete from session where municipality_id = $1 and account_id = $2 and token_hash is distinct from $3",
);

const deleteExpired = statement<never>(
  "session.delete-expired",
  "delete from session where municipality_id = $1 and (idle_expires_at < $2 or expires_at < $2)",
);

/** Starts a session; gives the cookie value, whose secret is stored only as a hash, and the CSRF token. */
export async function startSession(
  tx: Tx,
  accountId: string,
  now: Date,
): Promise<{ readonly cookie: string; readonly csrf: string }> {
  const secret = randomBytes(32).toString("base64url");
  const csrf = randomBytes(32).toString("base64url");
  await tx.run(deleteExpired, [tx.municipalityId, now.toISOString()]);
  await tx.run(insertSession, [
    tx.municipalityId,
    hashToken(secret),
    accountId,
    csrf,
    now.toISOString(),
    after(now, IDLE_MS),
    after(now, ABSOLUTE_MS),
  ]);
  return { cookie: `${tx.municipalityId}.${secret}`, csrf };
}

/** The session of a token while it lasts; each use prolongs the idle time. */
export async function findSessionOf(tx: Tx, token: SessionToken, now: Date): Promise<Session | undefined> {
  const tokenHash = hashToken(token.secret);
  const row = await tx.maybe(findSession, [tx.municipalityId, tokenHash, now.toISOString(), danishDayOf(now)]);
  if (row === undefined) return undefined;
  if (now.getTime() - new Date(row.seen_at).getTime() > TOUCH_MS) {
    await tx.run(touchSession, [tx.municipalityId, tokenHash, now.toISOString(), after(now, IDLE_MS)]);
  }
  const actor = actorOfRow(tx.municipalityId, row);
  return { actor, csrf: row.csrf, tokenHash, mustChangePassword: row.must_change_password };
}

export async function endSession(tx: Tx, tokenHash: Buffer): Promise<void> {
  await tx.run(deleteSession, [tx.municipalityId, tokenHash]);
}

/** Signs an account out everywhere, but for the session with `keep`. */
export async function endSessionsOf(tx: Tx, accountId: string, keep: Buffer | null): Promise<void> {
  await tx.run(deleteSessionsOf, [tx.municipalityId, accountId, keep]);
}

/** Reads a cookie value; `undefined` when it is not of our form. */
export function parseSessionToken(value: string | undefined): SessionToken | undefined {
  const match = /^(\d{1,9})\.([\w-]{43})$/.exec(value ?? "");
  if (match?.[1] === undefined || match[2] === undefined) return undefined;
  return { municipalityId: Number(match[1]), secret: match[2] };
}

function hashToken(secret: string): Buffer {
  return createHash("sha256").update(secret).digest();
}

function after(now: Date, milliseconds: number): string {
  return new Date(now.getTime() + milliseconds).toISOString();
}

import { openText } from "../vault/envelope.ts";
import { recordAct } from "../audit/audit.ts";
import { statement } from "../db/statement.ts";
import type { Tx } from "../db/transaction.ts";
import { Problem } from "../http/problem.ts";
import type { Services } from "../services.ts";
import { createUnknownNames, lockedUntil } from "./lockout.ts";
import type { UnknownNames } from "./lockout.ts";
import type { Passwords } from "./password.ts";
import { startSession } from "./session.ts";
import { acceptTotp } from "./totp.ts";

export interface Credentials {
  readonly municipality?: string | undefined;
  readonly username: string;
  readonly password: string;
  readonly code?: string | undefined;
}

export interface StartedSession {
  readonly municipalityId: number;
  readonly cookie: string;
  readonly csrf: string;
}

/** Signs in with username and password, and a code where the account has a second factor; throws `Problem`. */
export type Login = (credentials: Credentials) => Promise<StartedSession>;

interface AccountRow {
  readonly account_id: string;
  readonly password_hash: string;
  readonly locked_until: string | null;
  readonly totp_sealed: Buffer | null;
  readonly totp_enabled: boolean;
  readonly totp_last_step: number | null;
}

const findMunicipalities = statement<{ readonly municipality_id: number }>(
  "login.municipalities-of-username",
  `select a.municipality_id
   from account a
   join municipality m on m.municipality_id = a.municipality_id
   where a.username = $1 and a.active and ($2::text is null or m.code = $2)
   limit 2`,
);

const findAccount = statement<AccountRow>(
  "login.account",
  `select account_id, password_hash, locked_until, totp_sealed, totp_enabled, totp_last_step
   from account where municipality_id = $1 and username = $2 and active`,
);

const recordFailure = statement<{ readonly failed_attempts: number }>(
  "login.failure",
  `update account set failed_attempts = failed_attempts + 1
   where municipality_id = $1 and account_id = $2
   returning failed_attempts`,
);

const lock = statement<never>(
  "login.lock",
  "update account set locked_until = $3 where municipality_id = $1 and account_id = $2",
);

const recordSuccess = statement<never>(
  "login.success",
  "update account set failed_attempts = 0, locked_until = null where municipality_id = $1 and account_id = $2",
);

const spendStep = statement<never>(
  "login.spend-totp-step",
  `update account set totp_last_step = $3
   where municipality_id = $1 and account_id = $2 and (totp_last_step is null or totp_last_step < $3)`,
);

/** No municipality has this number, so a name without an account takes the same way through the database. */
const NOWHERE = 0;

interface Attempt {
  readonly credentials: Credentials;
  readonly username: string;
  readonly municipalityId: number;
  readonly now: Date;
}

export function createLogin(services: Services, passwords: Passwords): Login {
  const { database, clock } = services;
  const unknown = createUnknownNames();
  return async (credentials) => {
    const username = credentials.username.trim().toLowerCase();
    const found = await database.asSystem((tx) =>
      tx.rows(findMunicipalities, [username, credentials.municipality ?? null]),
    );
    const municipalityId = found.length === 1 ? (found[0]?.municipality_id ?? NOWHERE) : NOWHERE;
    const attempt = { credentials, username, municipalityId, now: clock() };
    const account = await database.inMunicipality(municipalityId, (tx) =>
      tx.maybe(findAccount, [municipalityId, username]),
    );
    refuseLocked(attempt, account, unknown);
    // Outside any transaction: a hash takes tens of milliseconds, and no connection waits for it.
    if (!(await passwords.verify(account?.password_hash, credentials.password)) || account === undefined) {
      await fail(services, attempt, { account, unknown });
      throw wrongLogin();
    }
    const step = await secondFactor(services, attempt, account);
    if (step === "wrong") {
      await fail(services, attempt, { account, unknown });
      throw wrongLogin();
    }
    return database.inMunicipality(municipalityId, (tx) => succeed(tx, attempt, { account, step }));
  };
}

function refuseLocked(attempt: Attempt, account: AccountRow | undefined, unknown: UnknownNames): void {
  const stored = account?.locked_until;
  const until = account === undefined ? unknown.lockedUntil(attempt.username) : stored ? new Date(stored) : undefined;
  if (until === undefined || until <= attempt.now) return;
  const retryAfterSeconds = Math.ceil((until.getTime() - attempt.now.getTime()) / 1000);
  throw new Problem("too-many-requests", `Der er prøvet for mange gange. Prøv igen om ${minutes(retryAfterSeconds)}.`, {
    retryAfterSeconds,
  });
}

function minutes(seconds: number): string {
  const whole = Math.ceil(seconds / 60);
  return whole === 1 ? "et minut" : `${whole} minutter`;
}

/** The step of a right code, `none` for an account without second factor; throws when a code is needed and missing. */
async function secondFactor(
  services: Services,
  attempt: Attempt,
  account: AccountRow,
): Promise<number | "none" | "wrong"> {
  if (!account.totp_enabled || account.totp_sealed === null) return "none";
  const { code } = attempt.credentials;
  if (code === undefined) throw new Problem("code-needed", "Skriv koden fra din godkendelsesapp.");
  const secret = openText(services.vault.systemKey, account.totp_sealed, totpPlace(account.account_id));
  const step = await acceptTotp({ secret, code, now: attempt.now, lastStep: account.totp_last_step });
  return step ?? "wrong";
}

/** Where a second-factor secret belongs, for the envelope. */
export function totpPlace(accountId: string): string {
  return `account.totp:${accountId}`;
}

interface Failed {
  readonly account: AccountRow | undefined;
  readonly unknown: UnknownNames;
}

async function fail(services: Services, attempt: Attempt, { account, unknown }: Failed): Promise<void> {
  const { municipalityId, now, username } = attempt;
  if (account === undefined) unknown.fail(username, now);
  services.events.write("warning", "login.failed");
  await services.database.inMunicipality(municipalityId, async (tx) => {
    const counted = await tx.maybe(recordFailure, [municipalityId, account?.account_id ?? null]);
    if (counted === undefined || account === undefined) return;
    const until = lockedUntil(counted.failed_attempts, now);
    if (until !== undefined) await tx.run(lock, [municipalityId, account.account_id, until.toISOString()]);
    recordAct(tx, { at: now, actor: undefined, action: "login.failed", detail: { account: account.account_id } });
  });
}

interface Succeeded {
  readonly account: AccountRow;
  readonly step: number | "none" | "wrong";
}

async function succeed(tx: Tx, attempt: Attempt, { account, step }: Succeeded): Promise<StartedSession> {
  if (typeof step === "number") {
    // Two logins with one code at the same moment: the second finds the step spent.
    const spent = await tx.run(spendStep, [tx.municipalityId, account.account_id, step]);
    if (spent === 0) throw wrongLogin();
  }
  await tx.run(recordSuccess, [tx.municipalityId, account.account_id]);
  const started = await startSession(tx, account.account_id, attempt.now);
  recordAct(tx, { at: attempt.now, actor: undefined, action: "login", detail: { account: account.account_id } });
  return { municipalityId: tx.municipalityId, ...started };
}

/** One answer for unknown name, wrong password and wrong code. */
function wrongLogin(): Problem {
  return new Problem(
    "wrong-login",
    "Brugernavn, adgangskode eller kode er forkert. Bruger flere kommuner dette system, skal du også vælge kommune.",
  );
}

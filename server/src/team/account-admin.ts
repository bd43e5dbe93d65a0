import type { Role } from "@tovholder/domain/access/actor.ts";
import { statement } from "../db/statement.ts";
import type { Tx } from "../db/transaction.ts";

/** An account as the administrator sees it. */
export interface ListedAccount {
  readonly accountId: string;
  readonly username: string;
  readonly name: string;
  readonly initials: string;
  readonly fte: number;
  readonly active: boolean;
  readonly language: "da" | "en";
  readonly secondFactor: boolean;
  readonly mustChangePassword: boolean;
  readonly lockedUntil: string | null;
  readonly roles: readonly Role[];
  readonly teamIds: readonly string[];
}

const listRows = statement<ListedAccount>(
  "account.list",
  `select a.account_id as "accountId", a.username, a.name, a.initials, a.fte::float8 as fte, a.active, a.language,
     a.totp_enabled as "secondFactor", a.must_change_password as "mustChangePassword",
     case when a.locked_until > $3::timestamptz then a.locked_until end as "lockedUntil",
     array(select r.role from account_role r
           where r.municipality_id = $1 and r.account_id = a.account_id order by r.role) as roles,
     array(select distinct m.team_id from team_member m
           where m.municipality_id = $1 and m.account_id = a.account_id
             and m.valid_from <= $2::date and (m.valid_to is null or m.valid_to >= $2::date)) as "teamIds"
   from account a
   where a.municipality_id = $1
   order by a.active desc, a.name collate danish`,
);

const updateRow = statement<never>(
  "account.update",
  `update account set name = coalesce($3, name), initials = coalesce($4, initials), fte = coalesce($5, fte),
     active = coalesce($6, active)
   where municipality_id = $1 and account_id = $2`,
);

const setOneTimePassword = statement<never>(
  "account.one-time-password",
  `update account set password_hash = $3, must_change_password = true, failed_attempts = 0, locked_until = null
   where municipality_id = $1 and account_id = $2`,
);

const unlockRow = statement<never>(
  "account.unlock",
  "update account set failed_attempts = 0, locked_until = null where municipality_id = $1 and account_id = $2",
);

export interface AccountChange {
  readonly name?: string | undefined;
  readonly initials?: string | undefined;
  readonly fte?: number | undefined;
  readonly active?: boolean | undefined;
}

export function listAccounts(tx: Tx, today: string, now: Date): Promise<readonly ListedAccount[]> {
  return tx.rows(listRows, [tx.municipalityId, today, now.toISOString()]);
}

/** Answers whether the account exists. */
export async function updateAccount(tx: Tx, accountId: string, change: AccountChange): Promise<boolean> {
  const { name = null, initials = null, fte = null, active = null } = change;
  return (await tx.run(updateRow, [tx.municipalityId, accountId, name, initials, fte, active])) === 1;
}

/** Gives an account a password for one login, and opens it if it was locked. Answers whether it exists. */
export async function giveOneTimePassword(tx: Tx, accountId: string, hash: string): Promise<boolean> {
  return (await tx.run(setOneTimePassword, [tx.municipalityId, accountId, hash])) === 1;
}

/** Answers whether the account exists. */
export async function unlockAccount(tx: Tx, accountId: string): Promise<boolean> {
  return (await tx.run(unlockRow, [tx.municipalityId, accountId])) === 1;
}

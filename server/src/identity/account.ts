import type { Role } from "@tovholder/domain/access/actor.ts";
import { statement } from "../db/statement.ts";
import { violatesUnique } from "../db/failure.ts";
import type { Tx } from "../db/transaction.ts";

export interface NewAccount {
  readonly accountId: string;
  /** Small letters. */
  readonly username: string;
  readonly name: string;
  readonly initials: string;
  /** Part of full time, 0 to 1.5. */
  readonly fte: number;
  readonly language: "da" | "en";
  readonly passwordHash: string;
  readonly mustChangePassword: boolean;
  readonly roles: readonly Role[];
}

const insertAccountRow = statement<never>(
  "account.insert",
  `insert into account (municipality_id, account_id, username, name, initials, fte, language, password_hash,
     must_change_password, created_at)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
);

const deleteRoles = statement<never>(
  "account.delete-roles",
  "delete from account_role where municipality_id = $1 and account_id = $2",
);

const insertRoles = statement<never>(
  "account.insert-roles",
  `insert into account_role (municipality_id, account_id, role)
   select distinct $1::int, $2::uuid, role from unnest($3::text[]) as role`,
);

/** Makes an account; answers `username-taken` when the municipality has the username already (the transaction is lost). */
export async function insertAccount(tx: Tx, account: NewAccount, now: Date): Promise<"made" | "username-taken"> {
  try {
    await tx.run(insertAccountRow, [
      tx.municipalityId,
      account.accountId,
      account.username,
      account.name,
      account.initials,
      account.fte,
      account.language,
      account.passwordHash,
      account.mustChangePassword,
      now.toISOString(),
    ]);
  } catch (error) {
    if (violatesUnique(error, "account_username_unique")) return "username-taken";
    throw error;
  }
  await tx.run(insertRoles, [tx.municipalityId, account.accountId, [...account.roles]]);
  return "made";
}

/** Replaces the roles of an account. */
export async function setRoles(tx: Tx, accountId: string, roles: readonly Role[]): Promise<void> {
  await tx.run(deleteRoles, [tx.municipalityId, accountId]);
  await tx.run(insertRoles, [tx.municipalityId, accountId, [...roles]]);
}

/** Initials of a name: the first letters of its first word and its last two words at most. */
export function initialsOf(name: string): string {
  const words = name.trim().split(/\s+/);
  const chosen = words.length > 3 ? [words[0] ?? "", ...words.slice(-2)] : words;
  return chosen.map((word) => word.charAt(0).toUpperCase()).join("");
}

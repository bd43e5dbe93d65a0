import { z } from "zod";
import type { Me } from "./me.ts";

const accountSchema = z.strictObject({
  municipalityId: z.int(),
  accountId: z.uuid(),
  initials: z.string(),
  /**
   * `open`: has a locked store here, and has not signed out; `left`: the same, after signing out; `nothing`: chose to leave
   * nothing on the device.
   */
  here: z.enum(["open", "left", "nothing"]),
  /** Drawn at random for this account on this device, and forgotten with it. */
  deviceId: z.uuid(),
});

/** Somebody who has used this device. Anyone who holds the device can read this, so it tells no more than initials. */
export type KeptAccount = z.infer<typeof accountSchema>;

const storageKey = "tovholder.accounts";

/** Who has used this device and not been forgotten, the latest first. */
export function keptAccounts(): readonly KeptAccount[] {
  try {
    return z.array(accountSchema).parse(JSON.parse(localStorage.getItem(storageKey) ?? "[]"));
  } catch {
    return [];
  }
}

/** The account as it is kept here; with the device's id if it has one, else a new one. */
export function accountOf(
  { municipality: { municipalityId }, accountId, initials }: Me,
  here: KeptAccount["here"],
): KeptAccount {
  const known = keptAccounts().find((one) => one.accountId === accountId);
  return { municipalityId, accountId, initials, here, deviceId: known?.deviceId ?? crypto.randomUUID() };
}

/** Puts the account first. */
export function keepAccount(account: KeptAccount): void {
  write([account, ...others(account.accountId)]);
}

export function forgetAccount(accountId: string): void {
  write(others(accountId));
}

function others(accountId: string): readonly KeptAccount[] {
  return keptAccounts().filter((one) => one.accountId !== accountId);
}

function write(accounts: readonly KeptAccount[]): void {
  localStorage.setItem(storageKey, JSON.stringify(accounts));
}

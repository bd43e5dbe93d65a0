import { roles, type Role } from "@tovholder/domain/access/actor.ts";
import { z } from "zod";
import { callApi, noContent } from "../app/api.ts";

const accountSchema = z.object({
  accountId: z.string(),
  username: z.string(),
  name: z.string(),
  initials: z.string(),
  fte: z.number(),
  active: z.boolean(),
  secondFactor: z.boolean(),
  mustChangePassword: z.boolean(),
  lockedUntil: z.string().nullable(),
  roles: z.array(z.enum(roles)),
  teamIds: z.array(z.string()),
});
/** An account as `GET /api/accounts` tells it. */
export type Account = z.infer<typeof accountSchema>;
export const accountsSchema = z.array(accountSchema);

export interface AccountFields {
  readonly name: string;
  readonly initials: string;
  readonly fte: number;
  readonly roles: readonly Role[];
  readonly teamIds: readonly string[];
}

const madeSchema = z.object({ accountId: z.string(), oneTimePassword: z.string() });
const onceSchema = z.object({ oneTimePassword: z.string() });

/** Makes an account; answers the password for its first login, which is told only once. */
export async function createAccount({ initials, ...fields }: AccountFields & { username: string }): Promise<string> {
  const body = { ...fields, ...(initials === "" ? {} : { initials }) };
  return (await callApi("/api/accounts", { method: "POST", body, schema: madeSchema })).oneTimePassword;
}

export type AccountChange = Partial<AccountFields> & { readonly active?: boolean };

export async function changeAccount(accountId: string, change: AccountChange): Promise<void> {
  await callApi(`/api/accounts/${accountId}`, { method: "PATCH", body: change, schema: noContent });
}

/** Answers a password for one login, told only once. */
export async function resetPassword(accountId: string): Promise<string> {
  const path = `/api/accounts/${accountId}/password`;
  return (await callApi(path, { method: "POST", schema: onceSchema })).oneTimePassword;
}

export async function unlockAccount(accountId: string): Promise<void> {
  await callApi(`/api/accounts/${accountId}/unlock`, { method: "POST", schema: noContent });
}

export async function removeSecondFactor(accountId: string): Promise<void> {
  await callApi(`/api/accounts/${accountId}/second-factor`, { method: "DELETE", schema: noContent });
}

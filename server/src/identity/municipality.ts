import { recordAct } from "../audit/audit.ts";
import { statement } from "../db/statement.ts";
import type { Services } from "../services.ts";
import { initialsOf, insertAccount } from "./account.ts";
import { createPasswords, passwordFault } from "./password.ts";

export interface NewMunicipality {
  readonly name: string;
  /** The municipality's number (kommunekode), or any short code for a demo. */
  readonly code: string;
  readonly isDemo: boolean;
  readonly administrator: {
    readonly username: string;
    readonly name: string;
    readonly password: string;
  };
}

/** `refused` says in plain Danish what to do instead. */
export type MunicipalityMade =
  | { readonly kind: "made"; readonly municipalityId: number; readonly accountId: string }
  | { readonly kind: "refused"; readonly message: string };

const findCode = statement<{ readonly municipality_id: number }>(
  "municipality.by-code",
  "select municipality_id from municipality where code = $1 limit 1",
);

const insertMunicipality = statement<{ readonly municipality_id: number }>(
  "municipality.insert",
  "insert into municipality (name, code, is_demo, created_at) values ($1, $2, $3, $4) returning municipality_id",
);

/** The first run: a municipality and the account that makes the others. The only way in that no account opens. */
export async function createMunicipalityWithAdministrator(
  services: Pick<Services, "database" | "config" | "clock" | "ids">,
  wanted: NewMunicipality,
): Promise<MunicipalityMade> {
  const { database, config, clock, ids } = services;
  const { administrator } = wanted;
  const username = administrator.username.trim().toLowerCase();
  if (username === "") return { kind: "refused", message: "Skriv et brugernavn til administratoren." };
  const fault = passwordFault(administrator.password, username);
  if (fault !== undefined) return { kind: "refused", message: fault };
  const passwordHash = await createPasswords(config.passwordCost).hash(administrator.password);
  const now = clock();
  const municipalityId = await database.asSystem(async (tx) => {
    if ((await tx.maybe(findCode, [wanted.code])) !== undefined) return undefined;
    const row = await tx.one(insertMunicipality, [wanted.name, wanted.code, wanted.isDemo, now.toISOString()]);
    return row.municipality_id;
  });
  if (municipalityId === undefined) {
    return { kind: "refused", message: `Kommunen med koden ${wanted.code} findes allerede.` };
  }
  const accountId = ids();
  await database.inMunicipality(municipalityId, async (tx) => {
    const account = {
      accountId,
      username,
      name: administrator.name,
      initials: initialsOf(administrator.name),
      fte: 1,
      language: "da" as const,
      passwordHash,
      mustChangePassword: false,
      roles: ["administrator"] as const,
    };
    await insertAccount(tx, account, now);
    recordAct(tx, { at: now, actor: undefined, action: "municipality.create", detail: { account: accountId } });
  });
  return { kind: "made", municipalityId, accountId };
}

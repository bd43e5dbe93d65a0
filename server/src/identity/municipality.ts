import { recordAct } from "../audit/audit.ts";
import type { Database } from "../db/database.ts";
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

interface CodeRow {
  readonly municipality_id: number;
  readonly is_demo: boolean;
  readonly created_at: string;
}

const findCode = statement<CodeRow>(
  "municipality.by-code",
  "select municipality_id, is_demo, created_at from municipality where code = $1 limit 1",
);

const insertMunicipality = statement<{ readonly municipality_id: number }>(
  "municipality.insert",
  "insert into municipality (name, code, is_demo, created_at) values ($1, $2, $3, $4) returning municipality_id",
);

export interface CodeTaken {
  readonly kind: "taken";
  readonly municipalityId: number;
  readonly isDemo: boolean;
  /** Instant, ISO in UTC. */
  readonly createdAt: string;
}

/** Makes the row of a municipality; or tells which one has the code. */
export function claimMunicipality(
  database: Database,
  { name, code, isDemo }: Pick<NewMunicipality, "name" | "code" | "isDemo">,
  now: Date,
): Promise<CodeTaken | { readonly kind: "made"; readonly municipalityId: number }> {
  return database.asSystem(async (tx) => {
    const taken = await tx.maybe(findCode, [code]);
    if (taken !== undefined) {
      const { municipality_id: municipalityId, is_demo: isDemo, created_at: createdAt } = taken;
      return { kind: "taken", municipalityId, isDemo, createdAt };
    }
    const row = await tx.one(insertMunicipality, [name, code, isDemo, now.toISOString()]);
    return { kind: "made", municipalityId: row.municipality_id };
  });
}

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
  const claimed = await claimMunicipality(database, wanted, now);
  if (claimed.kind === "taken") {
    return { kind: "refused", message: `Kommunen med koden ${wanted.code} findes allerede.` };
  }
  const { municipalityId } = claimed;
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

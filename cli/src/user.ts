import { type Role, roles } from "@tovholder/domain/access/actor.ts";
import { recordAct } from "../../server/src/audit/audit.ts";
import { createDatabase, createPool, type Database } from "../../server/src/db/database.ts";
import { migrate } from "../../server/src/db/migrate.ts";
import { statement } from "../../server/src/db/statement.ts";
import { initialsOf, insertAccount } from "../../server/src/identity/account.ts";
import { createMunicipalityWithAdministrator } from "../../server/src/identity/municipality.ts";
import { createPasswords, passwordFault } from "../../server/src/identity/password.ts";
import { uuidv7 } from "../../server/src/identity/uuid.ts";
import type { Config } from "../../server/src/config.ts";
import { ask, askNewSecret } from "./ask.ts";
import { readConfig } from "./environment.ts";
import { openSharedDatabase } from "./open-database.ts";
import { Refusal } from "./refusal.ts";

export interface UserChoices {
  readonly municipality?: string | undefined;
  readonly code?: string | undefined;
  readonly name?: string | undefined;
  readonly username?: string | undefined;
  readonly role?: string | undefined;
}

interface NewUser {
  readonly name: string;
  readonly username: string;
  readonly role: Role;
}

interface Place {
  readonly database: Database;
  readonly config: Config;
}

const findByName = statement<{ readonly municipality_id: number }>(
  "cli.municipality-by-name",
  "select municipality_id from municipality where lower(name) = lower($1) order by municipality_id limit 1",
);

/**
 * Makes an account, and its municipality when that is new; then the account must be its first administrator. This is also
 * the way back in for an operator whose administrators are all gone.
 */
export async function addUser(choices: UserChoices): Promise<void> {
  const role = parseRole(choices.role ?? "administrator");
  const municipality = await given(choices.municipality, "Kommunens navn", "--municipality");
  const user = {
    name: await given(choices.name, "Brugerens navn", "--name"),
    username: (await given(choices.username, "Brugernavn", "--username")).toLowerCase(),
    role,
  };
  const config = readConfig();
  const open = await openSharedDatabase(config);
  const pool = createPool({ ...open.connection, max: 1 });
  const database = createDatabase({ ...open.connection, max: 1 });
  try {
    await migrate(pool);
    const place = { database, config };
    const found = await database.asSystem((tx) => tx.maybe(findByName, [municipality]));
    if (found === undefined) await addFirst(place, user, { name: municipality, code: choices.code });
    else await addTo(place, user, found.municipality_id);
    console.log(`${user.name} kan nu logge ind i ${municipality} med brugernavnet ${user.username}.`);
  } finally {
    await Promise.all([pool.end(), database.end()]);
    await open.stop();
  }
}

async function addFirst(
  { database, config }: Place,
  user: NewUser,
  municipality: { readonly name: string; readonly code: string | undefined },
): Promise<void> {
  if (user.role !== "administrator") {
    throw new Refusal(`${municipality.name} findes ikke endnu. Opret først en administrator: --role administrator`);
  }
  const code = await given(municipality.code, "Kommunens nummer, for eksempel 0101", "--code");
  const password = await askNewSecret("Adgangskode (mindst 12 tegn)");
  const made = await createMunicipalityWithAdministrator(
    { database, config, clock: () => new Date(), ids: newId },
    { name: municipality.name, code, isDemo: false, administrator: { ...user, password } },
  );
  if (made.kind === "refused") throw new Refusal(made.message);
}

async function addTo({ database, config }: Place, user: NewUser, municipalityId: number): Promise<void> {
  const password = await askNewSecret("Adgangskode (mindst 12 tegn)");
  const fault = passwordFault(password, user.username);
  if (fault !== undefined) throw new Refusal(fault);
  const passwordHash = await createPasswords(config.passwordCost).hash(password);
  const now = new Date();
  const accountId = newId();
  await database.inMunicipality(municipalityId, async (tx) => {
    const account = {
      accountId,
      username: user.username,
      name: user.name,
      initials: initialsOf(user.name),
      fte: 1,
      language: "da" as const,
      passwordHash,
      // The operator knows this password, so its owner changes it at the first login.
      mustChangePassword: true,
      roles: [user.role],
    };
    const outcome = await insertAccount(tx, account, now);
    if (outcome === "username-taken") throw new Refusal(`Brugernavnet ${user.username} er optaget. Vælg et andet.`);
    recordAct(tx, { at: now, actor: undefined, action: "account.create", detail: { account: accountId } });
  });
}

function newId(): string {
  return uuidv7(Date.now());
}

async function given(value: string | undefined, question: string, option: string): Promise<string> {
  const text = (value ?? (await ask(question, option))).trim();
  if (text !== "") return text;
  throw new Refusal(`${question} må ikke være tomt.`);
}

function parseRole(text: string): Role {
  const role = roles.find((known) => known === text);
  if (role !== undefined) return role;
  throw new Refusal(`Rollen "${text}" findes ikke. Vælg en af: ${roles.join(", ")}.`);
}

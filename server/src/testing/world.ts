import { randomBytes } from "node:crypto";
import type { Role } from "@tovholder/domain/access/actor.ts";
import { createApp } from "../app.ts";
import type { App } from "../app.ts";
import type { Config } from "../config.ts";
import type { Database } from "../db/database.ts";
import { createMunicipalityWithAdministrator } from "../identity/municipality.ts";
import type { Services } from "../services.ts";
import { createClient } from "./client.ts";
import type { Client } from "./client.ts";
import { createTestServices } from "./test-services.ts";
import type { TestClock } from "./test-services.ts";

/** Everyone in a world: who they are by role, and which team they are in. */
const cast = {
  worker: { name: "Vera Prøvesen", roles: ["worker"], team: "north" },
  colleague: { name: "Kaj Prøvesen", roles: ["worker"], team: "north" },
  outsider: { name: "Ulla Prøvesen", roles: ["worker"], team: "south" },
  coordinator: { name: "Karen Prøvesen", roles: ["coordinator"], team: "north" },
  supervisor: { name: "Sofus Prøvesen", roles: ["supervisor"], team: "north" },
  leader: { name: "Lea Prøvesen", roles: ["leader"], team: undefined },
} as const satisfies Record<string, { name: string; roles: readonly Role[]; team: "north" | "south" | undefined }>;

export type Someone = keyof typeof cast | "administrator";

export interface Person {
  readonly accountId: string;
  readonly username: string;
  readonly password: string;
  readonly name: string;
}

/**
 * A municipality of its own, made through the public API: two teams and one account of each kind. Nothing needs to be
 * cleaned up, and worlds do not see each other, so tests run side by side.
 */
export interface World {
  readonly municipalityId: number;
  readonly code: string;
  readonly teams: { readonly north: string; readonly south: string };
  readonly people: Readonly<Record<Someone, Person>>;
  readonly services: Services;
  readonly database: Database;
  readonly app: App;
  readonly clock: TestClock;
  readonly log: readonly string[];
  /** Someone signed in; the same client every time. */
  as(someone: Someone): Client;
  /** A browser where nobody is signed in. */
  anyone(): Client;
  end(): Promise<void>;
}

export interface WorldOptions {
  readonly config?: Partial<Config>;
  readonly isDemo?: boolean;
}

const PASSWORD = "en lang prøvesætning 7";

export async function createWorld(options: WorldOptions = {}): Promise<World> {
  const { services, clock, log } = createTestServices(options.config);
  const app = createApp(services);
  const code = `T${randomBytes(6).toString("hex")}`;
  const username = (someone: Someone) => `${someone}.${code.toLowerCase()}`;
  const made = await createMunicipalityWithAdministrator(services, {
    name: "Prøvekommunen",
    code,
    isDemo: options.isDemo ?? false,
    administrator: { username: username("administrator"), name: "Anna Prøvesen", password: PASSWORD },
  });
  if (made.kind === "refused") throw new Error(made.message);
  const administrator: Person = {
    accountId: made.accountId,
    username: username("administrator"),
    password: PASSWORD,
    name: "Anna Prøvesen",
  };
  const admin = createClient(app.fetch);
  await signIn(admin, administrator);
  const teams = { north: await createTeam(admin, "Team Nord"), south: await createTeam(admin, "Team Syd") };
  const people: Record<string, Person> = { administrator };
  const clients: Record<string, Client> = { administrator: admin };
  await Promise.all(
    Object.entries(cast).map(async ([someone, { name, roles, team }]) => {
      // The keys of `cast` are exactly these.
      const wanted = { username: username(someone as Someone), name, roles, teamIds: team ? [teams[team]] : [] };
      const client = createClient(app.fetch);
      people[someone] = await createAccount(admin, client, wanted);
      clients[someone] = client;
    }),
  );
  return {
    municipalityId: made.municipalityId,
    code,
    teams,
    // Filled just above for every member of the cast.
    people: people as Record<Someone, Person>,
    services,
    database: services.database,
    app,
    clock,
    log,
    as(someone) {
      const client = clients[someone];
      if (client === undefined) throw new Error(`Nobody called ${someone}`);
      return client;
    },
    anyone: () => createClient(app.fetch),
    end: () => services.database.end(),
  };
}

/** Signs a client in; throws when that is refused. */
export async function signIn(
  client: Client,
  { username, password }: Pick<Person, "username" | "password">,
): Promise<void> {
  const answer = await client.post("/api/login", { username, password });
  if (answer.status !== 200) throw new Error(`Login gave ${answer.status}: ${JSON.stringify(answer.body)}`);
}

interface WantedAccount {
  readonly username: string;
  readonly name: string;
  readonly roles: readonly Role[];
  readonly teamIds: readonly string[];
}

/** Makes an account as an administrator does, then signs in on `client` and chooses a password as its owner does. */
export async function createAccount(admin: Client, client: Client, wanted: WantedAccount): Promise<Person> {
  const { accountId, oneTimePassword } = expectFields(await admin.post("/api/accounts", wanted), [
    "accountId",
    "oneTimePassword",
  ]);
  await signIn(client, { username: wanted.username, password: oneTimePassword });
  const changed = await client.post("/api/me/password", { current: oneTimePassword, next: PASSWORD });
  if (changed.status !== 204) throw new Error(`Password change gave ${changed.status}`);
  return { accountId, username: wanted.username, name: wanted.name, password: PASSWORD };
}

async function createTeam(admin: Client, name: string): Promise<string> {
  return expectFields(await admin.post("/api/teams", { name }), ["teamId"]).teamId;
}

/** Text fields of an answer; throws with the whole answer when one is missing, so that a failing world says why. */
function expectFields<Name extends string>(
  answer: { readonly status: number; readonly body: unknown },
  names: readonly Name[],
): Readonly<Record<Name, string>> {
  const found: Partial<Record<Name, string>> = {};
  for (const name of names) {
    const value: unknown = answer.body instanceof Object ? Reflect.get(answer.body, name) : undefined;
    if (typeof value !== "string") throw new Error(`No ${name} in ${answer.status}: ${JSON.stringify(answer.body)}`);
    found[name] = value;
  }
  // Every name was set in the loop.
  return found as Record<Name, string>;
}
